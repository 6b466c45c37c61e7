import type { Ctx } from '../../kit/context.ts';
import type { CsvColumn } from '../../kit/csv/write.ts';
import type { FileAnswer } from '../../kit/http.ts';
import { csvAnswer } from '../../kit/imports/csv-answer.ts';
import type { ListValues } from '../../kit/lists.ts';
import { toDecimal } from '../../kit/money.ts';
import { eachAccount, type AccountRow } from './account-queries.ts';
import { eachOpportunity, type OpportunityRow } from './opportunity-queries.ts';

/** Headings are such that an import maps them by itself. */
const ACCOUNT_CSV: readonly CsvColumn<AccountRow>[] = [
  { header: 'Name', value: (row) => row.name },
  { header: 'Aliases', value: (row) => row.aliases.join('; ') },
  { header: 'Kind', value: (row) => row.kind },
  { header: 'Status', value: (row) => row.status },
  { header: 'Domains', value: (row) => row.domains.join('; ') },
  { header: 'Registry ids', value: (row) => row.registry_ids.join('; ') },
  { header: 'Country', value: (row) => row.country },
  { header: 'City', value: (row) => row.city },
  { header: 'Postal code', value: (row) => row.postal_code },
  { header: 'Address', value: (row) => row.address },
  { header: 'Parent', value: (row) => row.parent_name },
  { header: 'Owner', value: (row) => row.member_name ?? row.owner_name },
  { header: 'External id', value: (row) => row.external_id },
  { header: 'Created', value: (row) => row.created_at },
  { header: 'Id', value: (row) => row.id },
];

const amountOf = (row: OpportunityRow) =>
  row.amount_minor === null ? null : toDecimal({ minor: BigInt(row.amount_minor), currency: row.currency! });

const OPPORTUNITY_CSV: readonly CsvColumn<OpportunityRow>[] = [
  { header: 'Name', value: (row) => row.name },
  { header: 'Company', value: (row) => row.company_name },
  { header: 'Account', value: (row) => row.account_name },
  { header: 'Domains', value: (row) => row.domains.join('; ') },
  { header: 'Country', value: (row) => row.country },
  { header: 'Status', value: (row) => row.status },
  { header: 'Stage', value: (row) => row.stage },
  { header: 'Amount', value: amountOf },
  { header: 'Currency', value: (row) => row.currency },
  { header: 'Close date', value: (row) => row.close_date },
  { header: 'Owner', value: (row) => row.member_name ?? row.owner_name },
  { header: 'External id', value: (row) => row.external_id },
  { header: 'Created', value: (row) => row.created_at },
  { header: 'Id', value: (row) => row.id },
];

/** The accounts of a list as a CSV download. */
export const exportAccounts = (ctx: Ctx, values: ListValues): FileAnswer =>
  csvAnswer(ctx, 'accounts', eachAccount(ctx, values), ACCOUNT_CSV);

/** The opportunities of a list as a CSV download. */
export const exportOpportunities = (ctx: Ctx, values: ListValues): FileAnswer =>
  csvAnswer(ctx, 'opportunities', eachOpportunity(ctx, values), OPPORTUNITY_CSV);
