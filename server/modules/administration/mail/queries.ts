import { sql, type Selectable } from 'kysely';
import type { MailMessages } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { mailFields } from './contract.ts';

export type MailRow = Omit<Selectable<MailMessages>, 'html' | 'text'>;

const source: ListSource = {
  fields: mailFields,
  columns: { state: sql`state`, template: sql`template`, toAddress: sql`to_address`, createdAt: sql`created_at` },
  id: sql`id`,
  search: (text) =>
    sql<boolean>`(strpos(lower(subject), lower(${text})) > 0 or strpos(to_address, lower(${text})) > 0
      or strpos(lower(to_name), lower(${text})) > 0)`,
};

/** Mails without their content, which can be long. */
export function selectMails(ctx: Ctx, values: ListValues): Promise<Page<MailRow>> {
  const mails = ctx.db
    .selectFrom('mail_messages')
    .select(['tenant_id', 'id', 'template', 'locale', 'person_id', 'from_name', 'to_name', 'to_address', 'reply_to'])
    .select(['subject', 'confidential', 'state', 'attempts', 'last_error', 'created_at', 'sent_at'])
    .where('tenant_id', '=', ctx.tenantId);
  return selectPage<MailRow>(ctx, mails, source, values);
}

/** Name and address of the signed-in person; undefined for an API key. */
export function selectOptionalOwnAddress(ctx: Ctx): Promise<{ name: string; email: string } | undefined> {
  return ctx.db
    .selectFrom('memberships')
    .select(['name', 'email'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', ctx.actor.id)
    .executeTakeFirst();
}
