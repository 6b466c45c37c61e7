/** Writing a mail: rendered at once with the wording and the look of this moment, sent by a job after the commit. */
import type { Ctx } from '../context.ts';
import { conflict, invalid } from '../errors.ts';
import { newId } from '../id.ts';
import type { Door } from './door.ts';
import type { MailBrand } from './layout.ts';
import {
  insertMessage,
  saveTexts,
  selectMessage,
  selectTexts,
  updateMessage,
  type MailTemplateRow,
} from './queries.ts';
import { renderMail, type MailData } from './render.ts';
import { checkTexts, textsFor, type MailTemplate, type MailTexts } from './template.ts';

/** Name of the job that sends a mail (`send.ts`). */
export const SEND_JOB = 'mail.send';

type MailCtx = Pick<Ctx, 'db' | 'tenantId' | 'clock' | 'jobs' | 'config'>;

/** Looks up how the tenant's mails look. */
export type BrandSource = (ctx: Pick<Ctx, 'db' | 'tenantId' | 'config'>) => Promise<MailBrand>;

let brandSource: BrandSource = async () => ({ name: 'Millrace', colour: '#1c7ed6', logoUrl: null });

/** Installs the source of brands, once at start, by the module that owns the tenants. */
export function useBrandSource(source: BrandSource): void {
  brandSource = source;
}

/** The look of the tenant's mails, for previews. */
export const brandOf = (ctx: Pick<Ctx, 'db' | 'tenantId' | 'config'>): Promise<MailBrand> => brandSource(ctx);

export interface MailOrder<P extends string> {
  template: MailTemplate<P>;
  to: { address: string; name: string; personId?: string | null };
  /** Locale of the reader, e.g. `de-AT`. */
  locale: string;
  data: Readonly<Record<P, string | number>>;
  /** Where the button leads; absolute. */
  url?: string;
  /** Lets the button open its page without a password; `url` is then the plain address of the same page. */
  door?: Door;
  replyTo?: string;
  /** Where one click ends mails of this kind (RFC 8058); absolute. Leave out for what somebody has asked for. */
  unsubscribeUrl?: string;
}

/** Where a person who follows the link lands: the page that asks once more, beside the address for mail programs. */
const pageOf = (url: string): string => url.replace('/api/v1/unsubscription/', '/unsubscribe/');

/**
 * Writes a mail and its job in the caller's transaction and returns its id. Without a mail server it is `held` for the
 * mailbox and no job is made. Throws Error when a placeholder has no value.
 */
export async function queueMail<P extends string>(ctx: MailCtx, order: MailOrder<P>): Promise<string> {
  const { template, to, data } = order;
  const brand = await brandSource(ctx);
  const { language, texts } = textsFor(template, await selectTexts(ctx, template.key), order.locale);
  const mail = renderMail({
    texts,
    data: data as MailData,
    brand,
    language,
    ...(order.url === undefined ? {} : { url: order.url }),
    ...(order.unsubscribeUrl === undefined ? {} : { unsubscribeUrl: pageOf(order.unsubscribeUrl) }),
  });
  const id = newId();
  const state = ctx.config.smtpUrl === undefined ? 'held' : 'queued';
  await insertMessage(ctx, {
    ...mail,
    tenant_id: ctx.tenantId,
    id,
    template: template.key,
    locale: order.locale,
    person_id: to.personId ?? null,
    from_name: brand.name.slice(0, 200),
    to_name: to.name.slice(0, 200),
    to_address: to.address,
    reply_to: order.replyTo ?? null,
    unsubscribe_url: order.unsubscribeUrl ?? null,
    confidential: template.confidential ?? false,
    door: order.door ? JSON.stringify(order.door) : null,
    state,
    last_error: null,
    created_at: ctx.clock.now(),
    sent_at: null,
  });
  if (state === 'queued') await ctx.jobs.send(ctx, SEND_JOB, { id });
  return id;
}

/**
 * Sends a failed or held mail again. Throws 404; 409 `mail_not_waiting` when it was sent or is on its way, 409
 * `no_mail_server` when there is none to send with.
 */
export async function resendMail(ctx: MailCtx, id: string): Promise<void> {
  const { state } = await selectMessage(ctx, id);
  if (state !== 'failed' && state !== 'held') throw conflict('mail_not_waiting', 'This mail was sent or is on its way');
  if (ctx.config.smtpUrl === undefined) throw conflict('no_mail_server', 'No mail server is configured');
  await updateMessage(ctx, id, { state: 'queued', attempts: 0, last_error: null });
  await ctx.jobs.send(ctx, SEND_JOB, { id });
}

/**
 * Saves a tenant's wording. Throws 422 with `subject`, `body` or `button` for placeholders that the template does not
 * have, 412 when somebody else saved in between (`version` as in `saveTexts`).
 */
export async function saveWording(
  ctx: Pick<Ctx, 'db' | 'tenantId' | 'actor' | 'clock'>,
  {
    template,
    locale,
    texts,
    version,
  }: { template: MailTemplate; locale: string; texts: MailTexts; version: number | null },
): Promise<MailTemplateRow> {
  const faults = checkTexts(texts, template);
  if (faults.length > 0) throw invalid(faults);
  return await saveTexts(ctx, { key: template.key, locale, texts, version });
}
