/** All of a tenant's words, the retired ones too: the pages that keep them read these. */
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { queryFor } from '../../../../api/queries.ts';

const all = { query: { all: 'true' } } as const;

export const allTypesQuery = queryFor(dealsContract.listDealTypes, all);
export const allStagesQuery = queryFor(dealsContract.listDealStages, all);
export const allReasonsQuery = queryFor(dealsContract.listReasonCodes, all);
