import type { Insertable, Kysely, Selectable } from 'kysely';
import type { DB, Files } from '../../../db/types.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';

/** The generated row type with the values that its CHECKs allow. `size` is text: a bigint does not fit a number. */
interface FilesTable extends Omit<Files, 'visibility' | 'state'> {
  visibility: 'internal' | 'shared';
  state: 'stored' | 'removed';
}
export type FileRow = Selectable<FilesTable>;
type Db = Kysely<{ files: FilesTable }>;
type Scope = Pick<Ctx, 'db' | 'tenantId'>;

const tables = ({ db }: { db: Kysely<DB> }): Db => db as unknown as Db;
const stored = ({ db, tenantId }: Scope) =>
  tables({ db }).selectFrom('files').selectAll().where('tenant_id', '=', tenantId).where('state', '=', 'stored');

export async function insertFile(ctx: Scope, row: Insertable<FilesTable>): Promise<void> {
  await tables(ctx).insertInto('files').values(row).execute();
}

/** A file that the actor may see; throws 404. */
export async function selectFile(ctx: Scope, id: string): Promise<FileRow> {
  return await stored(ctx).where('id', '=', id).executeTakeFirstOrThrow(notFound);
}

/** Files of a record that the actor may see, oldest first. */
export async function selectFilesOf(ctx: Scope, subject: { kind: string; id: string }): Promise<FileRow[]> {
  return await stored(ctx)
    .where('subject_id', '=', subject.id)
    .where('subject_kind', '=', subject.kind)
    .orderBy('id')
    .limit(200)
    .execute();
}

/** Of the given ids, those files that the actor may see; in no order. */
export async function selectFilesByIds(ctx: Scope, ids: readonly string[]): Promise<FileRow[]> {
  return ids.length === 0
    ? []
    : await stored(ctx)
        .where('id', 'in', [...ids])
        .execute();
}

/** Hangs a file on a record unless it already hangs on another; returns whether it does now. */
export async function updateSubject(
  ctx: Scope,
  id: string,
  change: { subject_kind: string; subject_id: string; partner_id: string | null; visibility: FileRow['visibility'] },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('files')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'stored')
    .where((where) => where.or([where('subject_id', 'is', null), where('subject_id', '=', change.subject_id)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Marks files removed; returns the ids of those that were not yet. */
export async function updateRemoved(ctx: Scope, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tables(ctx)
    .updateTable('files')
    .set({ state: 'removed' })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...ids])
    .where('state', '=', 'stored')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Deletes the rows of removed files. */
export async function deleteRemoved(ctx: Scope, ids: readonly string[]): Promise<void> {
  await tables(ctx)
    .deleteFrom('files')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...ids])
    .where('state', '=', 'removed')
    .execute();
}

/** Ids of files that were uploaded before `before` and never attached to anything. */
export async function selectAbandonedIds(ctx: Scope, before: Date, limit: number): Promise<string[]> {
  const rows = await tables(ctx)
    .selectFrom('files')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_id', 'is', null)
    .where('created_at', '<', before)
    .where('state', '=', 'stored')
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Of the given ids, those that have a row in any state. */
export async function selectExistingIds(ctx: Scope, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tables(ctx)
    .selectFrom('files')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
