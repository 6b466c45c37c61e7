/** Order lines that are sold at a special price count towards what was approved, never beyond it. */
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid } from '../../kit/errors.ts';
import { emitSpecialPrice } from './events.ts';
import { specialPricePolicy } from './policy.ts';
import { lockRequest, selectLines, updateRequest, type LineRecord, type SpecialPrice } from './queries.ts';
import { stateOfUse } from './states.ts';
import { begin, vendorsDay } from './steps.ts';
import { setSpecialPriceTimers } from './timers.ts';
import { addUsed, insertUse, isUsed, lockUse, updateTakenBack } from './use-queries.ts';

export interface Use {
  position: number;
  orderReference: string;
  orderLine: string;
  quantity: number;
  /** Day of the vendor; today when left out. */
  usedOn?: string | undefined;
}

const sum = (lines: readonly LineRecord[], of: (line: LineRecord) => number) =>
  lines.reduce((total, line) => total + of(line), 0);

/** The request's state after its lines' use has changed. */
async function follow(ctx: Ctx, request: SpecialPrice): Promise<SpecialPrice> {
  const lines = await selectLines(ctx, request.id);
  const state = stateOfUse(
    sum(lines, ({ used }) => used),
    sum(lines, ({ quantity }) => quantity),
  );
  return updateRequest(ctx, request, { state });
}

function requireLine(lines: readonly LineRecord[], position: number): LineRecord {
  const line = lines.find((one) => one.position === position);
  if (line) return line;
  throw invalid([{ path: 'position', code: 'unknown_reference', message: 'Name one of the lines' }]);
}

function assertWithin(request: SpecialPrice, day: string): void {
  if (day >= request.valid_from! && day <= request.valid_to!) return;
  const message = `The price holds from ${request.valid_from} to ${request.valid_to}`;
  throw invalid([{ path: 'usedOn', code: 'outside_validity', message }]);
}

/**
 * Records an order line that was sold at the price. The request is locked, so of two that want the last units one gets
 * them. Throws 409 `over_approved` when less is left, `duplicate` for an order line that counts already.
 */
export async function recordUse(ctx: Ctx, id: string, use: Use): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'consume');
  const line = requireLine(await selectLines(ctx, id), use.position);
  const { today } = await vendorsDay(ctx);
  const entry = { ...use, usedOn: use.usedOn ?? today };
  assertWithin(before, entry.usedOn);
  if (await isUsed(ctx, id, entry)) throw conflict('duplicate', 'This order line counts already');
  const left = line.quantity - line.used;
  if (use.quantity > left) {
    throw conflict('over_approved', `Only ${left} of ${line.quantity} are left at this price`);
  }
  await insertUse(ctx, before, entry);
  await addUsed(ctx, id, use.position, use.quantity);
  const after = await follow(ctx, before);
  const { orderReference, orderLine, quantity } = use;
  await emitSpecialPrice(
    ctx,
    'special_price.used',
    { before, after },
    { orderReference, orderLine, quantity, left: left - quantity },
  );
  return after;
}

/** Takes a use back that was recorded by mistake; its quantity is free again while the price holds. */
export async function takeUseBack(ctx: Ctx, id: string, useId: string): Promise<SpecialPrice> {
  const before = await lockRequest(ctx, id);
  const use = await lockUse(ctx, id, useId);
  authorize(ctx, specialPricePolicy, 'special_price.consume', before);
  if (use.taken_back_at !== null) throw conflict('illegal_transition', 'This use was taken back already');
  await updateTakenBack(ctx, use);
  await addUsed(ctx, id, use.position, -use.quantity);
  const after = before.state === 'expired' ? await updateRequest(ctx, before, {}) : await follow(ctx, before);
  if (after.state !== 'expired') await setSpecialPriceTimers(ctx, after, (await vendorsDay(ctx)).timeZone);
  await emitSpecialPrice(
    ctx,
    'special_price.use_taken_back',
    { before, after },
    { orderReference: use.order_reference, orderLine: use.order_line, quantity: use.quantity },
  );
  return after;
}
