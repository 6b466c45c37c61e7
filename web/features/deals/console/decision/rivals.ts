/** What stands against an approval. Pure; the server checks the same when it comes to it. */
import type { Candidate, Deal, Evidence } from '../../../../../server/modules/deals/contract.ts';

/** Other partners' registrations that protect what is the same customer at this moment. */
export function protectingRivals(evidence: Evidence, deal: Pick<Deal, 'partner'>, now: Date): Candidate[] {
  return evidence.candidates.filter(
    ({ registration, partner, level, judgement }) =>
      level === 'same' &&
      judgement?.verdict !== 'different' &&
      partner?.id !== deal.partner.id &&
      registration !== null &&
      registration.protectedUntil !== null &&
      new Date(registration.protectedUntil) >= now,
  );
}

/** How much a piece of evidence says: its log odds with a sign, to one digit. */
export const weightOf = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
