import type { FastifyRequest } from 'fastify';
import { authorize } from '../authorize.ts';
import type { Ctx } from '../context.ts';
import { suggestMapping } from '../csv/mapping.ts';
import type { CsvFormat } from '../csv/read.ts';
import { invalid, notFound } from '../errors.ts';
import type { FileRow } from '../files/queries.ts';
import { receiveFile } from '../files/receive.ts';
import { newId } from '../id.ts';
import type { ImportOptions } from './vocabulary.contract.ts';
import { emitImport } from './events.ts';
import { insertImport, selectImport, type ImportRow } from './import-queries.ts';
import { inspectFile, inspectionColumns } from './inspection.ts';
import { keepAwake } from './keep-awake.ts';
import { modesFor, type ImportKind, type ImportKinds } from './kind.ts';
import { importPolicy } from './policy.ts';

/** Largest file: a million rows of an address list take about a quarter of it. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Options with which an import of a kind begins, as far as columns and delimiter give them away. */
function usualOptions(
  ctx: Ctx,
  kind: ImportKind,
  mapping: readonly (string | null)[],
  { delimiter }: CsvFormat,
): ImportOptions {
  return {
    matchBy: kind.matchBy.find((field) => mapping.includes(field)) ?? null,
    existing: 'update',
    emptyClears: false,
    // Spreadsheets part cells by semicolons where the comma is taken by numbers.
    decimalComma: delimiter === ';',
    dayOrder: 'dmy',
    mode: modesFor(ctx, kind)[0] ?? null,
  };
}

async function receive(ctx: Ctx, request: FastifyRequest, importId: string): Promise<FileRow> {
  const part = await request.file({ limits: { fileSize: MOST_BYTES + 1 } });
  if (!part || part.fieldname !== 'file') {
    part?.file.resume();
    throw invalid([{ path: 'file', code: 'required', message: 'Send the file as the part called file' }]);
  }
  return keepAwake(ctx, () =>
    receiveFile(ctx, {
      stream: part.file,
      name: part.filename,
      declaredType: part.mimetype,
      maxBytes: MOST_BYTES,
      subject: { kind: 'import', id: importId },
      partnerId: ctx.actor.partnerId,
      visibility: ctx.actor.side === 'vendor' ? 'internal' : 'shared',
    }),
  );
}

/**
 * Takes a file in, looks at its beginning, and maps its columns as far as their names tell. Throws 413 for a file that
 * is too large, 422 for one that is no CSV.
 */
export async function uploadImport(
  ctx: Ctx,
  kinds: ImportKinds,
  kindName: string,
  request: FastifyRequest,
): Promise<ImportRow> {
  const kind = kinds.get(kindName);
  if (!kind) throw notFound();
  authorize(ctx, importPolicy, 'import.run', { kind });
  const id = newId();
  const file = await receive(ctx, request, id);
  const inspection = await inspectFile(ctx, file.id);
  const mapping = suggestMapping(inspection.columns, kind.fields);
  await insertImport(ctx, {
    id,
    kind: kind.name,
    file_id: file.id,
    file_name: file.name,
    file_bytes: file.size,
    ...inspectionColumns(inspection),
    mapping: JSON.stringify(mapping),
    options: JSON.stringify(usualOptions(ctx, kind, mapping, inspection.format)),
    state: 'mapping',
    created_by_kind: ctx.actor.kind,
    created_by: ctx.actor.id,
    created_by_role: ctx.actor.role,
    partner_id: ctx.actor.partnerId,
    created_by_name: ctx.actor.name,
    created_at: ctx.clock.now(),
  });
  const row = await selectImport(ctx, id);
  await emitImport(ctx, 'import.uploaded', row);
  return row;
}
