import type { Ctx } from '../../../kit/context.ts';
import type { CsvColumn } from '../../../kit/csv/write.ts';
import type { FileAnswer } from '../../../kit/http.ts';
import { csvAnswer } from '../../../kit/imports/csv-answer.ts';
import type { ListValues } from '../../../kit/lists.ts';
import type { PartyRow } from './queries.ts';
import { eachSharedDeal } from './shared-queries.ts';
import { viewOf } from './shared.ts';

/** What every party sees, however little the vendor allows. */
const COLUMNS: readonly CsvColumn<PartyRow>[] = [
  { header: 'Number', value: (row) => row.number },
  { header: 'Customer', value: (row) => row.customer_name },
  { header: 'Country', value: (row) => row.customer_country },
  { header: 'Status', value: (row) => row.approval_status },
  { header: 'Outcome', value: (row) => row.outcome },
  { header: 'Role', value: (row) => row.role },
  { header: 'Distributor', value: (row) => (row.is_distributor ? 'yes' : 'no') },
  { header: 'Revenue share (basis points)', value: (row) => row.revenue_basis_points },
  { header: 'Commission share (basis points)', value: (row) => row.commission_basis_points },
  { header: 'Changed', value: (row) => row.deal_updated_at },
];

/** The shared deals of a list as a CSV download. */
export async function exportSharedDeals(ctx: Ctx, values: ListValues): Promise<FileAnswer> {
  const { named } = await viewOf(ctx);
  return csvAnswer(ctx, 'shared-deals', eachSharedDeal(ctx, named, values), COLUMNS);
}
