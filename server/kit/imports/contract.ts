/** Endpoints of imports: CSV files of any kind of record that a module offers. */
import { z } from 'zod';
import { Id, endpoint, page } from '../contract.ts';
import {
  Delimiter,
  Encoding,
  FieldKey,
  Import,
  ImportKindResource,
  ImportOptions,
  ImportSettings,
  KeptRecord,
  Kind,
  PreviewRow,
  Refusal,
} from './vocabulary.contract.ts';

export { IMPORT_STATES, Import, ImportKindResource, ImportOptions } from './vocabulary.contract.ts';
export type { ImportState } from './vocabulary.contract.ts';

const imports = { tag: 'imports', scope: 'tenant' } as const;
const reading = { ...imports, ability: 'import.read', method: 'GET' } as const;
const running = { ...imports, ability: 'import.run' } as const;
const byId = z.strictObject({ importId: Id });

const one = { status: 200, description: 'The import as it is now', body: Import } as const;
const Paging = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const importContract = {
  listImportKinds: endpoint({
    ...reading,
    path: '/api/v1/import-kinds',
    summary: 'What can be imported, and which fields columns may fill',
    answer: {
      status: 200,
      description: 'All kinds',
      body: z.strictObject({ items: z.array(ImportKindResource).max(50) }),
    },
  }),
  listImports: endpoint({
    ...reading,
    path: '/api/v1/imports',
    summary: 'Imports, the latest first',
    query: Paging.extend({ kind: Kind.optional() }),
    answer: { status: 200, description: 'A page of imports', body: page(Import) },
  }),
  createImport: endpoint({
    ...running,
    method: 'POST',
    path: '/api/v1/imports',
    summary: 'Upload a CSV file; its columns are mapped to fields as far as their names tell',
    description: 'Send the file as the part called `file`, up to 512 MB. Nothing is written until the import is run.',
    query: z.strictObject({ kind: Kind }),
    body: z.strictObject({}),
    bodyKind: 'multipart',
    answer: { status: 201, description: 'The import, with columns and first rows', body: Import },
    problems: ['file_too_large', 'file_empty', 'not_text', 'empty', 'too_many_columns'],
  }),
  readImport: endpoint({
    ...reading,
    path: '/api/v1/imports/:importId',
    summary: 'One import with its progress',
    params: byId,
    answer: one,
  }),
  changeImport: endpoint({
    ...running,
    method: 'PATCH',
    path: '/api/v1/imports/:importId',
    summary: 'Map columns to fields, choose options, or correct how the file is read',
    description:
      '`mapping` names a field or null for each column. Another encoding or delimiter reads the columns anew.',
    params: byId,
    body: z
      .strictObject({
        mapping: z.array(FieldKey.nullable()).min(1).max(500),
        options: ImportOptions.partial(),
        encoding: Encoding,
        delimiter: Delimiter,
      })
      .partial(),
    ifMatch: true,
    answer: one,
    problems: ['import_under_way', 'import_finished'],
  }),
  previewImport: endpoint({
    ...reading,
    path: '/api/v1/imports/:importId/preview',
    summary: 'The first rows as they would be taken',
    params: byId,
    answer: {
      status: 200,
      description: 'Up to 20 rows',
      body: z.strictObject({ items: z.array(PreviewRow).max(20) }),
    },
  }),
  checkImport: endpoint({
    ...running,
    method: 'POST',
    path: '/api/v1/imports/:importId/check',
    summary: 'Try the whole file without writing anything (dry run)',
    params: byId,
    answer: { status: 202, description: 'The check goes on in the background', body: Import },
    problems: ['import_under_way', 'import_finished'],
  }),
  runImport: endpoint({
    ...running,
    method: 'POST',
    path: '/api/v1/imports/:importId/run',
    summary: 'Write the rows; rows that are wrong are left out and reported',
    description: 'With `allOrNothing` the whole file is checked first, and nothing is written when any row is wrong.',
    params: byId,
    body: z.strictObject({ allOrNothing: z.boolean().default(false) }),
    answer: { status: 202, description: 'The work goes on in the background', body: Import },
    problems: ['import_under_way', 'import_finished'],
  }),
  cancelImport: endpoint({
    ...running,
    method: 'POST',
    path: '/api/v1/imports/:importId/cancellation',
    summary: 'Stop; rows that were written stay',
    params: byId,
    answer: one,
    problems: ['import_not_under_way'],
  }),
  listImportRefusals: endpoint({
    ...reading,
    path: '/api/v1/imports/:importId/refusals',
    summary: 'Rows that were not taken, in the order of the file',
    params: byId,
    query: Paging,
    answer: { status: 200, description: 'A page of rows with what is wrong', body: page(Refusal) },
  }),
  exportImportRefusals: endpoint({
    ...reading,
    path: '/api/v1/imports/:importId/refusals/export',
    summary: 'The rows that were not taken as CSV, with what is wrong: put right, it can be imported again',
    params: byId,
    answer: { status: 200, description: 'CSV in UTF-8', file: 'text/csv' },
  }),
  undoImport: endpoint({
    ...running,
    method: 'POST',
    path: '/api/v1/imports/:importId/undo',
    summary: 'Take an import back: what it made is deleted, what it changed is as before',
    description:
      'Records that somebody changed since, or that others refer to, stay and are listed. Goes on in the background; ' +
      'possible once, within the time that the vendor has set.',
    params: byId,
    answer: { status: 202, description: 'The work goes on in the background', body: Import },
    problems: ['import_not_finished', 'undo_over'],
  }),
  listImportKept: endpoint({
    ...reading,
    path: '/api/v1/imports/:importId/undo/kept',
    summary: 'Records that stayed when the import was taken back, in the order of the file',
    params: byId,
    query: Paging,
    answer: { status: 200, description: 'A page of records with the reason', body: page(KeptRecord) },
  }),
  readImportSettings: endpoint({
    ...reading,
    path: '/api/v1/import-settings',
    summary: 'How long imports can be taken back',
    answer: { status: 200, description: 'The settings', body: ImportSettings },
  }),
  changeImportSettings: endpoint({
    tag: 'imports',
    scope: 'tenant',
    ability: 'tenant.manage',
    method: 'PUT',
    path: '/api/v1/import-settings',
    summary: 'Set how long imports can be taken back; holds for imports that end from now on',
    body: ImportSettings.pick({ undoDays: true }),
    ifMatch: true,
    answer: { status: 200, description: 'The settings as they are now', body: ImportSettings },
  }),
  deleteImport: endpoint({
    ...running,
    method: 'DELETE',
    path: '/api/v1/imports/:importId',
    summary: 'Forget an import and its file; records that it wrote stay',
    params: byId,
    answer: { status: 204, description: 'Forgotten' },
    problems: ['import_under_way'],
  }),
};
