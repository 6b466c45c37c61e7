/** Declining, taking back, reminding, renewing and terminating. */
import type { Ctx } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { emitAgreement } from './events.ts';
import { updateAgreement, type AgreementRow } from './queries.ts';
import { issueAgreement } from './sending.ts';
import { begin } from './steps.ts';
import { cancelAgreementTimers } from './timers.ts';

const DAY = 86_400_000;

/** The firm does not sign. The gate opens: the vendor decides what follows. */
export async function declineAgreement(ctx: Ctx, id: string, reason: string): Promise<AgreementRow> {
  await begin(ctx, id, 'decline');
  const after = await updateAgreement(ctx, id, { state: 'declined', reason, ended_at: ctx.clock.now() });
  await emitAgreement(ctx, 'agreement.declined', after, { reason });
  return after;
}

export async function withdrawAgreement(ctx: Ctx, id: string, reason: string): Promise<AgreementRow> {
  await begin(ctx, id, 'withdraw');
  const after = await updateAgreement(ctx, id, { state: 'withdrawn', reason, ended_at: ctx.clock.now() });
  await emitAgreement(ctx, 'agreement.withdrawn', after, { reason });
  return after;
}

export async function terminateAgreement(ctx: Ctx, id: string, reason: string): Promise<AgreementRow> {
  await begin(ctx, id, 'terminate');
  const after = await updateAgreement(ctx, id, { state: 'terminated', reason, ended_at: ctx.clock.now() });
  await cancelAgreementTimers(ctx, id);
  await emitAgreement(ctx, 'agreement.terminated', after, { reason });
  return after;
}

/** Reminds the firm's signers. Throws 409 `reminded_today` within a day of the last reminder. */
export async function remindOfAgreement(ctx: Ctx, id: string): Promise<AgreementRow> {
  const row = await begin(ctx, id, 'remind');
  const now = ctx.clock.now();
  if (row.reminded_at && now.getTime() - row.reminded_at.getTime() < DAY)
    throw conflict('reminded_today', 'They were reminded within the last day');
  const after = await updateAgreement(ctx, id, { reminded_at: now });
  await emitAgreement(ctx, 'agreement.reminded', after, {});
  return after;
}

/** Sends the published text anew. Throws 409 `already_waiting` when one waits for the partner. */
export async function renewAgreement(ctx: Ctx, id: string): Promise<AgreementRow> {
  const row = await begin(ctx, id, 'renew');
  const next = await issueAgreement(ctx, {
    templateId: row.template_id,
    partnerId: row.partner_id,
    replacesId: row.id,
  });
  if (!next) throw conflict('already_waiting', 'The next one waits for the partner already');
  return next;
}
