/** Pieces that every verb on a request shares. */
import { authorize } from '../../kit/authorize.ts';
import { localDay, type BusinessCalendar } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid, stale, type FieldError } from '../../kit/errors.ts';
import { selectTenant } from '../tenancy/index.ts';
import { ACTION_ABILITY, specialPricePolicy } from './policy.ts';
import type { PricedLine } from './price.ts';
import { totalOf } from './price.ts';
import { lockRequest, selectLines, type LineRow, type SpecialPrice } from './queries.ts';
import { legality, type SpecialPriceAction } from './states.ts';

/** The first three beats: in view, allowed, legal. Throws 404, 403, 412 or 409. */
export async function begin(
  ctx: Ctx,
  id: string,
  action: SpecialPriceAction,
  version: number | null = null,
): Promise<SpecialPrice> {
  const request = await lockRequest(ctx, id);
  authorize(ctx, specialPricePolicy, ACTION_ABILITY[action], request);
  if (version !== null && version !== request.version) throw stale();
  const answer = legality(action, request.state);
  if (answer !== true) throw conflict('illegal_transition', answer);
  return request;
}

const big = (minor: string | null) => (minor === null ? null : BigInt(minor));

/** A line's prices as numbers to reckon with. */
export const pricedLine = (row: LineRow): PricedLine => ({
  quantity: row.quantity,
  list: BigInt(row.list_minor),
  requested: BigInt(row.requested_minor),
  offered: big(row.offered_minor),
  approved: big(row.approved_minor),
});

const text = (minor: bigint | null) => minor?.toString() ?? null;

/** Sums of the lines as they stand in the database now. */
export async function sumsOf(ctx: Ctx, requestId: string) {
  const lines = (await selectLines(ctx, requestId)).map(pricedLine);
  const empty = lines.length === 0;
  return {
    list_minor: text(totalOf(lines, ({ list }) => list))!,
    requested_minor: text(totalOf(lines, ({ requested }) => requested))!,
    offered_minor: empty ? null : text(totalOf(lines, ({ offered }) => offered)),
    approved_minor: empty ? null : text(totalOf(lines, ({ approved }) => approved)),
  };
}

/** The vendor's time zone and today's day in it. */
export async function vendorsDay(ctx: Ctx): Promise<{ timeZone: string; today: string }> {
  const { timeZone } = (await selectTenant(ctx)).calendar as unknown as BusinessCalendar;
  return { timeZone, today: localDay(ctx.clock.now(), timeZone) };
}

/** A new price per unit for one line. */
export interface LinePrice {
  position: number;
  unitPrice: { minor: number; currency: string };
}

/** Checks prices for lines of a request. Throws 422 with field paths for other lines, currencies and prices above list. */
export function checkPrices(request: SpecialPrice, lines: readonly LineRow[], prices: readonly LinePrice[]): void {
  const errors: FieldError[] = [];
  for (const [index, { position, unitPrice }] of prices.entries()) {
    const wrong = (field: string, code: string, message: string) =>
      errors.push({ path: `lines.${index}.${field}`, code, message });
    const line = lines.find((one) => one.position === position);
    if (!line || prices.findIndex((one) => one.position === position) !== index) {
      wrong('position', 'unknown_reference', 'Name each line once');
    } else if (unitPrice.currency !== request.currency) {
      wrong(
        'unitPrice',
        'mixed_currencies',
        `This request is in ${request.currency}; prices in other currencies are not mixed`,
      );
    } else if (unitPrice.minor < 0 || BigInt(unitPrice.minor) > BigInt(line.list_minor)) {
      wrong('unitPrice', 'above_list', 'A special price is not above the list price');
    }
  }
  if (errors.length > 0) throw invalid(errors);
}
