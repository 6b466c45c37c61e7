/** Endpoints of accounts: the vendor's own customers, prospects and open pipeline. */
import { accountContract } from './account.contract.ts';
import { lessonContract } from './lessons/lesson.contract.ts';
import { opportunityContract } from './opportunity.contract.ts';

export { ACCOUNT_LIST, Account } from './account.contract.ts';
export { LESSON_KINDS } from './lessons/lesson.contract.ts';
export { OPPORTUNITY_LIST, Opportunity } from './opportunity.contract.ts';
export { ACCOUNT_KINDS, ACCOUNT_STATUSES, OPPORTUNITY_STATUSES } from './vocabulary.contract.ts';

export const accountsContract = { ...accountContract, ...opportunityContract, ...lessonContract };
