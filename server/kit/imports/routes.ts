import type { z } from 'zod';
import type { Ctx } from '../context.ts';
import { mount, type FileAnswer, type Mounted } from '../http.ts';
import type { CsvColumn } from '../csv/write.ts';
import { importContract } from './contract.ts';
import { csvAnswer } from './csv-answer.ts';
import { selectKept } from './effect-queries.ts';
import { changeImportSettings, readImportSettings } from './import-settings.ts';
import { selectImport, selectImports, type ImportRow } from './import-queries.ts';
import type { ImportKinds } from './kind.ts';
import { presentImport, presentKind, previewImport } from './present.ts';
import { eachRefusal, selectRefusals, type Refusal } from './row-queries.ts';
import { cancelImport, checkImport, removeImport, runImport } from './run.ts';
import { changeImport } from './settings.ts';
import { undoImport } from './undo.ts';
import { uploadImport } from './upload.ts';
import type { KeptRecord } from './vocabulary.contract.ts';

const inWords = ({ faults }: Refusal) =>
  faults.map(({ column, message }) => (column === null ? message : `${column}: ${message}`)).join(' | ');

/** The refused rows with their own columns, so that the file can be put right and sent again. */
function exportRefusals(ctx: Ctx, row: ImportRow): FileAnswer {
  const columns: CsvColumn<Refusal>[] = [
    ...row.columns.map((header, index) => ({ header, value: ({ cells }: Refusal) => cells[index] ?? '' })),
    { header: 'Row', value: (refusal) => refusal.row },
    { header: 'Problem', value: inWords },
  ];
  return csvAnswer(ctx, `${row.kind}-refused`, eachRefusal(ctx, row.id), columns);
}

/** Kinds to choose among; partners see none that is not for them. */
const offered = ({ actor }: Ctx, kinds: ImportKinds) =>
  [...kinds.values()].filter((kind) => actor.side === 'vendor' || kind.partnerRows !== undefined);

/** Endpoints of imports over the kinds that the product's modules offer. */
export function importRoutes(kinds: ImportKinds): Mounted {
  const presented = (ctx: Ctx, row: ImportRow) => presentImport(ctx, kinds, row);
  return mount(importContract, {
    listImportKinds: async (ctx) => ({ items: offered(ctx, kinds).map((kind) => presentKind(ctx, kind)) }),
    listImports: async (ctx, { query }) => {
      const { items, ...rest } = await selectImports(ctx, query);
      return { ...rest, items: items.map((row) => presented(ctx, row)) };
    },
    createImport: async (ctx, { query, request }) =>
      presented(ctx, await uploadImport(ctx, kinds, query.kind, request)),
    readImport: async (ctx, { params }) => presented(ctx, await selectImport(ctx, params.importId)),
    changeImport: async (ctx, { params, body, ifMatch }) =>
      presented(ctx, await changeImport(ctx, kinds, params.importId, ifMatch!, body)),
    previewImport: async (ctx, { params }) => previewImport(ctx, kinds, await selectImport(ctx, params.importId)),
    checkImport: async (ctx, { params }) => presented(ctx, await checkImport(ctx, kinds, params.importId)),
    runImport: async (ctx, { params, body }) =>
      presented(ctx, await runImport(ctx, kinds, params.importId, body.allOrNothing)),
    cancelImport: async (ctx, { params }) => presented(ctx, await cancelImport(ctx, kinds, params.importId)),
    listImportRefusals: async (ctx, { params, query }) => {
      const { id } = await selectImport(ctx, params.importId);
      const { items, ...rest } = await selectRefusals(ctx, id, query);
      const mutable = items.map(({ row, cells, faults }) => ({ row, cells: [...cells], faults: [...faults] }));
      return { ...rest, items: mutable };
    },
    exportImportRefusals: async (ctx, { params }) => exportRefusals(ctx, await selectImport(ctx, params.importId)),
    undoImport: async (ctx, { params }) => presented(ctx, await undoImport(ctx, kinds, params.importId)),
    listImportKept: async (ctx, { params, query }) => {
      const { id } = await selectImport(ctx, params.importId);
      const { items, ...rest } = await selectKept(ctx, id, query);
      return { ...rest, items: items as z.output<typeof KeptRecord>[] };
    },
    readImportSettings: (ctx) => readImportSettings(ctx),
    changeImportSettings: (ctx, { body, ifMatch }) => changeImportSettings(ctx, ifMatch!, body.undoDays),
    deleteImport: async (ctx, { params }) => void (await removeImport(ctx, kinds, params.importId)),
  });
}
