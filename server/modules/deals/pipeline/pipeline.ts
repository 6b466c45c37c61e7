/** What the pipeline comes to, for its reader: reading only. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { basisPoints, type Amount } from '../../../kit/money.ts';
import { dealPolicy } from '../policy.ts';
import type { Pipeline, PipelineSum } from './contract.ts';
import { isKept, selectByMonth, selectByPartner, selectByStage, type StageRow } from './read-queries.ts';

type Filters = Partial<ListValues>;

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Months that a forecast shows. */
const MOST_MONTHS = 120;

const mayRead = (ctx: Ctx) =>
  authorize(ctx, dealPolicy, 'deal.read', { partner_id: ctx.actor.partnerId ?? '', on_behalf: false });

interface Part {
  deals: number;
  amount: bigint;
  weighted: bigint;
}

/** A sum above what the interface can carry exactly is shown as that; no pipeline of this world gets there. */
const money = (minor: bigint, currency: string) => ({
  minor: Number(minor > MOST ? MOST : minor),
  currency,
});

/** Rows of several stages added up by currency, weighed by the probability of each stage. */
function addedUp(rows: readonly StageRow[]): { deals: number; sums: PipelineSum[] } {
  const parts = new Map<string, Part>();
  for (const row of rows) {
    if (row.deals === null || row.currency === null) continue;
    const amount: Amount = { minor: BigInt(row.amount_minor ?? 0), currency: row.currency };
    const before = parts.get(row.currency) ?? { deals: 0, amount: 0n, weighted: 0n };
    parts.set(row.currency, {
      deals: before.deals + Number(row.deals),
      amount: before.amount + amount.minor,
      weighted: before.weighted + basisPoints(amount, row.stage_probability * 100).minor,
    });
  }
  const sums = [...parts]
    .filter(([currency]) => currency !== '')
    .map(([currency, { deals, amount, weighted }]) => ({
      deals,
      amount: money(amount, currency),
      weighted: money(weighted, currency),
    }))
    .sort((a, b) => b.amount.minor - a.amount.minor || a.amount.currency.localeCompare(b.amount.currency));
  return { deals: [...parts.values()].reduce((sum, part) => sum + part.deals, 0), sums };
}

const stageOf = (row: StageRow) => ({
  id: row.stage_id,
  name: row.stage_name,
  kind: row.stage_kind,
  probability: row.stage_probability,
});

/** By stage: from kept sums where they know the filters, else counted from the rows. */
export async function readPipeline(ctx: Ctx, filters: Filters): Promise<Pipeline> {
  mayRead(ctx);
  const rows = await selectByStage(ctx, filters);
  const stages = [...Map.groupBy(rows, (row) => row.stage_id).values()];
  return {
    total: addedUp(rows),
    stages: stages.map((own) => ({ stage: stageOf(own[0]!), ...addedUp(own) })),
    countedFrom: isKept(filters) ? 'sums' : 'rows',
  };
}

/** By partner, the largest first. */
export async function readByPartner(ctx: Ctx, filters: Filters, orderBy: string, limit: number) {
  mayRead(ctx);
  const rows = await selectByPartner(ctx, filters, orderBy, limit);
  const items = [...Map.groupBy(rows, (row) => row.partner_id).values()].map((own) => ({
    partner: { id: own[0]!.partner_id, name: own[0]!.partner_name },
    ...addedUp(own),
    stages: [...Map.groupBy(own, (row) => row.stage_id).values()].map((stage) => ({
      stage: stageOf(stage[0]!),
      deals: addedUp(stage).deals,
    })),
  }));
  return { items, partners: Number(rows[0]?.partners ?? 0) };
}

/** By month of the expected close, the earliest first; what has no day comes last. */
export async function readByMonth(ctx: Ctx, filters: Filters) {
  mayRead(ctx);
  const months = [...Map.groupBy(await selectByMonth(ctx, filters), (row) => row.close_month)];
  const dated = months.filter(([month]) => month !== '').slice(0, MOST_MONTHS);
  const items = [...dated, ...months.filter(([month]) => month === '')].map(([month, own]) => ({
    month: month === '' ? null : month,
    ...addedUp(own),
  }));
  return { items };
}
