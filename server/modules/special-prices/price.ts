/** Arithmetic of special prices, exact in minor units: pure rules without I/O. */
import { basisPoints, divideHalfEven } from '../../kit/money.ts';

/** One line per unit, in the request's currency. */
export interface PricedLine {
  quantity: number;
  list: bigint;
  requested: bigint;
  offered: bigint | null;
  approved: bigint | null;
}

/** The largest amount that an interface carries exactly. */
export const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** The unit price at a discount off list, rounded half to even. */
export const discounted = (list: bigint, currency: string, points: number): bigint =>
  list - basisPoints({ minor: list, currency }, points).minor;

/** The discount off list in basis points, rounded half to even; none on what costs nothing. */
export const discountOf = (list: bigint, price: bigint): number =>
  list === 0n ? 0 : Number(divideHalfEven((list - price) * 10_000n, list));

/** Sum over the lines of a price per unit; null when a line has none. */
export function totalOf(lines: readonly PricedLine[], price: (line: PricedLine) => bigint | null): bigint | null {
  let total = 0n;
  for (const line of lines) {
    const unit = price(line);
    if (unit === null) return null;
    total += unit * BigInt(line.quantity);
  }
  return total;
}

/** The price per unit on the table: agreed, else the vendor's offer, else what was asked for. */
export const onTheTable = (line: PricedLine): bigint => line.approved ?? line.offered ?? line.requested;

/** What a special price costs the vendor, compared with list and with the discount that the partner has anyway. */
export interface Margin {
  list: bigint;
  /** What the deal would bring at the registration's or tier's discount. */
  tier: bigint;
  price: bigint;
  /** Less than at the tier's discount; negative when the price is above it. */
  givenUp: bigint;
  discountBasisPoints: number;
  tierBasisPoints: number;
}

/** The effect of a price on the vendor's margin. */
export function marginOf(
  lines: readonly PricedLine[],
  currency: string,
  tierBasisPoints: number,
  price: (line: PricedLine) => bigint,
): Margin {
  const list = totalOf(lines, (line) => line.list)!;
  const tier = totalOf(lines, (line) => discounted(line.list, currency, tierBasisPoints))!;
  const asked = totalOf(lines, price)!;
  return {
    list,
    tier,
    price: asked,
    givenUp: tier - asked,
    discountBasisPoints: discountOf(list, asked),
    tierBasisPoints,
  };
}
