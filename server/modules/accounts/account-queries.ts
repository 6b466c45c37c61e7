import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Accounts } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound, stale } from '../../kit/errors.ts';
import { nameContains, startsWith } from '../../kit/imports/name-key.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { ACCOUNT_LIST } from './account.contract.ts';

/** An account with the names of its parent and of its owner's sign-in. */
export type AccountRow = Selectable<Accounts> & { parent_name: string | null; member_name: string | null };

const visible = (ctx: Ctx) =>
  ctx.db
    .selectFrom('accounts as a')
    .leftJoin('accounts as d', (on) => on.onRef('d.tenant_id', '=', 'a.tenant_id').onRef('d.id', '=', 'a.parent_id'))
    .leftJoin('memberships as o', (on) => on.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.id', '=', 'a.owner_id'))
    .selectAll('a')
    .select(['d.name as parent_name', 'o.name as member_name'])
    .where('a.tenant_id', '=', ctx.tenantId);

const column = (name: string) => sql.ref<string>(name);

const source: ListSource = {
  fields: ACCOUNT_LIST,
  columns: {
    name: column('a.name_key'),
    kind: column('a.kind'),
    status: column('a.status'),
    country: column('a.country'),
    city: column('a.city'),
    domain: column('a.domain'),
    owner: column('a.owner_id'),
    parent: column('a.parent_id'),
    externalId: column('a.external_id'),
    createdAt: column('a.created_at'),
    updatedAt: column('a.updated_at'),
  },
  id: column('a.id'),
  search: (text) =>
    sql`(${nameContains(column('a.name_key'), text)} or ${startsWith(column('a.domain'), text)} or a.external_id = ${text})`,
};

/** Archived accounts are listed only when somebody asks for them. */
const current = (values: ListValues): ListValues => ({ ...values, status: values['status'] ?? 'in:active' });

/** A page of accounts. */
export const selectAccounts = (ctx: Ctx, values: ListValues): Promise<Page<AccountRow>> =>
  selectPage<AccountRow>(ctx, visible(ctx), source, current(values));

/** All accounts of a list, one by one. */
export const eachAccount = (ctx: Ctx, values: ListValues): AsyncGenerator<AccountRow> =>
  eachRow<AccountRow>(ctx, visible(ctx), source, current(values));

/** One account; undefined when missing or foreign. */
export const selectOptionalAccount = (ctx: Ctx, id: string): Promise<AccountRow | undefined> =>
  visible(ctx).where('a.id', '=', id).executeTakeFirst();

/** One account; 404 when missing or foreign. */
export async function selectAccount(ctx: Ctx, id: string): Promise<AccountRow> {
  const row = await selectOptionalAccount(ctx, id);
  if (!row) throw notFound();
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockAccount(ctx: Ctx, id: string): Promise<AccountRow> {
  const row = await visible(ctx).where('a.id', '=', id).forUpdate('a').executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Whether an account stands above `id`, or is it, so that making it a child of `id` would close a circle. */
export async function isAboveAccount(ctx: Ctx, candidate: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select a.id, a.parent_id, 1 as depth from accounts a where a.tenant_id = ${ctx.tenantId} and a.id = ${id}
      union all
      select a.id, a.parent_id, b.depth + 1 from accounts a join above b on a.id = b.parent_id
      where a.tenant_id = ${ctx.tenantId} and b.depth < 50)
    select id from above where id = ${candidate}`.execute(ctx.db);
  return rows.length > 0;
}

export async function insertAccount(ctx: Ctx, row: Omit<Insertable<Accounts>, 'tenant_id'>): Promise<void> {
  await ctx.db
    .insertInto('accounts')
    .values({ ...row, tenant_id: ctx.tenantId })
    .execute();
}

/** Writes a change on top of `version`; 412 when somebody else was faster. */
export async function updateAccount(
  ctx: Ctx,
  id: string,
  version: number,
  change: Updateable<Accounts>,
): Promise<void> {
  const result = await ctx.db
    .updateTable('accounts')
    .set(({ eb }) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

/**
 * Deletes an account; answers false and changes nothing when rows of any table still refer to it. A savepoint keeps the
 * refused deletion from spoiling the transaction.
 */
export async function deleteUnusedAccount(ctx: Ctx, id: string): Promise<boolean> {
  await sql`savepoint deletion`.execute(ctx.db);
  try {
    await ctx.db.deleteFrom('accounts').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
    await sql`release savepoint deletion`.execute(ctx.db);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    await sql`rollback to savepoint deletion`.execute(ctx.db);
    return false;
  }
}
