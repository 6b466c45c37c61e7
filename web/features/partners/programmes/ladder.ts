/** The order of a programme's tiers. Pure. */
import type { Tier } from '../api.ts';

export interface RankChange {
  tier: Tier;
  rank: number;
}

/**
 * What must be written so that a tier stands one place higher (1) or lower (-1) on the ladder. Ranks are counted anew from
 * 1, so that a ladder with gaps or equal ranks is put right on the way. Empty when there is nowhere to go.
 */
export function moved(tiers: readonly Tier[], id: string, step: 1 | -1): RankChange[] {
  const order = tiers.toSorted((a, b) => a.rank - b.rank);
  const from = order.findIndex((tier) => tier.id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= order.length) return [];
  const next = order.with(from, order[to]!).with(to, order[from]!);
  return next.map((tier, index) => ({ tier, rank: index + 1 })).filter(({ tier, rank }) => tier.rank !== rank);
}

/** Rank of a tier that is added at the top. */
export const topRank = (tiers: readonly Pick<Tier, 'rank'>[]): number =>
  Math.min(100, Math.max(0, ...tiers.map(({ rank }) => rank)) + 1);
