import { sql, type Expression, type SqlBool } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { nameContains } from '../../kit/imports/name-key.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { waitsForActor } from './approvals/waiting-queries.ts';
import type { Deal } from './deal.ts';
import { DEAL_LIST } from './list.contract.ts';
import { dealRecords, selectDealsById, visibleDeals, type DealRecord } from './queries.ts';

const column = (name: string) => sql.ref<string>(name);

/** The list of registrations in SQL, with what depends on who asks; `d` is `deals`. */
export const dealSource = (ctx: Ctx): ListSource => ({
  fields: DEAL_LIST,
  columns: {
    id: column('d.id'),
    number: column('d.number'),
    customer: column('d.customer_key'),
    status: column('d.approval_status'),
    outcome: column('d.outcome'),
    verdict: column('d.verdict'),
    stageId: column('d.stage_id'),
    dealTypeId: column('d.deal_type_id'),
    partnerId: column('d.partner_id'),
    assignedTo: column('d.assigned_to'),
    createdBy: column('d.created_by'),
    country: column('d.customer_country'),
    currency: column('d.currency'),
    amount: column('d.amount_minor'),
    onBehalf: column('d.on_behalf'),
    rfp: column('d.rfp'),
    watched: sql`exists (select 1 from deal_watchers w where w.tenant_id = d.tenant_id and w.deal_id = d.id
      and w.membership_id = ${ctx.actor.kind === 'person' ? ctx.actor.id : null}::uuid and w.watching)`,
    closeDate: column('d.close_date'),
    submittedAt: column('d.submitted_at'),
    responseDueAt: column('d.response_due_at'),
    expiresAt: column('d.expires_at'),
    createdAt: column('d.created_at'),
    updatedAt: column('d.updated_at'),
    waitsForMe: waitsForActor(ctx),
  },
  id: column('d.id'),
  search: (text): Expression<SqlBool> =>
    sql<SqlBool>`(${nameContains(column('d.customer_key'), text)} or d.number like ${`%${text.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`})`,
});

/** A page of registrations in view: the page is found on the narrow table first, then only its rows get their names. */
export async function selectDeals(ctx: Ctx, values: ListValues): Promise<Page<DealRecord>> {
  const page = await selectPage<{ id: string }>(ctx, visibleDeals(ctx).select('d.id'), dealSource(ctx), values);
  const records = await selectDealsById(
    ctx,
    page.items.map(({ id }) => id),
  );
  return { ...page, items: page.items.map(({ id }) => records.get(id)!) };
}

/** All registrations of a list, one by one. */
export const eachDeal = (ctx: Ctx, values: ListValues): AsyncGenerator<DealRecord> =>
  eachRow<DealRecord>(ctx, dealRecords(ctx), dealSource(ctx), values);

const SIMILAR = 10;

/** Other registrations in view of what looks like the same customer: same domain, or same name. */
export async function selectSameCustomer(ctx: Ctx, deal: Deal): Promise<DealRecord[]> {
  const rows = await dealRecords(ctx)
    .where('d.id', '<>', deal.id)
    .where(({ or, eb }) =>
      or([
        ...(deal.customer_key === null ? [] : [eb('d.customer_key', '=', deal.customer_key)]),
        ...(deal.customer_domain === null ? [] : [eb('d.customer_domain', '=', deal.customer_domain)]),
      ]),
    )
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(SIMILAR)
    .execute();
  return rows as unknown as DealRecord[];
}

/** The partner's latest other registrations in view. */
export async function selectSamePartner(ctx: Ctx, deal: Deal): Promise<DealRecord[]> {
  const rows = await dealRecords(ctx)
    .where('d.id', '<>', deal.id)
    .where('d.partner_id', '=', deal.partner_id)
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(SIMILAR)
    .execute();
  return rows as unknown as DealRecord[];
}
