import type { Ctx } from '../context.ts';
import { emit } from '../events.ts';
import type { ImportRow } from './import-queries.ts';

export type ImportEvent =
  'import.uploaded' | 'import.started' | 'import.finished' | 'import.failed' | 'import.cancelled' | 'import.deleted';

/** The context of a job that goes on with somebody's import: what it writes is on record as theirs. */
export function onBehalf(ctx: Ctx, row: ImportRow): Ctx {
  const kind = row.created_by_kind as Ctx['actor']['kind'];
  return { ...ctx, actor: { ...ctx.actor, kind, id: row.created_by, name: row.created_by_name } };
}

/** Reports what became of an import, once for all its rows, with the file's name and the figures so far. */
export const emitImport = (ctx: Ctx, type: ImportEvent, row: ImportRow): Promise<string> =>
  emit(ctx, {
    type,
    subject: { kind: 'import', id: row.id },
    partnerId: null,
    visibility: 'internal',
    data: {
      kind: row.kind,
      fileName: row.file_name,
      fileId: row.file_id,
      created: Number(row.rows_created),
      updated: Number(row.rows_updated),
      unchanged: Number(row.rows_unchanged),
      refused: Number(row.rows_refused),
      ...(row.failure === null ? {} : { failure: row.failure }),
    },
  });
