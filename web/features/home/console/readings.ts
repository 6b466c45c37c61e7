/** What the console's start page reads about registrations. */
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { queryFrom } from '../../../ui/list/filter.ts';
import { today } from '../../../ui/list/spec.ts';
import { dealList } from '../../deals/console/list/dealList.tsx';

/** Rows of a block. */
const FEW = 6;

/** Open registrations that are protected at this moment; the filters of the list behind the figures. */
export const PROTECTED = { status: 'in:approved', outcome: 'in:open' } as const;

/** Protections that end within 14 days, the next one first: the rows of the list's tab of the same name. */
export function expiringQuery(currency: string) {
  const { filters, views } = dealList(currency);
  const params = Object.fromEntries(new URLSearchParams(views['expiring']));
  const query = queryFrom(params, filters, 'expiresAt', today());
  return queryFor(dealsContract.listDeals, { query: { ...query, limit: FEW, total: 'true' } });
}

/** Protected registrations by sales stage, from sums that are kept. */
export const pipelineQuery = queryFor(dealsContract.readPipeline, { query: PROTECTED });
