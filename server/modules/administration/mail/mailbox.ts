import { authorize, type Policy } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { emit } from '../../../kit/events.ts';
import { selectMessage, type MailMessageRow } from '../../../kit/mail/queries.ts';
import { resendMail } from '../../../kit/mail/queue.ts';

/** Mails belong to the vendor; the fence has decided about everything else. */
export const mailPolicy: Policy<Pick<MailMessageRow, 'state'>> = {
  'mail.manage': () => true,
};

/** Sends a failed or held mail again. 404, 409 `mail_not_waiting`, 409 `no_mail_server`. */
export async function sendAgain(ctx: Ctx, id: string): Promise<MailMessageRow> {
  const mail = await selectMessage(ctx, id);
  authorize(ctx, mailPolicy, 'mail.manage', mail);
  await resendMail(ctx, id);
  await emit(ctx, {
    type: 'mail.resent',
    subject: { kind: 'mail', id },
    partnerId: null,
    visibility: 'internal',
    data: { template: mail.template, to: mail.to_address },
  });
  return selectMessage(ctx, id);
}

/**
 * The content of a mail as administrators may read it. A confidential one carries a link that signs its reader in, into
 * other vendors' programmes too: in production nobody but the addressee sees it.
 */
export function readableContent(ctx: Pick<Ctx, 'config'>, mail: MailMessageRow): Pick<MailMessageRow, 'html' | 'text'> {
  const hidden = mail.confidential && ctx.config.production;
  return hidden ? { html: null, text: null } : { html: mail.html, text: mail.text };
}
