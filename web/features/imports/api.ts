/** What the pages of imports read. An import that is under way is read again until it rests. */
import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { pagesFor, queryFor } from '../../api/queries.ts';
import { isUnderWay } from './state.ts';

export type Import = AnswerOf<typeof importContract.readImport>;
export type ImportKind = AnswerOf<typeof importContract.listImportKinds>['items'][number];
export type PreviewRow = AnswerOf<typeof importContract.previewImport>['items'][number];
export type Refusal = AnswerOf<typeof importContract.listImportRefusals>['items'][number];
export type Fault = Refusal['faults'][number];

const OFTEN = 1000;

export const kindsQuery = queryFor(importContract.listImportKinds, {});

export const importQuery = (importId: string) =>
  queryOptions({
    ...queryFor(importContract.readImport, { params: { importId } }),
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data.state) ? OFTEN : false),
  });

/** First rows as they would be taken; read anew for each version, because mapping and options decide. */
export const previewQuery = ({ id, version }: Pick<Import, 'id' | 'version'>) => {
  const query = queryFor(importContract.previewImport, { params: { importId: id } });
  return queryOptions({ ...query, queryKey: [...query.queryKey, version] as never });
};

/** Rows that were refused in the last pass; a new pass finds others, so each is read under its own key. */
export function refusalPages({ id, finishedAt }: Pick<Import, 'id' | 'finishedAt'>) {
  const pages = pagesFor(importContract.listImportRefusals, { params: { importId: id }, query: { limit: 50 } });
  return { ...pages, queryKey: [...pages.queryKey, finishedAt] as never };
}

/** Records that stayed when an import was taken back. */
export const keptPages = ({ id }: Pick<Import, 'id'>) =>
  pagesFor(importContract.listImportKept, { params: { importId: id }, query: { limit: 50 } });

export const settingsQuery = queryFor(importContract.readImportSettings, {});

export const historyPages = pagesFor(importContract.listImports, { query: { limit: 30 } });
