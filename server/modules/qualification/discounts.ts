import { basisPoints, moneyOf, type Amount } from '../../kit/money.ts';
import { inBase, type Rates } from '../../kit/rates.ts';

/** Registration discount in basis points by tier and type of deal. */
export type DiscountTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function discountTable(
  rows: readonly { tier_id: string; deal_type: string; basis_points: number }[],
): DiscountTable {
  const byTier = Map.groupBy(rows, (row) => row.tier_id);
  return new Map(
    [...byTier].map(([tier, own]) => [tier, new Map(own.map((row) => [row.deal_type, row.basis_points]))]),
  );
}

interface Approved {
  partnerId: string;
  dealType: string;
  amount: Amount;
}

type TierOf = (partnerId: string) => string | null;

/**
 * What discounts by one placement of partners on tiers cost more than by another, on amounts of registrations, in minor
 * units of the rates' base. Each amount is turned into the base first; those without a rate count for nothing.
 */
export function discountDifference(
  approved: readonly Approved[],
  { discounts, rates }: { discounts: DiscountTable; rates: Rates },
  placed: TierOf,
  otherwise: TierOf,
): number {
  const points = (tierId: string | null, dealType: string) => discounts.get(tierId ?? '')?.get(dealType) ?? 0;
  let total = 0n;
  for (const { partnerId, dealType, amount } of approved) {
    const difference = points(placed(partnerId), dealType) - points(otherwise(partnerId), dealType);
    const worth = difference === 0 ? null : inBase(amount, rates);
    if (worth) total += basisPoints(worth, difference).minor;
  }
  return moneyOf({ minor: total, currency: rates.base }).minor;
}
