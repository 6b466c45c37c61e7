import type { Ctx } from '../../kit/context.ts';
import type { CsvColumn } from '../../kit/csv/write.ts';
import { conflict } from '../../kit/errors.ts';
import type { FileAnswer } from '../../kit/http.ts';
import { csvAnswer } from '../../kit/imports/csv-answer.ts';
import type { ListValues } from '../../kit/lists.ts';
import { toDecimal } from '../../kit/money.ts';
import { eachRequest } from './list-queries.ts';
import { selectLines, selectRequest, type LineRecord, type SpecialPriceRecord } from './queries.ts';
import { HONOURED } from './states.ts';

const decimal = (minor: string | bigint | null, currency: string) =>
  minor === null ? null : toDecimal({ minor: BigInt(minor), currency });

const COLUMNS: readonly CsvColumn<SpecialPriceRecord>[] = [
  { header: 'Number', value: (row) => row.number },
  { header: 'Price number', value: (row) => row.price_number },
  { header: 'State', value: (row) => row.state },
  { header: 'Deal', value: (row) => row.deal_number },
  { header: 'Partner', value: (row) => row.partner_name },
  { header: 'Customer', value: (row) => row.customer_name },
  { header: 'List', value: (row) => decimal(row.list_minor, row.currency) },
  { header: 'Requested', value: (row) => decimal(row.requested_minor, row.currency) },
  { header: 'Offered', value: (row) => decimal(row.offered_minor, row.currency) },
  { header: 'Approved', value: (row) => decimal(row.approved_minor, row.currency) },
  { header: 'Currency', value: (row) => row.currency },
  { header: 'Competitor', value: (row) => row.competitor },
  { header: 'Needed by', value: (row) => row.needed_by },
  { header: 'Valid from', value: (row) => row.valid_from },
  { header: 'Valid to', value: (row) => row.valid_to },
  { header: 'Submitted', value: (row) => row.submitted_at },
  { header: 'Changed', value: (row) => row.updated_at },
  { header: 'Id', value: (row) => row.id },
];

/** The requests of a list as a CSV download. */
export const exportRequests = (ctx: Ctx, values: ListValues): FileAnswer =>
  csvAnswer(ctx, 'special-prices', eachRequest(ctx, values), COLUMNS);

const quoteColumns = (row: SpecialPriceRecord): readonly CsvColumn<LineRecord>[] => [
  { header: 'Price number', value: () => row.price_number },
  { header: 'Deal', value: () => row.deal_number },
  { header: 'Customer', value: () => row.customer_name },
  { header: 'Product', value: (line) => line.sku },
  { header: 'Name', value: (line) => line.product_name },
  { header: 'Quantity', value: (line) => line.quantity },
  { header: 'Left', value: (line) => line.quantity - line.used },
  { header: 'List price', value: (line) => decimal(line.list_minor, row.currency) },
  { header: 'Special price', value: (line) => decimal(line.approved_minor, row.currency) },
  { header: 'Total', value: (line) => decimal(BigInt(line.approved_minor!) * BigInt(line.quantity), row.currency) },
  { header: 'Currency', value: () => row.currency },
  { header: 'Valid from', value: () => row.valid_from },
  { header: 'Valid to', value: () => row.valid_to },
  { header: 'Ship to', value: () => row.ship_to },
];

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

/** The approved price as a quote to pass on. Throws 409 before it is approved. */
export async function quoteOf(ctx: Ctx, id: string): Promise<FileAnswer> {
  const row = await selectRequest(ctx, id);
  if (!HONOURED.includes(row.state))
    throw conflict('illegal_transition', 'There is a quote once the price is approved');
  return csvAnswer(ctx, `quote-${row.price_number}`, each(await selectLines(ctx, id)), quoteColumns(row));
}
