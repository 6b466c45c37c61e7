/** Rules of a vendor who has not made any: what the trade usually does. */
import type { AmendmentRules, LimitRules, ProtectionRules, ScopeRules } from './documents.contract.ts';

/** Documents by the kind of rules. */
export interface RuleDocuments {
  protection: ProtectionRules;
  scope: ScopeRules;
  limits: LimitRules;
  amendments: AmendmentRules;
}
export type RuleKind = keyof RuleDocuments;

/** One extension of 30 days with evidence, a warning after 45 days of silence, no cap on open registrations. */
export const USUAL: RuleDocuments = {
  protection: {
    extensions: { limit: 1, days: 30, evidence: true, earliestDays: 30 },
    inactivity: { warnDays: 45, lapseDays: null },
    milestones: [
      {
        key: 'meeting',
        label: { en: 'Meeting with the customer', de: 'Termin beim Kunden' },
        days: 14,
        evidence: false,
        confirm: false,
        active: true,
      },
      {
        key: 'proof_of_concept',
        label: { en: 'Proof of concept', de: 'Machbarkeitsnachweis' },
        days: 30,
        evidence: true,
        confirm: false,
        active: true,
      },
      {
        key: 'quote',
        label: { en: 'Quote sent', de: 'Angebot abgegeben' },
        days: 14,
        evidence: true,
        confirm: false,
        active: true,
      },
    ],
    mostDays: 365,
    windows: [],
  },
  scope: { usual: 'account', types: [] },
  limits: { open: null, openByTier: [], throttle: null, minimums: [], secondPercent: null },
  amendments: {
    direct: ['contact', 'closeDate', 'description', 'competitors', 'incumbent'],
    review: ['amount', 'lines', 'customer', 'dealTypeId', 'division', 'custom', 'existingRelationship', 'rfp'],
  },
};
