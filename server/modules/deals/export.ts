import type { Ctx } from '../../kit/context.ts';
import type { CsvColumn } from '../../kit/csv/write.ts';
import { invalid } from '../../kit/errors.ts';
import type { FileAnswer } from '../../kit/http.ts';
import { csvAnswer } from '../../kit/imports/csv-answer.ts';
import type { ListValues } from '../../kit/lists.ts';
import { toDecimal } from '../../kit/money.ts';
import { EXPORT_COLUMNS } from './list.contract.ts';
import { eachDeal } from './list-queries.ts';
import type { DealRecord } from './queries.ts';

const decimal = (minor: string | null, currency: string | null) =>
  minor === null || currency === null ? null : toDecimal({ minor: BigInt(minor), currency });

const SHARED: readonly CsvColumn<DealRecord>[] = [
  { header: 'Number', value: (row) => row.number },
  { header: 'Partner', value: (row) => row.partner_name },
  { header: 'Customer', value: (row) => row.customer_name },
  { header: 'Domain', value: (row) => row.customer_domain },
  { header: 'Country', value: (row) => row.customer_country },
  { header: 'City', value: (row) => row.customer_city },
  { header: 'Deal type', value: (row) => row.type_key },
  { header: 'Status', value: (row) => row.approval_status },
  { header: 'Outcome', value: (row) => row.outcome },
  { header: 'Stage', value: (row) => row.stage_name.en },
  { header: 'Probability', value: (row) => row.stage_probability },
  { header: 'Amount', value: (row) => decimal(row.amount_minor, row.currency) },
  { header: 'Won amount', value: (row) => decimal(row.won_amount_minor, row.currency) },
  { header: 'Currency', value: (row) => row.currency },
  { header: 'Close date', value: (row) => row.close_date },
  { header: 'Verdict', value: (row) => row.verdict },
  { header: 'Submitted by', value: (row) => row.submitted_by_name },
  { header: 'Submitted', value: (row) => row.submitted_at },
  { header: 'Approved', value: (row) => row.approved_at },
  { header: 'Expires', value: (row) => row.expires_at },
  { header: 'Discount (basis points)', value: (row) => row.discount_basis_points },
  { header: 'Reason', value: (row) => row.decision_code ?? row.closing_code },
  { header: 'Created', value: (row) => row.created_at },
  { header: 'Changed', value: (row) => row.updated_at },
  { header: 'Id', value: (row) => row.id },
];

/** What partners are not told. */
const INTERNAL: readonly CsvColumn<DealRecord>[] = [
  { header: 'Conflict level', value: (row) => row.conflict_level },
  { header: 'Assigned to', value: (row) => row.assignee_name },
  { header: 'Answer due', value: (row) => row.response_due_at },
  { header: 'First answer', value: (row) => row.first_response_at },
];

const ALL = [...SHARED, ...INTERNAL].map((column, index) => ({ ...column, name: EXPORT_COLUMNS[index]! }));

/** The columns that somebody asked for, in their order; what partners are not told is left out for them. */
export function columnsFor(side: 'vendor' | 'partner', asked: string | undefined): CsvColumn<DealRecord>[] {
  const known = side === 'vendor' ? ALL : ALL.slice(0, SHARED.length);
  if (asked === undefined) return known;
  const wrong = asked.split(',').find((name) => !(EXPORT_COLUMNS as readonly string[]).includes(name));
  if (wrong !== undefined) {
    throw invalid([{ path: 'query.columns', code: 'unknown_column', message: `There is no column ${wrong}` }]);
  }
  return asked.split(',').flatMap((name) => known.filter((column) => column.name === name));
}

/** The registrations of a list as a CSV download, with all columns or those that are named. */
export const exportDeals = (
  ctx: Ctx,
  { columns, ...values }: ListValues & { columns?: string | undefined },
): FileAnswer => csvAnswer(ctx, 'deals', eachDeal(ctx, values as ListValues), columnsFor(ctx.actor.side, columns));
