/** What the page of the organisation reads, and the words for its parts. */
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { queryFor } from '../../../api/queries.ts';

export type Tenant = AnswerOf<typeof tenancyContract.readTenant>;
export type Calendar = Tenant['calendar'];

export const tenantQuery = queryFor(tenancyContract.readTenant, {});
