import type { Profile } from './profile.ts';
import { compare } from './score.ts';
import type { Corpus, Level, Verdict } from './score.ts';

/** A candidate that was compared with the prospect. */
interface Compared {
  profile: Profile;
  verdict: Verdict;
}

/** Difference in log odds below which nobody can say which of two is meant. */
const MARGIN = 1;
/** Below this difference they fit equally well: each is as likely wrong as right. */
const TIE = 0.5;
const SURE = new Set(['registry.same', 'domain.same']);
const ONE_LOWER: Readonly<Record<Level, Level>> = {
  same: 'likely',
  likely: 'possible',
  possible: 'possible',
  related: 'related',
  none: 'none',
};

const logOdds = (score: number) => Math.log(score) - Math.log1p(-Math.min(score, 1 - 1e-12));
const claims = ({ verdict }: Compared) => verdict.level === 'same' || verdict.level === 'likely';
const isSure = ({ verdict }: Compared) => verdict.reasons.some(({ code }) => SURE.has(code));

/**
 * Where two different organisations fit a prospect nearly as well by name and place, at most one of them is meant: the
 * level of both is one lower, `possible` in a tie, and a reason says so. Records of one organisation are no rivals.
 * `ranked`: best first.
 */
export function lowerRivals<C extends Compared>(ranked: readonly C[], corpus: Corpus): C[] {
  const [best, second] = ranked;
  if (!best || !second || !claims(best) || !claims(second) || isSure(best)) return [...ranked];
  const lead = logOdds(best.verdict.score) - logOdds(second.verdict.score);
  if (lead >= MARGIN) return [...ranked];
  const between = compare(best.profile, second.profile, corpus).level;
  if (between === 'same' || between === 'likely') return [...ranked];
  const lowered = (one: C): C => ({ ...one, verdict: withRival(one.verdict, lead < TIE) });
  return ranked.map((one) => (one === best || one === second ? lowered(one) : one));
}

function withRival(verdict: Verdict, isTie: boolean): Verdict {
  const level = isTie ? 'possible' : ONE_LOWER[verdict.level];
  const relation = level === 'possible' ? 'none' : verdict.relation;
  return { ...verdict, level, relation, reasons: [...verdict.reasons, { code: 'rival', weight: 0, params: {} }] };
}
