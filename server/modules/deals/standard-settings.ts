import type { Kysely } from 'kysely';
import { v5 } from 'uuid';
import type { DB } from '../../../db/types.ts';
import { insertStandardWords } from './standard-queries.ts';
import type { ReasonPurpose, StageKind } from './states.ts';
import type { Wording } from './vocabulary.contract.ts';

const both = (en: string, de: string): Wording => ({ en, de });

const TYPES: readonly [key: string, label: Wording][] = [
  ['new_business', both('New business', 'Neugeschäft')],
  ['expansion', both('Expansion', 'Erweiterung')],
  ['renewal', both('Renewal', 'Verlängerung')],
];

const STAGES: readonly [key: string, name: Wording, kind: StageKind, probability: number][] = [
  ['qualified', both('Qualified', 'Qualifiziert'), 'open', 20],
  ['needs', both('Needs analysis', 'Bedarfsanalyse'), 'open', 40],
  ['proposal', both('Proposal', 'Angebot'), 'open', 60],
  ['negotiation', both('Negotiation', 'Verhandlung'), 'open', 80],
  ['won', both('Won', 'Gewonnen'), 'won', 100],
  ['lost', both('Lost', 'Verloren'), 'lost', 0],
];

/** Rejections after the trade's usual list (field guide, chapter 5.2); those marked may be corrected and submitted again. */
const REJECTIONS: readonly [code: string, label: Wording, resubmittable?: true][] = [
  ['existing_customer', both('Existing customer', 'Bestandskunde')],
  ['vendor_engaged', both('Our own sales team is engaged', 'Unser Vertrieb ist bereits im Gespräch')],
  ['other_partner_registered', both('Registered by another partner', 'Von einem anderen Partner registriert')],
  ['incomplete', both('Incomplete information', 'Unvollständige Angaben'), true],
  ['not_qualified', both('Opportunity not qualified yet', 'Projekt noch nicht qualifiziert'), true],
  ['public_tender', both('Public tender', 'Öffentliche Ausschreibung')],
  ['territory', both('Outside your territory', 'Außerhalb Ihres Gebiets')],
  ['partner_not_authorised', both('Not authorised for this product', 'Für dieses Produkt nicht autorisiert')],
  ['below_minimum', both('Below the minimum value', 'Unter dem Mindestwert'), true],
];

/** Closed-lost reasons after the list of the AWS Partner Central API (LifeCycle.ClosedLostReason). */
const LOSSES: readonly [code: string, label: Wording][] = [
  ['price', both('Price', 'Preis')],
  ['competitor', both('Lost to a competitor', 'An Wettbewerber verloren')],
  ['no_opportunity', both('No opportunity', 'Kein Projekt')],
  ['technical', both('Technical limits', 'Technische Grenzen')],
  ['security', both('Security or compliance', 'Sicherheit oder Compliance')],
  ['legal', both('Legal or tax terms', 'Recht oder Steuern')],
  ['financial', both('Customer’s finances', 'Finanzen des Kunden')],
  ['people', both('People or governance', 'Personen oder Zuständigkeiten')],
  ['delay', both('Customer’s decision delayed', 'Entscheidung verschoben')],
  ['partner_gap', both('Partner could not deliver', 'Partner konnte nicht liefern')],
  ['other', both('Other', 'Sonstiges')],
];

const RETURNS: readonly [code: string, label: Wording][] = [
  ['missing_information', both('Information is missing', 'Angaben fehlen')],
  ['clarify_customer', both('Customer is unclear', 'Kunde ist unklar')],
  ['confirm_contact', both('Contact needs confirming', 'Ansprechpartner bestätigen')],
  ['clarify_scope', both('Products or scope are unclear', 'Produkte oder Umfang sind unklar')],
];

const REVOCATIONS: readonly [code: string, label: Wording][] = [
  ['no_activity', both('No activity', 'Keine Aktivität')],
  ['incorrect_information', both('Information was incorrect', 'Angaben waren falsch')],
  ['customer_request', both('Customer asked for it', 'Auf Wunsch des Kunden')],
  ['programme_terms', both('Programme terms were not kept', 'Programmbedingungen nicht eingehalten')],
  ['approved_by_mistake', both('Approved by mistake', 'Irrtümlich genehmigt')],
];

const WITHDRAWALS: readonly [code: string, label: Wording][] = [
  ['not_pursued', both('No longer pursued', 'Nicht weiter verfolgt')],
  ['by_mistake', both('Registered by mistake', 'Irrtümlich registriert')],
  ['duplicate', both('Registered twice', 'Doppelt registriert')],
];

const REASONS: Readonly<
  Record<ReasonPurpose, readonly (readonly [code: string, label: Wording, resubmittable?: true])[]>
> = {
  reject: REJECTIONS,
  return: RETURNS,
  revoke: REVOCATIONS,
  lost: LOSSES,
  withdraw: WITHDRAWALS,
};

/**
 * Gives a new tenant its words: deal types, sales stages, reasons and the usual settings. What is there already stays.
 * Identifiers come from the tenant's, so that worlds made from one seed are alike.
 */
export async function standardDealSettings(db: Kysely<DB>, tenantId: string, at: Date): Promise<void> {
  const row = (table: string, key: string, index: number) => ({
    tenant_id: tenantId,
    id: v5(`${table}/${key}`, tenantId),
    position: (index + 1) * 10,
    created_at: at,
    updated_at: at,
  });
  await insertStandardWords(db, tenantId, at, {
    types: TYPES.map(([key, label], index) => ({
      ...row('deal_types', key, index),
      key,
      label: JSON.stringify(label),
    })),
    stages: STAGES.map(([key, name, kind, probability], index) => ({
      ...row('deal_stages', key, index),
      name: JSON.stringify(name),
      kind,
      probability,
    })),
    reasons: Object.entries(REASONS).flatMap(([purpose, reasons]) =>
      reasons.map(([code, label, resubmittable = false], index) => ({
        ...row('reason_codes', `${purpose}/${code}`, index),
        purpose,
        code,
        label: JSON.stringify(label),
        resubmittable,
      })),
    ),
  });
}
