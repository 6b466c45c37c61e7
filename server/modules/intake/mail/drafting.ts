/** From a mail whose sender is proved to a draft with its files, or to an answer that says why there is none. */
import { Readable } from 'node:stream';
import { localDay, type BusinessCalendar } from '../../../kit/calendar.ts';
import type { Ctx } from '../../../kit/context.ts';
import { ProblemError } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { receiveFile } from '../../../kit/files/receive.ts';
import { attempt } from '../../../kit/imports/row-queries.ts';
import { createDraft, missingForSubmission, type Deal } from '../../deals/index.ts';
import { selectTenant, type Seller } from '../../tenancy/index.ts';
import { changeOf } from '../change.ts';
import { readRegistration } from '../text/read.ts';
import { takes } from './addresses.ts';
import { tellOfDraft, tellOfRefusal } from './mails.ts';
import type { MailFile, Message } from './message.ts';
import { selectAddress, selectFirm, updateMail, type MailRow } from './queries.ts';
import { settle } from './settling.ts';

const MOST_FILES = 10;
const MOST_FILE_BYTES = 10 * 1024 * 1024;

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

/** A mail whose sender is proved. */
export interface ProvedMail {
  mail: MailRow;
  message: Message;
  seller: Seller;
}

interface Terms {
  dealTypeId: string | null;
  ownDomains: readonly string[];
}

async function draft(
  ctx: Ctx,
  { mail, message, seller }: ProvedMail,
  { dealTypeId, ownDomains }: Terms,
): Promise<void> {
  const tenant = await selectTenant(ctx);
  const own = { ...ctx, actor: seller.actor };
  const read = readRegistration(message.text, {
    currency: tenant.currency,
    subject: message.subject,
    ownDomains: [seller.email, ...ownDomains],
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

async function refuse(ctx: Ctx, { mail, message, seller }: ProvedMail, reason: string): Promise<void> {
  await settle(ctx, mail, { state: 'refused', reason });
  await tellOfRefusal(ctx, seller, message.subject, reason);
}

/**
 * Makes a draft of a mail. A refusal of the product (a partner that may not register now, an address of another programme)
 * is an outcome that its sender reads; anything else is tried again.
 */
export async function draftOrRefuse(ctx: Ctx, proved: ProvedMail): Promise<void> {
  const firm = await selectFirm(ctx, proved.seller.actor.partnerId!);
  const address = await selectAddress(ctx, proved.mail.address_id);
  if (!takes(address, firm.programmeId)) return refuse(ctx, proved, 'other_programme');
  let code = 'refused';
  const refused = await attempt(ctx, async () => {
    try {
      await draft(ctx, proved, { dealTypeId: address.deal_type_id, ownDomains: firm.domains });
    } catch (error) {
      if (error instanceof ProblemError) code = error.code;
      throw error;
    }
  });
  if (refused !== undefined) await refuse(ctx, proved, code);
}
