import type { Ctx } from '../context.ts';
import { emit } from '../events.ts';
import type { ImportRow } from './import-queries.ts';

export type ImportEvent =
  | 'import.uploaded'
  | 'import.started'
  | 'import.finished'
  | 'import.failed'
  | 'import.cancelled'
  | 'import.deleted'
  | 'import.undo_started'
  | 'import.undone';

/**
 * The context of a job that goes on with somebody's import: what it writes is on record as theirs, and their role (that of
 * the day on which they started it) decides what it may.
 */
export function onBehalf(ctx: Ctx, row: ImportRow): Ctx {
  const { created_by: id, created_by_name: name, partner_id: partnerId } = row;
  const actor: Ctx['actor'] = {
    ...ctx.actor,
    kind: row.created_by_kind as Ctx['actor']['kind'],
    id,
    name,
    role: row.created_by_role ?? ctx.actor.role,
    ...(partnerId === null ? {} : { side: 'partner', partnerId, sees: 'listed', partnerIds: [partnerId] }),
  };
  return { ...ctx, actor };
}

const undoneIn = (row: ImportRow) => ({
  undoBy: row.undo_by_name,
  removed: Number(row.undo_removed),
  restored: Number(row.undo_restored),
  kept: Number(row.undo_kept),
});

/** Reports what became of an import, once for all its rows, with the file's name and the figures so far. */
export const emitImport = (ctx: Ctx, type: ImportEvent, row: ImportRow): Promise<string> =>
  emit(ctx, {
    type,
    subject: { kind: 'import', id: row.id },
    partnerId: row.partner_id,
    visibility: row.partner_id === null ? 'internal' : 'shared',
    data: {
      kind: row.kind,
      fileName: row.file_name,
      fileId: row.file_id,
      created: Number(row.rows_created),
      updated: Number(row.rows_updated),
      unchanged: Number(row.rows_unchanged),
      refused: Number(row.rows_refused),
      ...(row.undo_by_name === null ? {} : undoneIn(row)),
      ...(row.failure === null ? {} : { failure: row.failure }),
    },
  });
