import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { DB, MailMessages, MailTemplates } from '../../../db/types.ts';
import type { Ctx } from '../context.ts';
import { notFound, stale } from '../errors.ts';
import type { MailTexts } from './template.ts';

/** The generated row type with the states that its CHECK allows. */
interface MailMessagesTable extends Omit<MailMessages, 'state'> {
  state: 'queued' | 'sent' | 'failed' | 'held';
}
export type MailMessageRow = Selectable<MailMessagesTable>;
export type MailTemplateRow = Selectable<MailTemplates>;
type Db = Kysely<{ mail_messages: MailMessagesTable; mail_templates: MailTemplates }>;
type Scope = Pick<Ctx, 'db' | 'tenantId'>;

const tables = ({ db }: { db: Kysely<DB> }): Db => db as unknown as Db;

export async function insertMessage(ctx: Scope, row: Insertable<MailMessagesTable>): Promise<void> {
  await tables(ctx).insertInto('mail_messages').values(row).execute();
}

/** A mail; throws 404. */
export async function selectMessage(ctx: Scope, id: string): Promise<MailMessageRow> {
  return await tables(ctx)
    .selectFrom('mail_messages')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound);
}

/** A mail that still waits to be sent, locked until the transaction ends; undefined when it waits no more. */
export async function lockOptionalQueuedMessage(ctx: Scope, id: string): Promise<MailMessageRow | undefined> {
  return await tables(ctx)
    .selectFrom('mail_messages')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .forUpdate()
    .executeTakeFirst();
}

/** What became of a mail. */
export async function updateMessage(
  ctx: Scope,
  id: string,
  change: Partial<Pick<MailMessageRow, 'state' | 'attempts' | 'last_error' | 'sent_at' | 'html' | 'text'>>,
): Promise<void> {
  await tables(ctx)
    .updateTable('mail_messages')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

/** The tenant's own wording of one mail, by language. */
export async function selectTexts(ctx: Scope, key: string): Promise<Map<string, MailTexts>> {
  const rows = await tables(ctx)
    .selectFrom('mail_templates')
    .select(['locale', 'subject', 'body', 'button'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('key', '=', key)
    .execute();
  return new Map(rows.map(({ locale, button, ...texts }) => [locale, button === null ? texts : { ...texts, button }]));
}

/** All wordings of the tenant's own. */
export async function selectTemplates(ctx: Scope): Promise<MailTemplateRow[]> {
  return await tables(ctx)
    .selectFrom('mail_templates')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .orderBy('key')
    .orderBy('locale')
    .execute();
}

/**
 * Saves the tenant's wording for one language. `version` is the one that the writer read, null when there was none;
 * throws 412 when it is no longer that.
 */
export async function saveTexts(
  ctx: Pick<Ctx, 'db' | 'tenantId' | 'actor' | 'clock'>,
  { key, locale, texts, version }: { key: string; locale: string; texts: MailTexts; version: number | null },
): Promise<MailTemplateRow> {
  const change = {
    subject: texts.subject,
    body: texts.body,
    button: texts.button ?? null,
    updated_by: ctx.actor.name,
    updated_at: ctx.clock.now(),
  };
  if (version === null) {
    return await tables(ctx)
      .insertInto('mail_templates')
      .values({ ...change, tenant_id: ctx.tenantId, key, locale })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'key', 'locale']).doNothing())
      .returningAll()
      .executeTakeFirstOrThrow(stale);
  }
  return await tables(ctx)
    .updateTable('mail_templates')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('tenant_id', '=', ctx.tenantId)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirstOrThrow(stale);
}

/** Goes back to the product's wording; nothing happens when there was no other. */
export async function deleteTexts(ctx: Scope, key: string, locale: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('mail_templates')
    .where('tenant_id', '=', ctx.tenantId)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .execute();
}
