/** Which sum of the pipeline a registration belongs to, and what a change of it adds where: pure rules without I/O. */
import type { Deal } from '../deal.ts';

/** The part of a registration that sums are made of. */
export type Summed = Pick<
  Deal,
  | 'partner_id'
  | 'stage_id'
  | 'approval_status'
  | 'outcome'
  | 'currency'
  | 'close_date'
  | 'amount_minor'
  | 'won_amount_minor'
>;

/** Co-ordinates of one sum. `currency` is empty without an amount, `close_month` (`YYYY-MM`) without a date. */
export interface Bucket {
  partner_id: string;
  stage_id: string;
  approval_status: string;
  outcome: string;
  currency: string;
  close_month: string;
}

/** What one change adds to one sum. */
export interface Entry extends Bucket {
  deals: -1 | 0 | 1;
  amount_minor: bigint;
}

const bucketOf = (deal: Summed): Bucket => ({
  partner_id: deal.partner_id,
  stage_id: deal.stage_id,
  approval_status: deal.approval_status,
  outcome: deal.outcome,
  currency: deal.currency ?? '',
  close_month: deal.close_date?.slice(0, 7) ?? '',
});

/** What counts: a won deal by what was sold, any other by what is expected. */
const amountOf = (deal: Summed): bigint =>
  BigInt((deal.outcome === 'won' ? deal.won_amount_minor : deal.amount_minor) ?? 0);

const keyOf = (bucket: Bucket): string => Object.values(bucket).join(' ');

/** A draft is its writer's own affair and counts for nothing; neither does what is not there. */
const counts = (deal: Summed | undefined): deal is Summed => deal !== undefined && deal.approval_status !== 'draft';

/** What leads from the sums with `before` in them to the sums with `after`: at most two entries, none when nothing moves. */
export function entriesOf(before: Summed | undefined, after: Summed | undefined): Entry[] {
  const from = counts(before) ? { bucket: bucketOf(before), amount: amountOf(before) } : undefined;
  const to = counts(after) ? { bucket: bucketOf(after), amount: amountOf(after) } : undefined;
  if (from && to && keyOf(from.bucket) === keyOf(to.bucket)) {
    const difference = to.amount - from.amount;
    return difference === 0n ? [] : [{ ...to.bucket, deals: 0, amount_minor: difference }];
  }
  return [
    ...(from ? [{ ...from.bucket, deals: -1 as const, amount_minor: -from.amount }] : []),
    ...(to ? [{ ...to.bucket, deals: 1 as const, amount_minor: to.amount }] : []),
  ];
}

/** A sum of some of the dimensions. */
export type SumBy<K extends keyof Bucket> = Pick<Bucket, K> & { deals: number; amount_minor: bigint };

/** Entries added up by some dimensions, in one order for everybody, so that two who fold cannot wait for each other. */
export function addUp<K extends keyof Bucket>(entries: readonly SumBy<K>[], by: readonly K[]): SumBy<K>[] {
  const sums = new Map<string, SumBy<K>>();
  for (const entry of entries) {
    const bucket = Object.fromEntries(by.map((name) => [name, entry[name]])) as unknown as Pick<Bucket, K>;
    const key = Object.values(bucket).join(' ');
    const sum = sums.get(key);
    sums.set(key, {
      ...bucket,
      deals: entry.deals + (sum?.deals ?? 0),
      amount_minor: entry.amount_minor + (sum?.amount_minor ?? 0n),
    });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
