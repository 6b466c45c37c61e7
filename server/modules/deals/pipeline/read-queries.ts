/** Reading the pipeline: kept sums with the entries that are not folded in yet, or the rows themselves. */
import { sql, type Expression } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { applyFilters, type AnySelect, type ListSource } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { DEAL_LIST } from '../list.contract.ts';
import { dealSource } from '../list-queries.ts';
import { visibleDeals } from '../queries.ts';
import type { StageKind } from '../states.ts';
import type { Wording } from '../vocabulary.contract.ts';

/** One stage and currency; `currency` is empty for registrations without an amount, null for a stage without any. */
export interface StageRow {
  stage_id: string;
  stage_name: Wording;
  stage_kind: StageKind;
  stage_probability: number;
  currency: string | null;
  deals: string | null;
  amount_minor: string | null;
}

/** Filters that kept sums can answer. */
const KEPT = ['status', 'outcome', 'partnerId', 'stageId', 'currency'] as const;

const keptSource: ListSource = {
  fields: Object.fromEntries(KEPT.map((name) => [name, DEAL_LIST[name]])),
  columns: {
    status: sql.ref('k.approval_status'),
    outcome: sql.ref('k.outcome'),
    partnerId: sql.ref('k.partner_id'),
    stageId: sql.ref('k.stage_id'),
    currency: sql.ref('k.currency'),
  },
  id: sql.ref('k.stage_id'),
};

/** Whether these filters are among those that sums are kept for. */
export const isKept = (values: Partial<ListValues>): boolean =>
  !values.q &&
  Object.keys(DEAL_LIST).every((name) => values[name] === undefined || (KEPT as readonly string[]).includes(name));

/** The open pipeline, unless somebody asks for something else. */
const OPEN = { status: 'in:submitted,under_review,info_requested,on_hold,approved,expired', outcome: 'in:open' };

const asked = (values: Partial<ListValues>): ListValues =>
  ({ ...(values['status'] || values['outcome'] ? {} : OPEN), ...values }) as ListValues;

type Grain = 'pipeline_cells' | 'pipeline_of_partners' | 'pipeline_totals';

/** Naming the partners in view lets the planner use their index; the fence holds anyway. */
function kept(ctx: Ctx, table: Grain | 'pipeline_entries', values: ListValues): AnySelect {
  const base = ctx.db.selectFrom(`${table} as k` as 'pipeline_cells as k').where('k.tenant_id', '=', ctx.tenantId);
  const seen =
    ctx.actor.sees === 'all'
      ? base
      : base.where('k.partner_id', '=', sql<string>`any (${[...ctx.actor.partnerIds]}::uuid[])`);
  return applyFilters(ctx, seen as AnySelect, keptSource, values);
}

type Dimension = 'stage_id' | 'currency' | 'partner_id' | 'close_month';

/** Sums of the coarsest table that knows the dimensions, with the entries that are on their way into it. */
function summed(ctx: Ctx, grain: Grain, dimensions: readonly Dimension[], values: ListValues): AnySelect {
  const part = (table: Grain | 'pipeline_entries') =>
    kept(ctx, table, values).select([...dimensions.map((name) => `k.${name}`), 'k.deals', 'k.amount_minor'] as never);
  const both = part(grain).unionAll(part('pipeline_entries') as never);
  return ctx.db
    .selectFrom(both.as('x') as never)
    .select(dimensions.map((name) => `x.${name}`) as never)
    .select(sql<string>`sum(x.deals)`.as('deals'))
    .select(sql<string>`sum(x.amount_minor)`.as('amount_minor'))
    .groupBy(dimensions.map((name) => `x.${name}`) as never)
    .having(sql<boolean>`sum(x.deals) > 0`) as unknown as AnySelect;
}

const grainFor = (ctx: Ctx, values: ListValues): Grain =>
  ctx.actor.sees === 'all' && values['partnerId'] === undefined ? 'pipeline_totals' : 'pipeline_of_partners';

/** The same from the rows themselves, for any filter of the list. */
function counted(ctx: Ctx, values: ListValues): AnySelect {
  const rows = visibleDeals(ctx).where('d.approval_status', '<>', 'draft');
  return applyFilters(ctx, rows as unknown as AnySelect, dealSource(ctx), values)
    .select(sql`d.stage_id`.as('stage_id'))
    .select(sql`coalesce(d.currency, '')`.as('currency'))
    .select(sql`count(*)`.as('deals'))
    .select(
      sql`sum(coalesce(case when d.outcome = 'won' then d.won_amount_minor else d.amount_minor end, 0))`.as(
        'amount_minor',
      ),
    )
    .groupBy(['d.stage_id', sql`coalesce(d.currency, '')`] as never) as AnySelect;
}

/** Sums by stage and currency with their stages in the vendor's order; open stages without registrations too. */
export async function selectByStage(ctx: Ctx, values: Partial<ListValues>): Promise<StageRow[]> {
  const all = asked(values);
  const sums = isKept(values) ? summed(ctx, grainFor(ctx, all), ['stage_id', 'currency'], all) : counted(ctx, all);
  const { rows } = await sql<StageRow>`select s.id as stage_id, s.name as stage_name, s.kind as stage_kind,
      s.probability as stage_probability, x.currency, x.deals, x.amount_minor
    from deal_stages s left join (${sums as Expression<unknown>}) x on x.stage_id = s.id
    where s.tenant_id = ${ctx.tenantId} and (x.deals is not null or (s.active and s.kind = 'open'))
    order by s.position, s.id, x.amount_minor desc limit 5000`.execute(ctx.db);
  return rows;
}

export type PartnerRow = StageRow & { partner_id: string; partner_name: string; partners: string };

/** The largest partners by their sum in one currency, then by number; each by stage and currency. */
export async function selectByPartner(
  ctx: Ctx,
  values: Partial<ListValues>,
  orderBy: string,
  limit: number,
): Promise<PartnerRow[]> {
  const all = asked(values);
  const sums = summed(ctx, 'pipeline_of_partners', ['partner_id', 'stage_id', 'currency'], all);
  const { rows } = await sql<PartnerRow>`with x as materialized (${sums as Expression<unknown>}),
    largest as (select partner_id, coalesce(sum(amount_minor) filter (where currency = ${orderBy}), 0) as size, sum(deals) as deals,
      count(*) over () as partners from x group by partner_id order by 2 desc, 3 desc, 1 limit ${limit})
    select l.partner_id, p.name as partner_name, l.partners, s.id as stage_id, s.name as stage_name, s.kind as stage_kind,
      s.probability as stage_probability, x.currency, x.deals, x.amount_minor
    from largest l join x on x.partner_id = l.partner_id
    join partners p on p.tenant_id = ${ctx.tenantId} and p.id = l.partner_id
    join deal_stages s on s.tenant_id = ${ctx.tenantId} and s.id = x.stage_id
    order by l.size desc, l.deals desc, l.partner_id, s.position, x.currency`.execute(ctx.db);
  return rows;
}

export type MonthRow = StageRow & { close_month: string };

/** Sums by month of the expected close. */
export async function selectByMonth(ctx: Ctx, values: Partial<ListValues>): Promise<MonthRow[]> {
  const all = asked(values);
  const sums = summed(ctx, 'pipeline_cells', ['close_month', 'stage_id', 'currency'], all);
  const { rows } =
    await sql<MonthRow>`select x.close_month, s.id as stage_id, s.name as stage_name, s.kind as stage_kind,
      s.probability as stage_probability, x.currency, x.deals, x.amount_minor
    from (${sums as Expression<unknown>}) x join deal_stages s on s.tenant_id = ${ctx.tenantId} and s.id = x.stage_id
    order by nullif(x.close_month, '') nulls last, x.currency`.execute(ctx.db);
  return rows;
}
