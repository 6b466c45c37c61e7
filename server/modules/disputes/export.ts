import type { Ctx } from '../../kit/context.ts';
import type { CsvColumn } from '../../kit/csv/write.ts';
import type { FileAnswer } from '../../kit/http.ts';
import { csvAnswer } from '../../kit/imports/csv-answer.ts';
import type { ListValues } from '../../kit/lists.ts';
import { eachDispute, type CaseLine } from './list-queries.ts';

const COLUMNS: readonly CsvColumn<CaseLine>[] = [
  { header: 'Number', value: (row) => row.number },
  { header: 'Customer', value: (row) => row.customer_name },
  { header: 'Status', value: (row) => row.status },
  { header: 'Asked by', value: (row) => row.origin },
  { header: 'Sides', value: (row) => row.partner_ids.length },
  { header: 'Assigned to', value: (row) => row.assignee_name },
  { header: 'Opened by', value: (row) => row.opened_by_name },
  { header: 'Opened', value: (row) => row.opened_at },
  { header: 'Due', value: (row) => row.due_at },
  { header: 'Decided', value: (row) => row.decided_at },
  { header: 'Closed', value: (row) => row.closed_at },
  { header: 'Id', value: (row) => row.id },
];

/** The cases of a list as a CSV download. */
export const exportDisputes = (ctx: Ctx, values: ListValues): FileAnswer =>
  csvAnswer(ctx, 'disputes', eachDispute(ctx, values), COLUMNS);
