/** Rules of climbing and falling, pure: which tier the figures earn, and what follows from it. */
import type { Catalogue, Facts } from '../../kit/rules/catalogue.ts';
import type { Condition } from '../../kit/rules/condition.ts';
import { holds } from '../../kit/rules/judge.ts';

/** A rung of a programme's ladder. Without a condition it demands nothing. */
export interface Rung {
  tierId: string;
  rank: number;
  condition: Condition | null;
}

/** One version of a programme's requirements, as far as they decide. */
export interface Requirements {
  /** The lowest rank first. */
  rungs: readonly Rung[];
  noticeDays: number;
  graceDays: number;
}

/**
 * The highest tier whose own requirement is met; null when none is. A tier does not include those below it: whoever wants
 * that writes it into the condition.
 */
export function earnedTier(
  rungs: readonly Rung[],
  catalogue: Catalogue,
  facts: Facts,
  moment: { now: Date; timeZone: string },
): string | null {
  const met = rungs.filter(({ condition }) => condition === null || holds(condition, catalogue, facts, moment));
  return met.at(-1)?.tierId ?? null;
}

/** How a partner stands to its tier. Days are the vendor's, `YYYY-MM-DD`. */
export interface Standing {
  state: 'holds' | 'at_risk' | 'notice' | 'grace' | 'override';
  tierId: string | null;
  noticeEnds: string | null;
  graceEnds: string | null;
  overrideUntil: string | null;
}

/** What an evaluation found: the tier earned today, and the first day on which less would be earned, if any. */
export interface Finding {
  earned: string | null;
  lapsesOn: string | null;
}

const DAY = 86_400_000;

/** The day so many days later. */
export const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const rankOf = (rungs: readonly Rung[], tierId: string | null): number =>
  rungs.find((rung) => rung.tierId === tierId)?.rank ?? 0;

const CALM = { noticeEnds: null, graceEnds: null };

/**
 * What becomes of a partner on `today`. Up at once; down only after notice and grace, counted from the first evaluation
 * that found too little (field guide H8); a recovery in that time ends it. An override keeps the tier until its last day.
 */
export function nextStanding(
  before: Standing,
  { earned, lapsesOn }: Finding,
  { rungs, noticeDays, graceDays }: Requirements,
  today: string,
): Standing {
  const { tierId, overrideUntil } = before;
  if (overrideUntil !== null && overrideUntil >= today) {
    return { state: 'override', tierId, overrideUntil, ...CALM };
  }
  const [own, found] = [rankOf(rungs, tierId), rankOf(rungs, earned)];
  const free = { overrideUntil: null };
  if (found > own) return { state: 'holds', tierId: earned, ...free, ...CALM };
  if (found === own) return { state: lapsesOn === null ? 'holds' : 'at_risk', tierId, ...free, ...CALM };
  const noticeEnds = before.noticeEnds ?? dayLater(today, noticeDays);
  const graceEnds = before.graceEnds ?? dayLater(noticeEnds, graceDays);
  if (today > graceEnds || (noticeDays === 0 && graceDays === 0)) {
    return { state: 'holds', tierId: earned, ...free, ...CALM };
  }
  return { state: today > noticeEnds ? 'grace' : 'notice', tierId, noticeEnds, graceEnds, ...free };
}

/** What a change of standing means to people. Null when nothing changed that anybody should hear of. */
export type Move = 'promoted' | 'demoted' | 'at_risk' | 'notice' | 'grace' | 'recovered' | 'override_ended';

export function moveOf(before: Standing, after: Standing, rungs: readonly Rung[]): Move | null {
  const step = rankOf(rungs, after.tierId) - rankOf(rungs, before.tierId);
  if (step > 0) return 'promoted';
  if (step < 0) return 'demoted';
  if (after.state === before.state) return null;
  if (after.state === 'notice' || after.state === 'grace' || after.state === 'at_risk') return after.state;
  if (before.state === 'override' && after.state === 'holds') return 'override_ended';
  return after.state === 'holds' ? 'recovered' : null;
}
