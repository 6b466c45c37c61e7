/** What the mailbox reads. */
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { queryFor } from '../../../api/queries.ts';

export type Mail = AnswerOf<typeof administrationContract.readMail>;

export const mailQuery = (mailId: string) => queryFor(administrationContract.readMail, { params: { mailId } });

const countQuery = (state: Mail['state']) =>
  queryFor(administrationContract.listMails, { query: { state: `in:${state}`, limit: 1, total: 'true' } });

export const failedQuery = countQuery('failed');
export const heldQuery = countQuery('held');
