/** What becomes of a mail: nothing for whom we do not know, a question where the sender is not proved, else a draft. */
import type { Ctx } from '../../../kit/context.ts';
import type { JobHandler } from '../../../kit/jobs.ts';
import { setTimers } from '../../../kit/timers.ts';
import { newToken, selectMembershipForUpdate, selectOptionalSeller, type Seller } from '../../tenancy/index.ts';
import { authenticityOf } from './authenticity.ts';
import { draftOrRefuse } from './drafting.ts';
import { askToConfirm } from './mails.ts';
import { readMessage, type Message } from './message.ts';
import { countOpenQuestions, lockOptionalMail, updateMail, type MailRow } from './queries.ts';
import { isOurs, READ_JOB } from './receive.ts';
import { settle, type Verdict } from './settling.ts';

const FORGET_JOB = 'intake.forget-mail';
/** Days for which the content of a mail is kept. */
const KEPT_DAYS = 30;
const CONFIRM_DAYS = 3;
/** Questions that wait for one person at a time: forged mails must not fill a mailbox. */
const MOST_QUESTIONS = 5;
const DAY = 86_400_000;

const ignored = (reason: string): Verdict => ({ state: 'ignored', reason });

/** Address of our own mails; a mail from there is a loop. */
const ownAddress = (ctx: Ctx): string =>
  (/<([^<>]+)>\s*$/.exec(ctx.config.mailFrom)?.[1] ?? ctx.config.mailFrom).trim().toLowerCase();

/** Who sent a mail, or why it is left alone. Whoever is not known gets no answer, not even a refusal. */
async function senderOf(ctx: Ctx, mail: MailRow, message: Message): Promise<Seller | Verdict> {
  if (mail.envelope_from === '') return ignored('bounce');
  if (message.automatic) return ignored('automatic');
  if (!message.from) return ignored('no_sender');
  const { address } = message.from;
  if (message.circling || address === ownAddress(ctx) || isOurs(ctx, address)) return ignored('loop');
  return (await selectOptionalSeller(ctx, address)) ?? ignored('unknown_sender');
}

async function question(ctx: Ctx, mail: MailRow, message: Message, seller: Seller): Promise<void> {
  // Mails are read side by side; those of one person count one after the other.
  await selectMembershipForUpdate(ctx, seller.actor.id);
  const open = await countOpenQuestions(ctx, seller.actor.id, ctx.clock.now());
  if (open >= MOST_QUESTIONS) return settle(ctx, mail, ignored('too_many_questions'));
  const { token, hash } = newToken(ctx.tenantId);
  await updateMail(ctx, mail.id, {
    state: 'unconfirmed',
    confirm_hash: hash,
    confirm_until: new Date(ctx.clock.now().getTime() + CONFIRM_DAYS * DAY),
  });
  await askToConfirm(ctx, seller, message.subject, token);
}

async function read(ctx: Ctx, mailId: string, confirmed: boolean): Promise<void> {
  const mail = await lockOptionalMail(ctx, mailId);
  if (!mail?.raw || !(mail.state === 'received' || (confirmed && mail.state === 'unconfirmed'))) return;
  if (!confirmed) await setForgetting(ctx, mail);
  const message = await readMessage(mail.raw).catch((error: unknown) => {
    ctx.log.info({ err: error, mailId }, 'a mail could not be read');
  });
  if (!message) return settle(ctx, mail, ignored('unreadable'));
  await updateMail(ctx, mailId, {
    from_address: message.from?.address.slice(0, 320) ?? null,
    from_name: message.from?.name.slice(0, 200) || null,
    subject: message.subject,
  });
  const sender = await senderOf(ctx, mail, message);
  if ('state' in sender) return settle(ctx, mail, sender);
  const { actor } = sender;
  await updateMail(ctx, mailId, { membership_id: actor.id, partner_id: actor.partnerId, sender_name: actor.name });
  const domain = message.from!.address.split('@')[1]!;
  const proof = confirmed ? 'pass' : authenticityOf(message.authentication, ctx.config.inbound.authserv, domain);
  if (proof === 'fail') return settle(ctx, mail, { state: 'refused', reason: 'not_authentic' });
  if (proof === 'none') return question(ctx, mail, message, sender);
  return draftOrRefuse(ctx, { mail, message, seller: sender });
}

const setForgetting = (ctx: Ctx, mail: MailRow): Promise<void> =>
  setTimers(ctx, [
    {
      kind: FORGET_JOB,
      subject: { kind: 'inbound_mail', id: mail.id },
      dueAt: new Date(mail.received_at.getTime() + KEPT_DAYS * DAY),
    },
  ]);

/** What told of the mail's content goes; that it came, from whom and what became of it stays. */
async function forget(ctx: Ctx, mailId: string): Promise<void> {
  const mail = await lockOptionalMail(ctx, mailId);
  if (!mail) return;
  const open = mail.state === 'received' || mail.state === 'unconfirmed';
  await updateMail(ctx, mailId, {
    raw: null,
    subject: null,
    left_out: '[]',
    confirm_hash: null,
    ...(open ? { state: 'ignored', reason: 'not_confirmed', finished_at: ctx.clock.now() } : {}),
  });
}

/** The jobs of mails that come in. */
export const mailJobs: readonly JobHandler[] = [
  { name: READ_JOB, run: (ctx, payload) => read(ctx, String(payload['mailId']), payload['confirmed'] === true) },
  { name: FORGET_JOB, run: (ctx, payload) => forget(ctx, String(payload['subjectId'])) },
];
