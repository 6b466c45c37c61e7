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

/** Less than this says nothing, in log odds. */
const NOTHING = 0.05;

/** What a piece of evidence says: for or against, and how much, in log odds to one digit. */
export function effectOf(weight: number): { effect: 'for' | 'against' | 'neutral'; weight?: string } {
  if (Math.abs(weight) < NOTHING) return { effect: 'neutral' };
  const figure = Math.abs(weight).toFixed(1);
  return weight < 0 ? { effect: 'against', weight: `−${figure}` } : { effect: 'for', weight: `+${figure}` };
}
