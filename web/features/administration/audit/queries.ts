/** What the pages of the audit log read. */
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { pagesFor, queryFor } from '../../../api/queries.ts';
import { rowQuery } from '../frame/findRow.ts';

export type AuditEvent = AnswerOf<typeof administrationContract.listAuditEvents>['items'][number];
export type Chain = AnswerOf<typeof administrationContract.readAuditChain>;

export const chainQuery = queryFor(administrationContract.readAuditChain, {});

/** One event, found in the history of its record. */
export const eventQuery = (subjectId: string, eventId: string) =>
  rowQuery(administrationContract.listAuditEvents, { subjectId: `in:${subjectId}` }, eventId);

/** Everything that happened to one record, the latest first. */
export const historyPages = (subjectId: string) =>
  pagesFor(administrationContract.listAuditEvents, { query: { subjectId: `in:${subjectId}`, limit: 20 } });
