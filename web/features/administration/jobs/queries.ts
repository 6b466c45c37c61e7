/** What the pages of background work read. */
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { rowQuery } from '../frame/findRow.ts';

export type Job = AnswerOf<typeof administrationContract.listJobs>['items'][number];
export type Queue = AnswerOf<typeof administrationContract.listQueues>['items'][number];

export const queuesQuery = queryFor(administrationContract.listQueues, {});

/** One job, found among those that live; null once it is done, because what is done leaves no row. */
export const jobQuery = (jobId: string) => rowQuery(administrationContract.listJobs, {}, jobId);
