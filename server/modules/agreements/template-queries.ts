import { sql, type Insertable, type Updateable } from 'kysely';
import type { AgreementTemplates } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, notFound } from '../../kit/errors.ts';
import type { TemplateContent } from './contract.ts';
import type { TemplateRow } from './queries.ts';

const templates = (ctx: Ctx) =>
  ctx.db
    .selectFrom('agreement_templates as t')
    .leftJoin('programmes as g', (on) =>
      on.onRef('g.tenant_id', '=', 't.tenant_id').onRef('g.id', '=', 't.programme_id'),
    )
    .selectAll('t')
    .select('g.name as programme_name')
    .where('t.tenant_id', '=', ctx.tenantId);

export const selectTemplates = (ctx: Ctx): Promise<TemplateRow[]> =>
  templates(ctx).orderBy('t.name').orderBy('t.id').limit(200).execute();

export const selectTemplate = (ctx: Ctx, id: string): Promise<TemplateRow> =>
  templates(ctx).where('t.id', '=', id).executeTakeFirstOrThrow(notFound);

export const lockTemplate = (ctx: Ctx, id: string): Promise<TemplateRow> =>
  templates(ctx).where('t.id', '=', id).forUpdate('t').executeTakeFirstOrThrow(notFound);

/** The template of a programme that is published and sent, the first by name. */
export const selectOptionalProgrammeTemplate = (ctx: Ctx, programmeId: string): Promise<TemplateRow | undefined> =>
  templates(ctx)
    .where('t.programme_id', '=', programmeId)
    .where('t.active', '=', true)
    .where('t.published', '>', 0)
    .orderBy('t.name')
    .executeTakeFirst();

type Columns = Omit<Insertable<AgreementTemplates>, 'tenant_id' | 'id' | 'created_at' | 'updated_at'>;

const duplicate = () => conflict('duplicate', 'Another template has this name');

async function isTaken(ctx: Ctx, name: string, exceptId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('agreement_templates')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Throws 409 `duplicate` when another template has the name. */
export async function insertTemplate(ctx: Ctx, id: string, columns: Columns): Promise<void> {
  const now = ctx.clock.now();
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('agreement_templates')
    .values({ ...columns, tenant_id: ctx.tenantId, id, created_at: now, updated_at: now })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw duplicate();
}

export async function updateTemplate(ctx: Ctx, id: string, change: Updateable<AgreementTemplates>): Promise<void> {
  if (typeof change.name === 'string' && (await isTaken(ctx, change.name, id))) throw duplicate();
  await ctx.db
    .updateTable('agreement_templates')
    .set((eb) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

export async function insertVersion(ctx: Ctx, templateId: string, number: number, content: TemplateContent) {
  await ctx.db
    .insertInto('agreement_template_versions')
    .values({
      tenant_id: ctx.tenantId,
      template_id: templateId,
      number,
      content: JSON.stringify(content),
      published_at: ctx.clock.now(),
      published_by_name: ctx.actor.name,
    })
    .execute();
}

/** Published versions of a template, the latest first. */
export function selectVersions(ctx: Ctx, templateId: string) {
  return ctx.db
    .selectFrom('agreement_template_versions')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('template_id', '=', templateId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
}

/** What a version says. */
export async function selectContent(ctx: Ctx, templateId: string, number: number): Promise<TemplateContent> {
  const row = await ctx.db
    .selectFrom('agreement_template_versions')
    .select('content')
    .where('tenant_id', '=', ctx.tenantId)
    .where('template_id', '=', templateId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow(notFound);
  return row.content as unknown as TemplateContent;
}
