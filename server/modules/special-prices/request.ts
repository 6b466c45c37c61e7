/** A partner asks for a special price on one of its deals. */
import type { z } from 'zod';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid, type FieldError } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { drawNumber, selectDeal, type DealRecord } from '../deals/index.ts';
import type { SpecialPriceContent, SpecialPriceLineInput } from './contract.ts';
import { emitSpecialPrice } from './events.ts';
import { specialPricePolicy } from './policy.ts';
import { discounted, MOST } from './price.ts';
import {
  deleteRequest,
  insertRequest,
  replaceLines,
  selectLines,
  selectProducts,
  updateRequest,
  type NewLine,
  type SpecialPrice,
} from './queries.ts';
import { begin, sumsOf, vendorsDay } from './steps.ts';
import { cancelSpecialPriceTimers, setSpecialPriceTimers } from './timers.ts';

type Content = z.output<typeof SpecialPriceContent>;
type LineInput = z.output<typeof SpecialPriceLineInput>;

const OPEN: readonly string[] = ['submitted', 'under_review', 'info_requested', 'approved', 'expired'];

/** A deal on which a special price can be asked for: seen by the vendor and not decided against. Throws 409. */
function assertOpen(deal: DealRecord): void {
  if (!OPEN.includes(deal.approval_status) || deal.outcome === 'lost') {
    throw conflict('deal_not_open', 'A special price is for a deal that is registered and not lost');
  }
}

function priceOf(line: LineInput, list: bigint, currency: string): bigint | undefined {
  if (line.unitPrice) return line.unitPrice.currency === currency ? BigInt(line.unitPrice.minor) : undefined;
  return discounted(list, currency, line.discountBasisPoints ?? 0);
}

/**
 * Lines with the list prices of today. Throws 422 with `lines.<index>.<field>` for unknown products, products without
 * a list price, other currencies than the deal's and prices above list.
 */
async function pricedLines(ctx: Ctx, inputs: readonly LineInput[], currency: string): Promise<NewLine[]> {
  const products = await selectProducts(
    ctx,
    inputs.map(({ productId }) => productId),
  );
  const errors: FieldError[] = [];
  let total = 0n;
  const lines = inputs.flatMap((input, index) => {
    const wrong = (field: string, code: string, message: string) => {
      errors.push({ path: `lines.${index}.${field}`, code, message });
      return [];
    };
    const product = products.get(input.productId);
    if (!product) return wrong('productId', 'unknown_reference', 'Choose one of the products');
    if (product.list_price_minor === null) return wrong('productId', 'no_list_price', 'This product has no list price');
    const foreign = `This deal is in ${currency}; prices in other currencies are not mixed`;
    if (product.currency !== currency) return wrong('productId', 'mixed_currencies', foreign);
    const list = BigInt(product.list_price_minor);
    const price = priceOf(input, list, currency);
    if (price === undefined) return wrong('unitPrice', 'mixed_currencies', foreign);
    if (price > list) return wrong('unitPrice', 'above_list', 'A special price is not above the list price');
    total += list * BigInt(input.quantity);
    return [
      {
        product_id: product.id,
        quantity: input.quantity,
        list_minor: list.toString(),
        requested_minor: price.toString(),
      },
    ];
  });
  if (total > MOST) errors.push({ path: 'lines', code: 'out_of_range', message: 'The sum of the lines is too large' });
  if (errors.length > 0) throw invalid(errors);
  return lines;
}

const given = (content: Content) =>
  Object.fromEntries(
    Object.entries({
      justification: content.justification,
      competitor: content.competitor,
      ship_to: content.shipTo,
      needed_by: content.neededBy,
      valid_from: content.validFrom,
      valid_to: content.validTo,
    }).filter(([, value]) => value !== undefined),
  );

function assertDates(from: string | null | undefined, to: string | null | undefined): void {
  if (!from || !to || from <= to) return;
  throw invalid([{ path: 'validTo', code: 'before_start', message: 'The last day is before the first' }]);
}

const DRAWS = 5;

/** Begins a request on one of the firm's own deals; it stays a private draft until it is submitted. */
export async function draftRequest(ctx: Ctx, dealId: string, content: Content): Promise<SpecialPrice> {
  const deal = await selectDeal(ctx, dealId);
  authorize(ctx, specialPricePolicy, 'special_price.request', deal);
  assertOpen(deal);
  if (deal.currency === null) throw conflict('deal_without_amount', 'Give the deal an amount first');
  assertDates(content.validFrom, content.validTo);
  const lines = await pricedLines(ctx, content.lines ?? [], deal.currency);
  const request = await insertUnderNumber(ctx, deal, content);
  await replaceLines(ctx, request, lines);
  const after = await updateRequest(ctx, request, await sumsOf(ctx, request.id));
  await emitSpecialPrice(ctx, 'special_price.drafted', { after }, {});
  return after;
}

async function insertUnderNumber(ctx: Ctx, deal: DealRecord, content: Content): Promise<SpecialPrice> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const row = await insertRequest(ctx, {
      ...given(content),
      id: newId(),
      number: drawNumber('SP-'),
      deal_id: deal.id,
      partner_id: deal.partner_id,
      state: 'draft',
      currency: deal.currency!,
      customer_name: deal.customer_name,
      customer_key: deal.customer_key,
      list_minor: '0',
      requested_minor: '0',
      created_by: ctx.actor.kind === 'person' ? ctx.actor.id : null,
      created_by_name: ctx.actor.name,
    });
    if (row) return row;
  }
  throw new Error('no free number was drawn');
}

/** Saves what was typed, on top of the version that the writer has read. */
export async function changeRequest(
  ctx: Ctx,
  id: string,
  version: number | null,
  content: Content,
): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'update', version);
  assertDates(content.validFrom ?? before.valid_from, content.validTo ?? before.valid_to);
  if (content.lines) await replaceLines(ctx, before, await pricedLines(ctx, content.lines, before.currency));
  const after = await updateRequest(ctx, before, { ...given(content), ...(await sumsOf(ctx, id)) });
  await emitSpecialPrice(ctx, 'special_price.changed', { before, after }, {});
  return after;
}

/** Throws a draft away. */
export async function deleteDraft(ctx: Ctx, id: string): Promise<void> {
  const request = await begin(ctx, id, 'delete');
  await deleteRequest(ctx, id);
  await emitSpecialPrice(ctx, 'special_price.deleted', { after: request }, {});
}

function missing(request: SpecialPrice, lines: number, today: string): FieldError[] {
  const need = (path: string, value: unknown, message: string): FieldError[] =>
    value === null || value === '' || value === 0 ? [{ path, code: 'required', message }] : [];
  const late = request.valid_to !== null && request.valid_to < today;
  return [
    ...need('lines', lines, 'Name at least one product'),
    ...need('justification', request.justification, 'Say why the price is needed'),
    ...need('validFrom', request.valid_from, 'Say from when the price is needed'),
    ...need('validTo', request.valid_to, 'Say until when the price is needed'),
    ...(late ? [{ path: 'validTo', code: 'in_the_past', message: 'The last day has passed' }] : []),
  ];
}

/** Submits a request to the vendor. Throws 422 for what is missing. */
export async function submitRequest(ctx: Ctx, id: string, version: number | null): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'submit', version);
  const deal = await selectDeal(ctx, before.deal_id);
  assertOpen(deal);
  const { timeZone, today } = await vendorsDay(ctx);
  const errors = missing(before, (await selectLines(ctx, id)).length, today);
  if (errors.length > 0) throw invalid(errors);
  const after = await updateRequest(ctx, before, {
    state: 'submitted',
    round: 1,
    submitted_at: ctx.clock.now(),
    customer_name: deal.customer_name,
    customer_key: deal.customer_key,
  });
  await setSpecialPriceTimers(ctx, after, timeZone);
  await emitSpecialPrice(ctx, 'special_price.submitted', { before, after }, { again: false, note: null });
  return after;
}

/** Takes a request back before it is decided. */
export async function withdrawRequest(ctx: Ctx, id: string, note: string | null): Promise<SpecialPrice> {
  const before = await begin(ctx, id, 'withdraw');
  const after = await updateRequest(ctx, before, { state: 'withdrawn', note });
  await cancelSpecialPriceTimers(ctx, id);
  await emitSpecialPrice(ctx, 'special_price.withdrawn', { before, after }, { note });
  return after;
}
