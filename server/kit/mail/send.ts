/** Sending queued mails over SMTP. */
import { createTransport, type Transporter } from 'nodemailer';
import type { Ctx } from '../context.ts';
import type { JobHandler } from '../jobs.ts';
import { setTimers } from '../timers.ts';
import { lockOptionalQueuedMessage, updateMessage, type MailMessageRow } from './queries.ts';
import { withDoor } from './door.ts';
import { SEND_JOB } from './queue.ts';

const MINUTE = 60_000;
/** Waits after each failed attempt; after the last one the mail counts as failed. In all about a day. */
const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);

const transports = new Map<string, Transporter>();

/** One transport per server. Connections are not kept: a mail now and then does not need them, and none can grow stale. */
function transportOf(smtpUrl: string): Transporter {
  let transport = transports.get(smtpUrl);
  if (!transport) {
    transport = createTransport(
      { url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
      { disableFileAccess: true, disableUrlAccess: true },
    );
    transports.set(smtpUrl, transport);
  }
  return transport;
}

/** The address inside `Name <address>`. */
const addressIn = (mailFrom: string): string => /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();

async function deliver(ctx: Ctx, mail: MailMessageRow): Promise<void> {
  const { config } = ctx;
  const { html, text } = await withDoor(ctx, { html: mail.html!, text: mail.text!, door: mail.door });
  const sender = addressIn(config.mailFrom);
  await transportOf(config.smtpUrl!).sendMail({
    from: { name: mail.from_name, address: sender },
    to: { name: mail.to_name, address: mail.to_address },
    ...(mail.reply_to === null ? {} : { replyTo: mail.reply_to }),
    subject: mail.subject,
    html,
    text,
    // The same mail sent twice after a crash has the same id, which receivers use to drop doubles.
    messageId: `<${mail.id}@${sender.split('@')[1] ?? 'localhost'}>`,
    date: mail.created_at,
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribe_url) },
  });
}

/** Lets mail programs offer one click that ends such mails (RFC 2369, RFC 8058). */
const unsubscribeHeaders = (url: string | null): Record<string, string> =>
  url === null ? {} : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** SMTP answers 5yz say that trying again is pointless (RFC 5321, 4.2.1). A refused log-in is the operator's to mend. */
function isFinal(error: unknown): boolean {
  const { responseCode = 0, code } = error as { responseCode?: number; code?: string };
  return responseCode >= 500 && responseCode < 600 && code !== 'EAUTH';
}

async function noteFailure(ctx: Ctx, mail: MailMessageRow, error: unknown): Promise<void> {
  const wait = isFinal(error) ? undefined : WAITS[mail.attempts];
  const reason = error instanceof Error ? error.message : String(error);
  await updateMessage(ctx, mail.id, {
    state: wait === undefined ? 'failed' : 'queued',
    attempts: mail.attempts + 1,
    last_error: reason.slice(0, 500),
  });
  if (wait === undefined) return;
  const dueAt = new Date(ctx.clock.now().getTime() + wait);
  await setTimers(ctx, [{ kind: SEND_JOB, subject: { kind: 'mail', id: mail.id }, dueAt, payload: { id: mail.id } }]);
}

/**
 * Sends one mail, if it still waits. A failure is written down and tried again by a timer, so that the mailbox shows how
 * often and why; the job itself succeeds. At least once: a crash between the server's yes and the commit sends again.
 */
export const sendMail: JobHandler = {
  name: SEND_JOB,
  async run(ctx, payload) {
    const mail = await lockOptionalQueuedMessage(ctx, payload['id'] as string);
    if (!mail) return;
    if (ctx.config.smtpUrl === undefined) return await updateMessage(ctx, mail.id, { state: 'held' });
    try {
      await deliver(ctx, mail);
    } catch (error) {
      ctx.log.warn({ mail: mail.id, err: error }, 'mail could not be sent');
      return await noteFailure(ctx, mail, error);
    }
    const forgotten = mail.confidential ? { html: null, text: null } : {};
    await updateMessage(ctx, mail.id, {
      state: 'sent',
      sent_at: ctx.clock.now(),
      attempts: mail.attempts + 1,
      last_error: null,
      ...forgotten,
    });
  },
};
