import { verdict } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { Ability } from '../../../kit/contract.ts';
import { moneyOf } from '../../../kit/money.ts';
import type { LineRecord } from '../line-queries.ts';
import { presentLines } from '../present.ts';
import type { DealRecord } from '../queries.ts';
import { partySettings } from './distribution-queries.ts';
import { rolesOf, type Role } from './distribution.ts';
import { beyondPartnerFence } from './fence-queries.ts';
import { distributorMayChange, partiesMayChange, partyPolicy } from './policy.ts';
import type { ProposalRow } from './proposal-queries.ts';
import { selectProposals } from './proposal-queries.ts';
import { selectNames, selectParties, selectSplits, type PartyRecord, type PartyRow } from './queries.ts';
import type { DealPartiesView, PartyView, ProposalView } from './roster.contract.ts';
import type { SharedDeal as SharedDealView, SharedDealSummary } from './shared.contract.ts';
import { mayConverse, sightOf, type SharedDeal, type SharedDealDetail, type View } from './shared.ts';

type Roles = ReadonlyMap<string, Role>;

/** Roles by key, for everything that names them. */
export const roleNames = async (ctx: Ctx): Promise<Roles> =>
  new Map((await rolesOf(ctx)).map((role) => [role.key, role]));

const roleName = (roles: Roles, key: string) => ({ key, label: roles.get(key)?.label ?? { en: key } });

const money = (minor: string | null, currency: string | null) =>
  minor === null || currency === null ? null : moneyOf({ minor: BigInt(minor), currency });

const sharesOf = (row: PartyRow) => ({ revenue: row.revenue_basis_points, commission: row.commission_basis_points });

const attributedOf = (row: PartyRow) => ({
  revenue: money(row.revenue_minor, row.currency),
  commission: money(row.commission_minor, row.currency),
});

function partyView(ctx: Ctx, roles: Roles, row: PartyRecord): PartyView {
  const mine = row.partner_id === ctx.actor.partnerId;
  const told = mine || ctx.actor.side === 'vendor';
  return {
    partner: { id: row.partner_id, name: row.partner_name },
    role: row.role === null ? null : roleName(roles, row.role),
    registrant: row.is_registrant,
    distributor: row.is_distributor,
    state: row.state,
    mine,
    shares: told ? sharesOf(row) : null,
    attributed: told ? attributedOf(row) : null,
  };
}

const proposalView = (roles: Roles, row: ProposalRow): ProposalView => ({
  id: row.id,
  company: row.company,
  role: roleName(roles, row.role),
  note: row.note,
  state: row.state,
  proposedBy: row.proposed_by_name,
  proposedAt: row.proposed_at.toISOString(),
  answerNote: row.answer_note,
  answeredAt: row.answered_at?.toISOString() ?? null,
});

const ability = (answer: true | string): Ability =>
  answer === true ? { allowed: true } : { allowed: false, reason: answer };

function abilitiesOn(ctx: Ctx, deal: DealRecord): DealPartiesView['abilities'] {
  const may = (name: string, legal: true | string) => {
    const allowed = verdict(ctx, partyPolicy, name, deal);
    return ability(allowed === true ? legal : allowed);
  };
  return {
    manage: may('deal.decide', partiesMayChange(deal)),
    propose: may('deal.submit', partiesMayChange(deal)),
    nameDistributor: may('deal.update', distributorMayChange(deal)),
  };
}

/** Parties that the reader may know of: all for vendor staff, else the own one and others where the vendor allows. */
async function partiesInView(ctx: Ctx, deal: DealRecord): Promise<PartyRecord[]> {
  if (!deal.shared && deal.distributor_id === null) return [];
  const vendor = ctx.actor.side === 'vendor';
  const all = vendor || (await partySettings(ctx)).parties_know_each_other;
  if (!all) return selectParties(ctx, deal.id);
  const rows = await beyondPartnerFence(ctx, 'parties that the reader may know of', () => selectParties(ctx, deal.id));
  // Whoever was asked and has not answered is nobody's business yet but the vendor's.
  return vendor ? rows : rows.filter((row) => row.state === 'active' || row.partner_id === ctx.actor.partnerId);
}

/** Everybody who takes part in a deal, as far as the reader may know. */
export async function presentParties(ctx: Ctx, deal: DealRecord): Promise<DealPartiesView> {
  const roles = await roleNames(ctx);
  const rows = await partiesInView(ctx, deal);
  const frozen = (await selectSplits(ctx, deal.id)).find(({ frozen_at }) => frozen_at !== null);
  const { distributor_id: id } = deal;
  const names =
    id === null
      ? new Map<string, string>()
      : await beyondPartnerFence(ctx, 'a registrant knows its distributor', () => selectNames(ctx, [id]));
  return {
    version: deal.version,
    distributor: id === null ? null : { id, name: names.get(id) ?? '' },
    distributorHidden: deal.distributor_hidden,
    parties: rows.map((row) => partyView(ctx, roles, row)),
    proposals: (await selectProposals(ctx, deal.id)).map((row) => proposalView(roles, row)),
    frozenAt: frozen?.frozen_at?.toISOString() ?? null,
    abilities: abilitiesOn(ctx, deal),
  };
}

/** A shared deal as a list shows it. */
export function presentShared(view: View, roles: Roles, { part, registrant }: SharedDeal): SharedDealSummary {
  const full = sightOf(view, part) === 'full';
  return {
    id: part.deal_id,
    number: part.number,
    customer: part.customer_name,
    country: part.customer_country,
    status: part.approval_status as SharedDealSummary['status'],
    outcome: part.outcome as SharedDealSummary['outcome'],
    registrant,
    role: part.role === null ? null : roleName(roles, part.role),
    distributor: part.is_distributor,
    state: part.state,
    shares: sharesOf(part),
    attributed: attributedOf(part),
    amount: full ? money(part.amount_minor, part.currency) : null,
    closeDate: full ? part.close_date : null,
    expiresAt: full ? (part.expires_at?.toISOString() ?? null) : null,
    updatedAt: part.deal_updated_at.toISOString(),
  };
}

const detailOf = (row: DealRecord, lines: LineRecord[]): NonNullable<SharedDealView['detail']> => ({
  contact: { name: row.contact_name, email: row.contact_email, phone: row.contact_phone, title: row.contact_title },
  city: row.customer_city,
  domain: row.customer_domain,
  description: row.description,
  competitors: row.competitors,
  lines: presentLines(row, lines, 'registered'),
});

/** A shared deal with as much as its reader may see. */
export async function presentSharedDeal(ctx: Ctx, found: SharedDealDetail): Promise<SharedDealView> {
  const invited = found.part.state === 'invited';
  return {
    ...presentShared(found.view, await roleNames(ctx), found),
    sight: found.sight,
    detail: found.deal && detailOf(found.deal.row, found.deal.lines),
    abilities: {
      answer: ability(invited || 'Nothing is asked of you here'),
      comment: ability(mayConverse(ctx, found)),
    },
  };
}
