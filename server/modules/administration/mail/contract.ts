import { z } from 'zod';
import { Id, Timestamp, abilitiesOf, endpoint, page } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';
import { MailTexts } from '../../../kit/mail/template.ts';
import { Locale } from '../../tenancy/contract.ts';

const mailbox = { tag: 'mail', ability: 'mailbox.read', scope: 'tenant' } as const;
const wording = { tag: 'mail', ability: 'mail.manage', scope: 'tenant' } as const;

/** `held`: no mail server is configured, and the mail is read here only. */
const MailState = z.enum(['queued', 'sent', 'failed', 'held']).meta({ id: 'MailState' });

const MailKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_]*$/, 'must be the key of a mail');

const facts = {
  id: Id,
  template: MailKey,
  locale: z.string().max(35),
  toName: z.string().max(200),
  toAddress: z.string().max(254),
  subject: z.string().max(300),
  state: MailState,
  attempts: z.int().min(0).max(2_147_483_647),
  lastError: z.string().max(500).nullable(),
  confidential: z.boolean(),
  createdAt: Timestamp,
  sentAt: Timestamp.nullable(),
};

const MailSummary = z.strictObject(facts).meta({ id: 'MailSummary' });
export type MailSummary = z.infer<typeof MailSummary>;

/**
 * A mail with its content. HTML is untrusted: show it in a sandboxed frame. Both parts are null for a confidential mail
 * (it opens a door) that was sent, and in production always.
 */
const Mail = z
  .strictObject({
    ...facts,
    fromName: z.string().max(200),
    replyTo: z.string().max(254).nullable(),
    html: z.string().max(500_000).nullable(),
    text: z.string().max(200_000).nullable(),
    abilities: abilitiesOf('mail.manage'),
  })
  .meta({ id: 'Mail' });
export type Mail = z.infer<typeof Mail>;

export const mailFields = {
  state: { type: 'enum', values: MailState.options },
  template: { type: 'text' },
  toAddress: { type: 'text' },
  createdAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const Placeholder = z.strictObject({
  name: z.string().max(60),
  label: z.string().max(200),
  example: z.string().max(500),
});

/** Wording of one mail in one language: the vendor's own, or the product's while `customised` is false. */
const MailTemplate = z
  .strictObject({
    key: MailKey,
    locale: Locale,
    name: z.string().max(200),
    customised: z.boolean(),
    texts: MailTexts,
    standard: MailTexts,
    placeholders: z.array(Placeholder).max(100),
    updatedBy: z.string().max(200).nullable(),
    updatedAt: Timestamp.nullable(),
    version: z.int().min(1).max(2_147_483_647).nullable(),
  })
  .meta({ id: 'MailTemplate' });
export type MailTemplateView = z.infer<typeof MailTemplate>;

const RenderedMail = z
  .strictObject({ subject: z.string().max(300), html: z.string().max(500_000), text: z.string().max(200_000) })
  .meta({ id: 'RenderedMail' });

const oneMail = z.strictObject({ mailId: Id });
const oneWording = z.strictObject({ key: MailKey, locale: Locale });
const wordingAnswer = { status: 200, description: 'The wording as it is now', body: MailTemplate } as const;

export const mailContract = {
  listMails: endpoint({
    ...mailbox,
    method: 'GET',
    path: '/api/v1/mails',
    summary: 'What was written to whom, the latest first',
    query: listQuery(mailFields, '-createdAt'),
    answer: { status: 200, description: 'A page of mails', body: page(MailSummary) },
  }),
  readMail: endpoint({
    ...mailbox,
    method: 'GET',
    path: '/api/v1/mails/:mailId',
    summary: 'One mail with its content',
    params: oneMail,
    answer: { status: 200, description: 'The mail', body: Mail },
  }),
  resendMail: endpoint({
    ...wording,
    method: 'POST',
    path: '/api/v1/mails/:mailId/resend',
    summary: 'Send a failed or held mail again',
    params: oneMail,
    answer: { status: 200, description: 'The mail, on its way', body: Mail },
    problems: ['mail_not_waiting', 'no_mail_server'],
  }),
  listMailTemplates: endpoint({
    ...wording,
    method: 'GET',
    path: '/api/v1/mail-templates',
    summary: 'Every mail that the product sends, in each language',
    answer: {
      status: 200,
      description: 'All wordings',
      body: z.strictObject({ items: z.array(MailTemplate).max(1000) }),
    },
  }),
  readMailTemplate: endpoint({
    ...wording,
    method: 'GET',
    path: '/api/v1/mail-templates/:key/:locale',
    summary: 'One wording',
    params: oneWording,
    answer: wordingAnswer,
  }),
  saveMailTemplate: endpoint({
    ...wording,
    method: 'PUT',
    path: '/api/v1/mail-templates/:key/:locale',
    summary: 'Replace the product’s wording, or change one’s own',
    description: 'A wording of one’s own is changed with If-Match.',
    params: oneWording,
    body: MailTexts,
    answer: wordingAnswer,
    problems: ['unknown_placeholder', 'broken_placeholder', 'stale'],
  }),
  resetMailTemplate: endpoint({
    ...wording,
    method: 'DELETE',
    path: '/api/v1/mail-templates/:key/:locale',
    summary: 'Go back to the product’s wording',
    params: oneWording,
    answer: wordingAnswer,
  }),
  previewMailTemplate: endpoint({
    ...wording,
    method: 'POST',
    path: '/api/v1/mail-templates/:key/:locale/preview',
    summary: 'A wording as a mail, filled with examples; saves and sends nothing',
    params: oneWording,
    body: MailTexts,
    answer: { status: 200, description: 'Subject, HTML and text', body: RenderedMail },
    problems: ['unknown_placeholder', 'broken_placeholder'],
  }),
  sendTestMail: endpoint({
    ...wording,
    method: 'POST',
    path: '/api/v1/mail-templates/:key/:locale/test',
    summary: 'Send the saved wording, filled with examples, to oneself',
    params: oneWording,
    answer: { status: 202, description: 'The mail on its way', body: z.strictObject({ mailId: Id }) },
    problems: ['no_address'],
    perMinute: 10,
  }),
};
