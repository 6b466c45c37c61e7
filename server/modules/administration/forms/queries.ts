import { sql, type Selectable } from 'kysely';
import type { FormDefinitions } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { notFound, stale } from '../../../kit/errors.ts';
import type { FormDefinition } from '../../../kit/forms/definition.ts';
import { newId } from '../../../kit/id.ts';
import { selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { formFields } from './contract.ts';

export type FormRow = Omit<Selectable<FormDefinitions>, 'definition'> & { definition: FormDefinition };

/** JSON that this module wrote comes back in the shape in which it was checked. */
const typed = (row: Selectable<FormDefinitions>): FormRow => row as unknown as FormRow;

const forms = (ctx: Ctx) => ctx.db.selectFrom('form_definitions').selectAll().where('tenant_id', '=', ctx.tenantId);

/** The published version of a kind, or its draft; undefined when there is none. */
export async function selectOptionalForm(
  ctx: Ctx,
  kind: string,
  state: 'draft' | 'published',
): Promise<FormRow | undefined> {
  const row = await forms(ctx).where('kind', '=', kind).where('state', '=', state).executeTakeFirst();
  return row && typed(row);
}

/** The draft of a kind, locked until the transaction ends; undefined when there is none. */
export async function lockOptionalDraft(ctx: Ctx, kind: string): Promise<FormRow | undefined> {
  const row = await forms(ctx).where('kind', '=', kind).where('state', '=', 'draft').forUpdate().executeTakeFirst();
  return row && typed(row);
}

/** One version of any kind; 404 otherwise. */
export async function selectForm(ctx: Ctx, id: string): Promise<FormRow> {
  const row = await forms(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return typed(row);
}

const source: ListSource = {
  fields: formFields,
  columns: { state: sql`state`, number: sql`number` },
  id: sql`id`,
};

export const selectForms = (ctx: Ctx, kind: string, values: ListValues): Promise<Page<FormRow>> =>
  selectPage<FormRow>(ctx, forms(ctx).where('kind', '=', kind), source, values);

/** Number that the next version of a kind gets. */
export async function selectNextNumber(ctx: Ctx, kind: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('form_definitions')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Begins a draft; 409 from the database when somebody else begins one at the same moment. */
export async function insertDraft(ctx: Ctx, kind: string, definition: FormDefinition): Promise<FormRow> {
  const now = ctx.clock.now();
  const row = await ctx.db
    .insertInto('form_definitions')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      kind,
      number: definition.version,
      definition: JSON.stringify(definition),
      state: 'draft',
      created_by: ctx.actor.name,
      created_at: now,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return typed(row);
}

/** Writes the draft on top of `version`; 412 when somebody else was faster. */
export async function updateDraft(ctx: Ctx, id: string, version: number, definition: FormDefinition): Promise<FormRow> {
  const row = await ctx.db
    .updateTable('form_definitions')
    .set(({ eb }) => ({
      definition: JSON.stringify(definition),
      updated_at: ctx.clock.now(),
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return typed(row);
}

export async function deleteDraft(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('form_definitions')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

/** Makes way for a new version: the published one of the kind, if any, is superseded. */
export async function supersedePublished(ctx: Ctx, kind: string): Promise<void> {
  await ctx.db
    .updateTable('form_definitions')
    .set(({ eb }) => ({ state: 'superseded', updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', kind)
    .where('state', '=', 'published')
    .execute();
}

/** Publishes the draft that stands at `version`; 412 when it was changed meanwhile. */
export async function markPublished(ctx: Ctx, id: string, version: number): Promise<FormRow> {
  const now = ctx.clock.now();
  const row = await ctx.db
    .updateTable('form_definitions')
    .set(({ eb }) => ({
      state: 'published',
      published_by: ctx.actor.name,
      published_at: now,
      updated_at: now,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return typed(row);
}
