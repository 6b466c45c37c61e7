import { v5 } from 'uuid';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, invalid, notFound } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { deleteTexts, selectTemplates, type MailTemplateRow } from '../../../kit/mail/queries.ts';
import { brandOf, queueMail, saveWording } from '../../../kit/mail/queue.ts';
import { renderMail, type RenderedMail } from '../../../kit/mail/render.ts';
import { checkTexts, exampleData, type MailTemplate, type MailTexts } from '../../../kit/mail/template.ts';
import type { MailTemplateView } from './contract.ts';
import { selectOptionalOwnAddress } from './queries.ts';

type Language = MailTemplateView['locale'];

/** The template of a key; 404 for one that the product does not send. */
export function templateOf(templates: readonly MailTemplate[], key: string): MailTemplate {
  const template = templates.find((one) => one.key === key);
  if (!template) throw notFound();
  return template;
}

/** The vendor's own wording of a mail in a language; undefined while it is the product's. */
export async function selectOptionalWording(
  ctx: Ctx,
  key: string,
  locale: Language,
): Promise<MailTemplateRow | undefined> {
  return (await selectTemplates(ctx)).find((row) => row.key === key && row.locale === locale);
}

const textsOf = ({ subject, body, button }: MailTemplateRow): MailTexts =>
  button === null ? { subject, body } : { subject, body, button };

/** A wording with the product's beside it, labelled in the reader's language. */
export function presentWording(
  ctx: Pick<Ctx, 'actor'>,
  template: MailTemplate,
  locale: Language,
  own: MailTemplateRow | undefined,
): MailTemplateView {
  const reader = ctx.actor.locale.startsWith('de') ? 'de' : 'en';
  return {
    key: template.key,
    locale,
    name: template.name[reader],
    customised: own !== undefined,
    texts: own ? textsOf(own) : template.texts[locale],
    standard: template.texts[locale],
    placeholders: Object.entries(template.placeholders).map(([name, { label, example }]) => ({
      name,
      label: label[reader],
      example,
    })),
    updatedBy: own?.updated_by ?? null,
    updatedAt: own?.updated_at.toISOString() ?? null,
    version: own?.version ?? null,
  };
}

async function report(ctx: Ctx, type: string, template: MailTemplate, locale: Language, texts: object | undefined) {
  await emit(ctx, {
    type,
    // A wording goes by key and language; its id is made of them, so that its history can be found.
    subject: { kind: 'mail_template', id: v5(`mail_template:${template.key}:${locale}`, ctx.tenantId) },
    partnerId: null,
    visibility: 'internal',
    ...(texts ? { after: texts } : {}),
    data: { key: template.key, locale },
  });
}

/** Saves the vendor's wording on top of the version that its author read, null when there was none. 412, 422. */
export async function changeWording(
  ctx: Ctx,
  template: MailTemplate,
  locale: Language,
  version: number | null,
  texts: MailTexts,
): Promise<MailTemplateRow> {
  const row = await saveWording(ctx, { template, locale, texts, version });
  await report(ctx, 'mail_template.changed', template, locale, texts);
  return row;
}

/** Goes back to the product's wording; nothing happens when it is in use already. */
export async function resetWording(ctx: Ctx, template: MailTemplate, locale: Language): Promise<void> {
  if (!(await selectOptionalWording(ctx, template.key, locale))) return;
  await deleteTexts(ctx, template.key, locale);
  await report(ctx, 'mail_template.reset', template, locale, undefined);
}

/** A wording as a mail, filled with examples. Throws 422 for placeholders that the template does not have. */
export async function previewWording(
  ctx: Ctx,
  template: MailTemplate,
  language: Language,
  texts: MailTexts,
): Promise<RenderedMail> {
  const faults = checkTexts(texts, template);
  if (faults.length > 0) throw invalid(faults);
  const brand = await brandOf(ctx);
  return renderMail({ texts, data: exampleData(template), brand, language, url: ctx.config.publicUrl });
}

/** Sends the saved wording with examples to the actor. 409 for an API key, which has no mailbox. */
export async function sendTest(ctx: Ctx, template: MailTemplate, locale: Language): Promise<string> {
  const to = await selectOptionalOwnAddress(ctx);
  if (!to) throw conflict('no_address', 'An API key has no address to send a test to');
  return queueMail(ctx, {
    // Examples open no door, so the test stays readable in the mailbox.
    template: { ...template, confidential: false },
    to: { address: to.email, name: to.name, personId: ctx.actor.personId },
    locale,
    data: exampleData(template),
    url: ctx.config.publicUrl,
  });
}
