import { abilities } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import { selectMessage, selectTemplates, type MailMessageRow } from '../../../kit/mail/queries.ts';
import type { MailTemplate } from '../../../kit/mail/template.ts';
import { mailContract, type Mail, type MailSummary } from './contract.ts';
import { mailPolicy, readableContent, sendAgain } from './mailbox.ts';
import { selectMails, type MailRow } from './queries.ts';
import {
  changeWording,
  presentWording,
  previewWording,
  resetWording,
  selectOptionalWording,
  sendTest,
  templateOf,
} from './wording.ts';

const LOCALES = ['en', 'de'] as const;

const presentSummary = (row: MailRow | MailMessageRow): MailSummary => ({
  id: row.id,
  template: row.template,
  locale: row.locale,
  toName: row.to_name,
  toAddress: row.to_address,
  subject: row.subject,
  state: row.state as MailSummary['state'],
  attempts: row.attempts,
  lastError: row.last_error,
  confidential: row.confidential,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
});

const presentMail = (ctx: Ctx, row: MailMessageRow): Mail => ({
  ...presentSummary(row),
  fromName: row.from_name,
  replyTo: row.reply_to,
  ...readableContent(ctx, row),
  abilities: abilities(
    ctx,
    mailPolicy,
    row,
    ['mail.manage'],
    () => row.state === 'failed' || row.state === 'held' || 'This mail was sent or is on its way',
  ),
});

async function listWordings(ctx: Ctx, templates: readonly MailTemplate[]) {
  const own = await selectTemplates(ctx);
  return templates.flatMap((template) =>
    LOCALES.map((locale) => {
      const row = own.find((one) => one.key === template.key && one.locale === locale);
      return presentWording(ctx, template, locale, row);
    }),
  );
}

/** Endpoints of the mailbox and of the wording of `templates`, which are all mails that the product sends. */
export const mail = (templates: readonly MailTemplate[]): Mounted =>
  mount(mailContract, {
    listMails: async (ctx, { query }) => {
      const page = await selectMails(ctx, query);
      return { ...page, items: page.items.map(presentSummary) };
    },
    readMail: async (ctx, { params }) => presentMail(ctx, await selectMessage(ctx, params.mailId)),
    resendMail: async (ctx, { params }) => presentMail(ctx, await sendAgain(ctx, params.mailId)),
    listMailTemplates: async (ctx) => ({ items: await listWordings(ctx, templates) }),
    readMailTemplate: async (ctx, { params: { key, locale } }) =>
      presentWording(ctx, templateOf(templates, key), locale, await selectOptionalWording(ctx, key, locale)),
    saveMailTemplate: async (ctx, { params: { key, locale }, body, ifMatch }) => {
      const template = templateOf(templates, key);
      return presentWording(ctx, template, locale, await changeWording(ctx, template, locale, ifMatch, body));
    },
    resetMailTemplate: async (ctx, { params: { key, locale } }) => {
      const template = templateOf(templates, key);
      await resetWording(ctx, template, locale);
      return presentWording(ctx, template, locale, undefined);
    },
    previewMailTemplate: (ctx, { params: { key, locale }, body }) =>
      previewWording(ctx, templateOf(templates, key), locale, body),
    sendTestMail: async (ctx, { params: { key, locale } }) => ({
      mailId: await sendTest(ctx, templateOf(templates, key), locale),
    }),
  });
