import type { Ctx } from '../context.ts';
import { invalid } from '../errors.ts';
import { removeFile } from '../files/receive.ts';
import { emitImport } from './events.ts';
import { deleteImport, updateImport, type ImportRow } from './import-queries.ts';
import type { ImportKinds } from './kind.ts';
import { startPass } from './passes.ts';
import { deleteChunks, deleteKeys } from './row-queries.ts';
import { openImport, settingsErrors } from './settings.ts';
import { undoWindow } from './undo.ts';

async function openForPass(ctx: Ctx, kinds: ImportKinds, id: string, action: 'check' | 'run'): Promise<ImportRow> {
  const { row, kind } = await openImport(ctx, kinds, id, action);
  const errors = settingsErrors(kind, row.columns.length, row.mapping, row.options);
  if (errors.length > 0) throw invalid(errors);
  return row;
}

/** Tries the whole file in the background without writing anything. Throws 422 when the mapping is not complete. */
export async function checkImport(ctx: Ctx, kinds: ImportKinds, id: string): Promise<ImportRow> {
  return startPass(ctx, await openForPass(ctx, kinds, id, 'check'), 'check', 'checking');
}

/** Writes the rows in the background; with `allOrNothing` after a check that found nothing wrong, else not at all. */
export async function runImport(ctx: Ctx, kinds: ImportKinds, id: string, allOrNothing: boolean): Promise<ImportRow> {
  const row = await openForPass(ctx, kinds, id, 'run');
  await emitImport(ctx, 'import.started', row);
  return allOrNothing ? startPass(ctx, row, 'check_and_run', 'checking') : startPass(ctx, row, 'run', 'running');
}

/** Stops an import; the chunk at work is finished, rows that were written stay. */
export async function cancelImport(ctx: Ctx, kinds: ImportKinds, id: string): Promise<ImportRow> {
  const { row } = await openImport(ctx, kinds, id, 'cancel');
  await deleteChunks(ctx, id);
  await deleteKeys(ctx, id);
  const undo = await undoWindow(ctx, row);
  const cancelled = await updateImport(ctx, row.id, { state: 'cancelled', finished_at: ctx.clock.now(), ...undo });
  await emitImport(ctx, 'import.cancelled', cancelled);
  return cancelled;
}

/** Forgets an import with its file. Records that it wrote stay. */
export async function removeImport(ctx: Ctx, kinds: ImportKinds, id: string): Promise<void> {
  const { row } = await openImport(ctx, kinds, id, 'delete');
  await deleteImport(ctx, id);
  await removeFile(ctx, row.file_id);
  await emitImport(ctx, 'import.deleted', row);
}
