/** What partners did in a span of time, added up per partner: the figures that tiers ask for. */
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../kit/context.ts';

/** After `from`, up to and with `to`; of one partner when named. */
export interface Span {
  from: Date;
  to: Date;
  partnerId?: string | undefined;
}

export interface SumRow {
  partner_id: string;
  currency: string;
  count: string;
  minor: string;
}

export interface CountRow {
  partner_id: string;
  count: string;
}

export interface ApprovedRow {
  partner_id: string;
  deal_type: string;
  currency: string;
  minor: string;
}

const within = (ctx: Ctx, column: RawBuilder<unknown>, { from, to, partnerId }: Span) => {
  const own = partnerId === undefined ? sql`` : sql`and partner_id = ${partnerId}`;
  return sql`tenant_id = ${ctx.tenantId} and ${column} > ${from} and ${column} <= ${to} ${own}`;
};

/** Deals won, per partner and currency. */
export async function sumWon(ctx: Ctx, span: Span): Promise<SumRow[]> {
  const { rows } = await sql<SumRow>`select partner_id, currency, count(*) as count, sum(won_amount_minor) as minor
    from deals where ${within(ctx, sql.ref('won_at'), span)} group by partner_id, currency`.execute(ctx.db);
  return rows;
}

/** Registrations by the moment in which they were approved or submitted, per partner. */
export async function countBy(ctx: Ctx, moment: 'approved_at' | 'submitted_at', span: Span): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`select partner_id, count(*) as count
    from deals where ${within(ctx, sql.ref(moment), span)} group by partner_id`.execute(ctx.db);
  return rows;
}

/** Amounts of approved registrations, per partner, type and currency. */
export async function sumApproved(ctx: Ctx, span: Span): Promise<ApprovedRow[]> {
  const { rows } = await sql<ApprovedRow>`with approved as (
      select partner_id, deal_type_id, currency, sum(amount_minor) as minor
      from deals where ${within(ctx, sql.ref('approved_at'), span)} and amount_minor is not null
      group by partner_id, deal_type_id, currency)
    select a.partner_id, t.key as deal_type, a.currency, a.minor
    from approved a join deal_types t on t.tenant_id = ${ctx.tenantId} and t.id = a.deal_type_id`.execute(ctx.db);
  return rows;
}
