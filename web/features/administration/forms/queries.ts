/** What the pages of forms read. */
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { pagesFor, queryFor } from '../../../api/queries.ts';

export type FormVersion = AnswerOf<typeof administrationContract.readFormVersion>;
export type VersionSummary = AnswerOf<typeof administrationContract.listFormVersions>['items'][number];

/** What forms are filled in for; the server knows no others. */
export const KINDS = ['deal', 'partner', 'account'] as const;
export type Kind = (typeof KINDS)[number];

export const publishedQuery = (kind: string) => queryFor(administrationContract.readForm, { params: { kind } });
export const draftQuery = (kind: string) => queryFor(administrationContract.readFormDraft, { params: { kind } });
export const versionPages = (kind: string) =>
  pagesFor(administrationContract.listFormVersions, { params: { kind }, query: { limit: 50 } });
export const versionQuery = (formId: string) =>
  queryFor(administrationContract.readFormVersion, { params: { formId } });
export const cataloguesQuery = queryFor(administrationContract.listRuleCatalogues, {});
