import type { Selectable } from 'kysely';
import type { SpecialPriceUses } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import type { SpecialPrice } from './queries.ts';

export type UseRow = Selectable<SpecialPriceUses>;

/** Order lines that were sold at a special price, the latest first; also those that were taken back. */
export function selectUses(ctx: Ctx, requestId: string): Promise<UseRow[]> {
  return ctx.db
    .selectFrom('special_price_uses')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('request_id', '=', requestId)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** One use, locked until the transaction ends. Throws 404. */
export async function lockUse(ctx: Ctx, requestId: string, id: string): Promise<UseRow> {
  const row = await ctx.db
    .selectFrom('special_price_uses')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('request_id', '=', requestId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

interface NewUse {
  position: number;
  orderReference: string;
  orderLine: string;
  quantity: number;
  usedOn: string;
}

/** Whether a use of the order line stands already. */
export async function isUsed(ctx: Ctx, requestId: string, use: NewUse): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('special_price_uses')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('request_id', '=', requestId)
    .where('order_reference', '=', use.orderReference)
    .where('order_line', '=', use.orderLine)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a use; the caller holds the request's lock. */
export function insertUse(ctx: Ctx, request: SpecialPrice, use: NewUse): Promise<UseRow> {
  return ctx.db
    .insertInto('special_price_uses')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      request_id: request.id,
      position: use.position,
      partner_id: request.partner_id,
      order_reference: use.orderReference,
      order_line: use.orderLine,
      quantity: use.quantity,
      used_on: use.usedOn,
      recorded_by_name: ctx.actor.name,
      recorded_at: ctx.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Marks a use as taken back. */
export async function updateTakenBack(ctx: Ctx, use: UseRow): Promise<void> {
  await ctx.db
    .updateTable('special_price_uses')
    .set({ taken_back_at: ctx.clock.now(), taken_back_by_name: ctx.actor.name })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', use.id)
    .execute();
}

/** Counts a quantity towards what is used of a line; the table's CHECK refuses more than was approved. */
export async function addUsed(ctx: Ctx, requestId: string, position: number, quantity: number): Promise<void> {
  await ctx.db
    .updateTable('special_price_lines')
    .set((eb) => ({ used: eb('used', '+', quantity) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('request_id', '=', requestId)
    .where('position', '=', position)
    .execute();
}
