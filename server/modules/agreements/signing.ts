/** Signing, counter-signing, and what makes an agreement hold. */
import { dayAfter } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { selectPartner } from '../partners/index.ts';
import { selectTenant, tenantHome } from '../tenancy/index.ts';
import { writeDocument } from './document.ts';
import { emitAgreement } from './events.ts';
import { insertSignature, lockOptionalAgreement, updateAgreement, type AgreementRow } from './queries.ts';
import { begin } from './steps.ts';
import { consentText } from './text.ts';
import { setAgreementTimers } from './timers.ts';

/** From where somebody signs. */
export interface Origin {
  address: string;
  userAgent: string;
}

/** What somebody gives when signing. */
export interface SignatureInput {
  name: string;
  jobTitle?: string | undefined;
  bodySha256: string;
  typed?: string | undefined;
  drawn?: string | undefined;
}

/** The typed or drawn mark that the agreement asks for. Throws 422 when it is missing. */
function markOf({ method }: AgreementRow, { typed, drawn }: SignatureInput): string | null {
  const missing = (path: string, message: string) => invalid([{ path, code: 'required', message }]);
  if (method === 'typed') {
    if (!typed) throw missing('typed', 'Type your name as a signature');
    return typed;
  }
  if (method === 'drawn') {
    if (!drawn) throw missing('drawn', 'Draw your signature');
    return drawn;
  }
  return null;
}

/** Signs for the own firm. The last signature of the firm hands over to the vendor, or makes the agreement hold. */
export async function signAgreement(ctx: Ctx, id: string, input: SignatureInput, from: Origin): Promise<AgreementRow> {
  const row = await begin(ctx, id, 'sign');
  if (input.bodySha256 !== row.body_sha256)
    throw conflict('text_changed', 'This is not the text that was sent; reload it');
  const mark = markOf(row, input);
  const partner = await selectPartner(ctx, row.partner_id);
  const isNew = await insertSignature(ctx, {
    ...signatureOf(ctx, row),
    side: 'partner',
    membership_id: ctx.actor.id,
    name: input.name,
    job_title: input.jobTitle ?? null,
    method: row.method,
    mark,
    consent: consentText(row.locale, partner.name, row.title),
    address: from.address,
    user_agent: from.userAgent,
  });
  if (!isNew) throw conflict('already_signed', 'You have signed already');
  const signed = row.signed + 1;
  const isLast = signed === row.signers;
  const after = await updateAgreement(ctx, id, { signed, ...(isLast ? { state: 'signed' } : {}) });
  await emitAgreement(ctx, 'agreement.signed', after, { signer: input.name, signed, signers: row.signers });
  return isLast && row.countersign === 'automatic' ? bringIntoForce(ctx, await signAutomatically(ctx, after)) : after;
}

const signatureOf = (ctx: Ctx, row: AgreementRow) => ({
  id: newId(),
  agreement_id: row.id,
  partner_id: row.partner_id,
  body_sha256: row.body_sha256,
  signed_at: ctx.clock.now(),
});

async function signAutomatically(ctx: Ctx, row: AgreementRow): Promise<AgreementRow> {
  const { name } = await selectTenant(ctx);
  await insertSignature(ctx, {
    ...signatureOf(ctx, row),
    side: 'vendor',
    membership_id: null,
    name,
    method: 'automatic',
    consent: consentText(row.locale, name, row.title),
    address: '—',
    user_agent: '—',
  });
  return row;
}

/** Signs for the vendor. Throws 403 for anybody who is not there in person. */
export async function countersignAgreement(ctx: Ctx, id: string, from: Origin): Promise<AgreementRow> {
  const row = await begin(ctx, id, 'countersign');
  const { name } = await selectTenant(ctx);
  await insertSignature(ctx, {
    ...signatureOf(ctx, row),
    side: 'vendor',
    membership_id: ctx.actor.id,
    name: ctx.actor.name,
    method: 'click',
    consent: consentText(row.locale, name, row.title),
    address: from.address,
    user_agent: from.userAgent,
  });
  return bringIntoForce(ctx, row);
}

/** The last day of a term of so many months from a first day. */
export function endOfTerm(startsOn: string, months: number | null): string | null {
  if (months === null) return null;
  const [year, month, day] = startsOn.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const same = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return dayAfter(same.toISOString().slice(0, 10), -1);
}

/** Seals the document, dates the term and ends what it replaces. */
async function bringIntoForce(ctx: Ctx, row: AgreementRow): Promise<AgreementRow> {
  const { today, timeZone } = await tenantHome(ctx);
  const endsOn = endOfTerm(today, row.months);
  const file = await writeDocument(ctx, row, { startsOn: today, endsOn });
  const after = await updateAgreement(ctx, row.id, {
    state: 'in_force',
    in_force_at: ctx.clock.now(),
    starts_on: today,
    ends_on: endsOn,
    file_id: file.id,
  });
  if (row.replaces_id) await supersede(ctx, row.replaces_id);
  await setAgreementTimers(ctx, after, timeZone);
  await emitAgreement(ctx, 'agreement.in_force', after, { startsOn: today, endsOn });
  return after;
}

async function supersede(ctx: Ctx, id: string): Promise<void> {
  const before = await lockOptionalAgreement(ctx, id);
  if (before?.state !== 'in_force') return;
  const after = await updateAgreement(ctx, id, { state: 'superseded', ended_at: ctx.clock.now() });
  await emitAgreement(ctx, 'agreement.superseded', after, {});
}
