import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { DealRequests } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, notFound } from '../../../kit/errors.ts';
import { selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { visibleDeals } from '../queries.ts';
import type { Wording } from '../vocabulary.contract.ts';
import { REQUEST_LIST } from './request.contract.ts';
import type { RequestKind, RequestStatus } from './view.contract.ts';

type Narrowed = {
  kind: RequestKind;
  status: RequestStatus;
  label: Wording | null;
  asked_by_side: 'vendor' | 'partner';
};

/** Something asked of the vendor, or told, about an approved registration. */
export type RequestRow = Omit<Selectable<DealRequests>, keyof Narrowed> & Narrowed;

/** Everything that was asked about a registration, the oldest first. */
export async function selectRequests(ctx: Ctx, dealId: string): Promise<RequestRow[]> {
  const rows = await ctx.db
    .selectFrom('deal_requests')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows as RequestRow[];
}

/** One request of a registration, locked until the transaction ends. Throws 404 for one of another registration. */
export async function lockRequest(ctx: Ctx, dealId: string, id: string): Promise<RequestRow> {
  const row = await ctx.db
    .selectFrom('deal_requests')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row as RequestRow;
}

export type NewRequest = Omit<Insertable<DealRequests>, 'tenant_id'>;

/** Adds a request. Throws 409 `request_pending` when one of its kind waits or its milestone is reached already. */
export async function insertRequest(ctx: Ctx, request: NewRequest): Promise<RequestRow> {
  const row = await ctx.db
    .insertInto('deal_requests')
    .values({ ...request, tenant_id: ctx.tenantId })
    .onConflict((clash) => clash.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) throw conflict('request_pending', 'This was asked for already');
  return row as RequestRow;
}

export async function updateRequest(
  ctx: Ctx,
  request: Pick<RequestRow, 'id'>,
  change: Updateable<DealRequests>,
): Promise<RequestRow> {
  const row = await ctx.db
    .updateTable('deal_requests')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', request.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as RequestRow;
}

const column = (name: string) => sql.ref<string>(name);

const source: ListSource = {
  fields: REQUEST_LIST,
  columns: {
    kind: column('q.kind'),
    status: column('q.status'),
    partnerId: column('q.partner_id'),
    dealId: column('q.deal_id'),
    askedAt: column('q.asked_at'),
    expiresAt: column('d.expires_at'),
  },
  id: column('q.id'),
};

/**
 * Requests in view with the number of their registration. What was asked about a protection that is over meanwhile waits
 * for nobody: it is no longer listed as pending.
 */
export function selectRequestPage(ctx: Ctx, values: ListValues): Promise<Page<RequestRow>> {
  const query = visibleDeals(ctx)
    .innerJoin('deal_requests as q', (on) =>
      on.onRef('q.tenant_id', '=', 'd.tenant_id').onRef('q.deal_id', '=', 'd.id'),
    )
    .where(sql<boolean>`(q.status <> 'pending' or (d.approval_status = 'approved' and d.outcome = 'open'))`)
    .selectAll('q');
  return selectPage<RequestRow>(ctx, query, source, values);
}
