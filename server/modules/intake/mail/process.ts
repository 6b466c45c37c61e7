/** What becomes of a mail: nothing for whom we do not know, a question where the sender is not proved, else a draft. */
import { Readable } from 'node:stream';
import { localDay, type BusinessCalendar } from '../../../kit/calendar.ts';
import type { Ctx } from '../../../kit/context.ts';
import { ProblemError } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { receiveFile } from '../../../kit/files/receive.ts';
import type { JobHandler } from '../../../kit/jobs.ts';
import { attempt } from '../../../kit/imports/row-queries.ts';
import { setTimers } from '../../../kit/timers.ts';
import { createDraft, missingForSubmission, type Deal } from '../../deals/index.ts';
import { newToken, selectOptionalSeller, selectTenant, type Seller } from '../../tenancy/index.ts';
import { changeOf } from '../change.ts';
import { readRegistration } from '../text/read.ts';
import { authenticityOf } from './authenticity.ts';
import { askToConfirm, tellOfDraft } from './mails.ts';
import { readMessage, type MailFile, type Message } from './message.ts';
import { lockOptionalMail, selectDealTypeOf, selectPartnerDomains, updateMail, type MailRow } from './queries.ts';
import { READ_JOB } from './receive.ts';

const FORGET_JOB = 'intake.forget-mail';
/** Days for which the content of a mail is kept. */
const KEPT_DAYS = 30;
const CONFIRM_DAYS = 3;
const DAY = 86_400_000;
const MOST_FILES = 10;
const MOST_FILE_BYTES = 10 * 1024 * 1024;

type Verdict = { state: 'refused' | 'ignored'; reason: string };

const ignored = (reason: string): Verdict => ({ state: 'ignored', reason });

/** Address of our own mails; a mail from there is a loop. */
const ownAddress = (ctx: Ctx): string =>
  (/<([^<>]+)>\s*$/.exec(ctx.config.mailFrom)?.[1] ?? ctx.config.mailFrom).trim().toLowerCase();

/** Who sent a mail, or why it is left alone. Whoever is not known gets no answer, not even a refusal. */
async function senderOf(ctx: Ctx, mail: MailRow, message: Message): Promise<Seller | Verdict> {
  if (mail.envelope_from === '') return ignored('bounce');
  if (message.automatic) return ignored('automatic');
  if (!message.from) return ignored('no_sender');
  if (message.from.address === ownAddress(ctx)) return ignored('loop');
  return (await selectOptionalSeller(ctx, message.from.address)) ?? ignored('unknown_sender');
}

async function question(ctx: Ctx, mail: MailRow, message: Message, seller: Seller): Promise<void> {
  const { token, hash } = newToken(ctx.tenantId);
  await updateMail(ctx, mail.id, {
    state: 'unconfirmed',
    confirm_hash: hash,
    confirm_until: new Date(ctx.clock.now().getTime() + CONFIRM_DAYS * DAY),
  });
  await askToConfirm(ctx, seller, message.subject, token);
}

/** Takes files over onto a draft; what the product refuses is left out and told. */
async function attach(ctx: Ctx, deal: Deal, files: readonly MailFile[]): Promise<{ name: string; code: string }[]> {
  const leftOut: { name: string; code: string }[] = [];
  for (const [index, file] of files.entries()) {
    if (index >= MOST_FILES) {
      leftOut.push({ name: file.name.slice(0, 200), code: 'too_many_files' });
      continue;
    }
    const refusal = await attempt(ctx, async () => {
      await receiveFile(ctx, {
        stream: Readable.from([file.content]),
        name: file.name,
        declaredType: file.type,
        maxBytes: MOST_FILE_BYTES,
        subject: { kind: 'deal', id: deal.id },
        partnerId: deal.partner_id,
        visibility: 'shared',
      });
    });
    if (refusal !== undefined) leftOut.push({ name: file.name.slice(0, 200), code: refusal.slice(0, 80) });
  }
  return leftOut.slice(0, 50);
}

async function draft(
  ctx: Ctx,
  mail: MailRow,
  message: Message,
  seller: Seller,
  dealTypeId: string | null,
): Promise<void> {
  const tenant = await selectTenant(ctx);
  const own = { ...ctx, actor: seller.actor };
  const read = readRegistration(message.text, {
    currency: tenant.currency,
    subject: message.subject,
    ownDomains: [seller.email, ...(await selectPartnerDomains(ctx, seller.actor.partnerId!))],
  });
  const deal = await createDraft(own, { ...changeOf(read), ...(dealTypeId === null ? {} : { dealTypeId }) });
  const leftOut = await attach(own, deal, message.files);
  const { timeZone } = tenant.calendar as unknown as BusinessCalendar;
  const missing = missingForSubmission(deal, localDay(ctx.clock.now(), timeZone)).map(({ path }) => path);
  await updateMail(ctx, mail.id, {
    state: 'drafted',
    deal_id: deal.id,
    missing,
    left_out: JSON.stringify(leftOut),
    confirm_hash: null,
    finished_at: ctx.clock.now(),
  });
  await tellOfDraft(ctx, seller, deal, { missing, leftOut: leftOut.map((file) => file.name) });
  await emit(ctx, {
    type: 'inbound_mail.drafted',
    subject: { kind: 'inbound_mail', id: mail.id },
    partnerId: deal.partner_id,
    visibility: 'internal',
    data: { number: deal.number, sender: seller.actor.name },
  });
}

async function settle(ctx: Ctx, mail: MailRow, { state, reason }: Verdict): Promise<void> {
  await updateMail(ctx, mail.id, {
    state,
    reason: reason.slice(0, 60),
    confirm_hash: null,
    finished_at: ctx.clock.now(),
  });
}

/** A refusal of the product (a partner that may not register now) is an outcome; anything else is tried again. */
async function draftOrSettle(...input: Parameters<typeof draft>): Promise<void> {
  const [ctx, mail] = input;
  let code = 'refused';
  const refused = await attempt(ctx, async () => {
    try {
      await draft(...input);
    } catch (error) {
      if (error instanceof ProblemError) code = error.code;
      throw error;
    }
  });
  if (refused !== undefined) await settle(ctx, mail, { state: 'refused', reason: code });
}

async function read(ctx: Ctx, mailId: string, confirmed: boolean): Promise<void> {
  const mail = await lockOptionalMail(ctx, mailId);
  if (!mail?.raw || !(mail.state === 'received' || (confirmed && mail.state === 'unconfirmed'))) return;
  const message = await readMessage(mail.raw);
  await updateMail(ctx, mailId, {
    from_address: message.from?.address.slice(0, 320) ?? null,
    from_name: message.from?.name.slice(0, 200) || null,
    subject: message.subject,
  });
  if (!confirmed) await setForgetting(ctx, mail);
  const sender = await senderOf(ctx, mail, message);
  if ('state' in sender) return settle(ctx, mail, sender);
  const { actor } = sender;
  await updateMail(ctx, mailId, { membership_id: actor.id, partner_id: actor.partnerId, sender_name: actor.name });
  const domain = message.from!.address.split('@')[1]!;
  const proof = confirmed ? 'pass' : authenticityOf(message.authentication, ctx.config.inbound.authserv, domain);
  if (proof === 'fail') return settle(ctx, mail, { state: 'refused', reason: 'not_authentic' });
  if (proof === 'none') return question(ctx, mail, message, sender);
  return draftOrSettle(ctx, mail, message, sender, await selectDealTypeOf(ctx, mail.address_id));
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
