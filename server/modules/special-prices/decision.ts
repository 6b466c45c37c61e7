/** The vendor's decision. One verb each, so that a chain of approvals can stand before it. */
import type { Ctx } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { emitSpecialPrice } from './events.ts';
import { selectLines, updateLine, updateRequest, type SpecialPrice } from './queries.ts';
import { begin, sumsOf, vendorsDay } from './steps.ts';
import { cancelSpecialPriceTimers, setSpecialPriceTimers } from './timers.ts';

const decided = (ctx: Ctx, note: string | null) => ({
  decided_at: ctx.clock.now(),
  decided_by_name: ctx.actor.name,
  note,
});

/**
 * Approves the price on the table: the vendor's offer that the partner accepted, else what was asked for. It gets a number
 * of its own and holds for the dates and quantities of the request.
 */
export async function approveRequest(
  ctx: Ctx,
  id: string,
  version: number | null,
  note: string | null,
): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'approve', version);
  const { timeZone, today } = await vendorsDay(ctx);
  if (before.valid_to! < today) throw conflict('dates_over', 'The dates of this request are over');
  for (const line of await selectLines(ctx, id)) {
    const price = before.state === 'accepted' ? (line.offered_minor ?? line.requested_minor) : line.requested_minor;
    await updateLine(ctx, id, line.position, { approved_minor: price });
  }
  const priceNumber = before.number.replace(/^SP-/, 'PX-');
  const after = await updateRequest(ctx, before, {
    ...(await sumsOf(ctx, id)),
    ...decided(ctx, note),
    state: 'approved',
    answered_at: ctx.clock.now(),
    price_number: priceNumber,
  });
  await setSpecialPriceTimers(ctx, after, timeZone);
  await emitSpecialPrice(ctx, 'special_price.approved', { before, after }, { note, priceNumber });
  return after;
}

/** Turns a request down. */
export async function declineRequest(
  ctx: Ctx,
  id: string,
  version: number | null,
  note: string | null,
): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'decline', version);
  const after = await updateRequest(ctx, before, {
    ...decided(ctx, note),
    state: 'declined',
    answered_at: ctx.clock.now(),
  });
  await cancelSpecialPriceTimers(ctx, id);
  await emitSpecialPrice(ctx, 'special_price.declined', { before, after }, { note, by: 'vendor' });
  return after;
}
