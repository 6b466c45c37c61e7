/** Pure rules of conflicts: what a resemblance means for somebody who registers. */
import type { Match } from '../matching/index.ts';
import { overlap, scopeIn, type Scope } from './scope.ts';
import { CONFLICT_LEVELS, type ConflictLevel, type Verdict } from './states.ts';

/** The part of a match that decides. */
export type Rival = Pick<Match, 'kind' | 'partnerId' | 'level' | 'facts'>;

/** From which resemblance on a tenant says "needs review" and "taken". */
export interface Thresholds {
  taken_from: string;
  review_from: string;
}

const rank = (level: string): number => (CONFLICT_LEVELS as readonly string[]).indexOf(level);

/** Whether `level` is at least `threshold`; nothing reaches `never`. */
const reaches = (level: ConflictLevel, threshold: string): boolean =>
  threshold !== 'never' && rank(level) >= rank(threshold);

/** The end of a rival registration's protection; null when it is none or not protected. */
export function protectedUntil({ kind, facts }: Rival): Date | null {
  const until = kind === 'registration' ? facts['protectedUntil'] : undefined;
  return typeof until === 'string' ? new Date(until) : null;
}

/** Whether somebody else holds the customer: another partner's protected registration, or the vendor's own open pipeline. */
function isHeld(rival: Rival, now: Date): boolean {
  const until = protectedUntil(rival);
  return rival.kind === 'opportunity' || (until !== null && until >= now);
}

/** A registration of another part of the customer (division, product line, territory) is in nobody's way. */
const inTheWay = (rival: Rival, scope: Scope | undefined): boolean =>
  scope === undefined || rival.kind !== 'registration' || overlap(scope, scopeIn(rival.facts));

/** A partner's own registrations are no conflict with itself, nor are those of another scope than the one given. */
export const rivalsOf = <R extends Rival>(matches: readonly R[], partnerId: string | null, scope?: Scope): R[] =>
  matches
    .filter((match) => match.kind !== 'partner' && (match.partnerId === null || match.partnerId !== partnerId))
    .filter((match) => inTheWay(match, scope));

/** The closest resemblance of all. */
export const highestLevel = (rivals: readonly Pick<Rival, 'level'>[]): ConflictLevel =>
  rivals.reduce<ConflictLevel>((highest, { level }) => (rank(level) > rank(highest) ? level : highest), 'none');

/**
 * What a partner may know: `taken` when somebody holds a customer that resembles this one closely enough, `needs_review`
 * when anything else does (an existing customer, a registration that waits), else `clear`.
 */
export function verdictOf(rivals: readonly Rival[], thresholds: Thresholds, now: Date): Verdict {
  const taken = rivals.some((rival) => isHeld(rival, now) && reaches(rival.level, thresholds.taken_from));
  if (taken) return 'taken';
  return reaches(highestLevel(rivals), thresholds.review_from) ? 'needs_review' : 'clear';
}

/** Registrations of other partners that protect what is the same customer at this moment. */
export const protecting = <R extends Rival>(rivals: readonly R[], now: Date): R[] =>
  rivals.filter((rival) => {
    const until = protectedUntil(rival);
    return rival.level === 'same' && until !== null && until >= now;
  });
