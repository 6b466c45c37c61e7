/** Offer and counter-offer, line by line. The vendor's offer and the partner's request stand beside each other. */
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { emitSpecialPrice } from './events.ts';
import { selectLines, updateLine, updateRequest, type SpecialPrice } from './queries.ts';
import { begin, checkPrices, sumsOf, vendorsDay, type LinePrice } from './steps.ts';
import { cancelSpecialPriceTimers, setSpecialPriceTimers } from './timers.ts';

export interface Offer {
  lines: readonly LinePrice[];
  validFrom?: string | undefined;
  validTo?: string | undefined;
  note?: string | undefined;
}

function datesOf(request: SpecialPrice, offer: Offer, today: string) {
  const from = offer.validFrom ?? request.valid_from!;
  const to = offer.validTo ?? request.valid_to!;
  if (from > to)
    throw invalid([{ path: 'validTo', code: 'before_start', message: 'The last day is before the first' }]);
  if (to < today) throw invalid([{ path: 'validTo', code: 'in_the_past', message: 'The last day has passed' }]);
  return { valid_from: from, valid_to: to };
}

/** The vendor offers other prices or dates. Lines that are left out are offered as they were asked for. */
export async function counterRequest(
  ctx: Ctx,
  id: string,
  version: number | null,
  offer: Offer,
): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'counter', version);
  const lines = await selectLines(ctx, id);
  checkPrices(before, lines, offer.lines);
  const { timeZone, today } = await vendorsDay(ctx);
  const dates = datesOf(before, offer, today);
  const offered = new Map(offer.lines.map(({ position, unitPrice }) => [position, String(unitPrice.minor)]));
  for (const line of lines) {
    await updateLine(ctx, id, line.position, { offered_minor: offered.get(line.position) ?? line.requested_minor });
  }
  const note = offer.note ?? null;
  const after = await updateRequest(ctx, before, {
    ...dates,
    ...(await sumsOf(ctx, id)),
    state: 'countered',
    answered_at: ctx.clock.now(),
    note,
  });
  await setSpecialPriceTimers(ctx, after, timeZone);
  await emitSpecialPrice(ctx, 'special_price.countered', { before, after }, { note });
  return after;
}

/** The partner agrees to the vendor's offer; the vendor confirms it. */
export async function acceptOffer(ctx: Ctx, id: string, version: number | null): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'accept', version);
  const after = await updateRequest(ctx, before, { state: 'accepted' });
  await emitSpecialPrice(ctx, 'special_price.accepted', { before, after }, {});
  return after;
}

/** The partner asks again with other prices. Lines that are left out are asked for as the vendor offered them. */
export async function askAgain(
  ctx: Ctx,
  id: string,
  version: number | null,
  asked: { lines: readonly LinePrice[]; note?: string | undefined },
): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'askAgain', version);
  const lines = await selectLines(ctx, id);
  checkPrices(before, lines, asked.lines);
  const prices = new Map(asked.lines.map(({ position, unitPrice }) => [position, String(unitPrice.minor)]));
  for (const line of lines) {
    const requested = prices.get(line.position) ?? line.offered_minor ?? line.requested_minor;
    await updateLine(ctx, id, line.position, { requested_minor: requested });
  }
  const note = asked.note ?? null;
  const after = await updateRequest(ctx, before, {
    ...(await sumsOf(ctx, id)),
    state: 'submitted',
    round: before.round + 1,
    submitted_at: ctx.clock.now(),
    note,
  });
  await emitSpecialPrice(ctx, 'special_price.submitted', { before, after }, { again: true, note });
  return after;
}

/** The partner turns the vendor's offer down. */
export async function refuseOffer(ctx: Ctx, id: string, note: string | null): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'refuse');
  const after = await updateRequest(ctx, before, { state: 'declined', note });
  await cancelSpecialPriceTimers(ctx, id);
  await emitSpecialPrice(ctx, 'special_price.declined', { before, after }, { note, by: 'partner' });
  return after;
}
