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
 * level of both is one lower, and a reason says so. Records of one organisation are no rivals. `ranked`: best first.
 */
export function lowerRivals<C extends Compared>(ranked: readonly C[], corpus: Corpus): C[] {
  const [best, second] = ranked;
  if (!best || !second || !claims(best) || !claims(second) || isSure(best)) return [...ranked];
  if (logOdds(best.verdict.score) - logOdds(second.verdict.score) >= MARGIN) return [...ranked];
  const between = compare(best.profile, second.profile, corpus).level;
  if (between === 'same' || between === 'likely') return [...ranked];
  return ranked.map((one) => (one === best || one === second ? { ...one, verdict: lowered(one.verdict) } : one));
}

function lowered(verdict: Verdict): Verdict {
  const level = ONE_LOWER[verdict.level];
  const relation = level === 'possible' ? 'none' : verdict.relation;
  return { ...verdict, level, relation, reasons: [...verdict.reasons, { code: 'rival', weight: 0, params: {} }] };
}
