import type { Updateable } from 'kysely';
import type { Deals } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { invalid, type FieldError } from '../../kit/errors.ts';
import { COLUMNS } from './content-fields.ts';
import type { Deal, DealLine } from './deal.ts';
import { checkCustomFields, type FormSubject } from './form.ts';
import { priceLines } from './lines.ts';
import type { DealChange } from './registration.contract.ts';
import { selectOptionalType } from './settings-queries.ts';

type Typed = DealChange & { partnerId?: string | undefined };

/** The plain columns that a body names; a group such as `customer` changes field by field. */
function plainColumns(change: Typed): Updateable<Deals> {
  const { customer = {}, contact = {}, ...rest } = change;
  const nested = (group: string, fields: object) =>
    Object.entries(fields).map(([key, value]) => [`${group}.${key}`, value]);
  const given = [...Object.entries(rest), ...nested('customer', customer), ...nested('contact', contact)];
  const columns = given.flatMap(([field, value]) => {
    const column = Object.hasOwn(COLUMNS, field as string) ? COLUMNS[field as keyof typeof COLUMNS] : undefined;
    return column === undefined || value === undefined ? [] : [[column, value]];
  });
  return Object.fromEntries(columns) as Updateable<Deals>;
}

/** What a body changes: columns, and product lines when it names them. */
export interface ContentChange {
  columns: Updateable<Deals>;
  lines: DealLine[] | undefined;
}

/** Amount of a registration: the sum of its lines when there are any, else what was typed. */
async function amountColumns(ctx: Ctx, change: Typed, hasLines: boolean): Promise<ContentChange> {
  const { lines, amount } = change;
  const sumsUp = lines === undefined ? hasLines : lines.length > 0;
  if (sumsUp && amount) {
    throw invalid([{ path: 'amount', code: 'sum_of_lines', message: 'The amount is the sum of the product lines' }]);
  }
  if (lines && lines.length > 0) {
    const priced = await priceLines(ctx, lines);
    return { columns: { amount_minor: priced.total, currency: priced.currency }, lines: priced.lines };
  }
  if (sumsUp) return { columns: {}, lines: undefined };
  const typed = amount === undefined ? {} : { amount_minor: amount?.minor ?? null, currency: amount?.currency ?? null };
  const cleared = lines && hasLines && amount === undefined ? { amount_minor: null, currency: null } : {};
  return { columns: { ...cleared, ...typed }, lines: lines && [] };
}

async function requireType(ctx: Ctx, change: Typed): Promise<void> {
  if (change.dealTypeId === undefined || (await selectOptionalType(ctx, change.dealTypeId))) return;
  throw invalid([{ path: 'dealTypeId', code: 'unknown_reference', message: 'Choose one of the deal types' }]);
}

/**
 * What a body means for a registration (null: a new one). Throws 422 with field paths for unknown products or types, an
 * amount beside product lines, mixed currencies, or custom values that the published form refuses.
 */
export async function contentOf(
  ctx: Ctx,
  change: Typed,
  before: { deal: Deal; hasLines: boolean } | null,
): Promise<ContentChange> {
  await requireType(ctx, change);
  const { columns, lines } = await amountColumns(ctx, change, before?.hasLines ?? false);
  const plain = { ...plainColumns(change), ...columns };
  const stored = (before?.deal.custom ?? {}) as Record<string, unknown>;
  const subject = { ...before?.deal, ...plain } as FormSubject;
  const custom =
    change.custom && (await checkCustomFields(ctx, { ...stored, ...change.custom }, subject, { stored, draft: true }));
  const content = { ...plain, ...custom };
  if (before && before.deal.approval_status !== 'draft') refuseEmptyCustomer(content);
  return { columns: content, lines };
}

/** A registration that the vendor has seen keeps a customer. */
function refuseEmptyCustomer(columns: Updateable<Deals>): void {
  const errors: FieldError[] = [];
  const required = [
    ['customer_name', 'customer.name', 'Name the customer'],
    ['customer_country', 'customer.country', 'Choose the customer’s country'],
  ] as const;
  for (const [column, path, message] of required) {
    if (columns[column] === null) errors.push({ path, code: 'required', message });
  }
  if (errors.length > 0) throw invalid(errors);
}
