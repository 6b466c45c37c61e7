import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { registrationTerms } from '../partners/index.ts';
import { countProtectedRivals, lockCustomer } from './conflict.ts';
import { assertFresh, assertLegal, protectionEnd, type Deal } from './deal.ts';
import { emitDeal } from './events.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal, updateDeal } from './queries.ts';
import { syncRegistration } from './registration-index.ts';
import { decided, firstResponse } from './response-clock.ts';
import { dealTiming } from './settings.ts';
import { selectTypeKey } from './settings-queries.ts';
import { setProtectionTimers } from './timers.ts';

export interface ApprovalInput {
  note?: string | undefined;
  /** Approve although another partner's registration protects the customer; needs the note. */
  override: boolean;
}

/**
 * Approves a registration: protection starts now and lasts whole days of the vendor, days and discount come from the
 * partner's tier and are frozen. Throws 409 `customer_protected` while another partner's registration protects the same
 * customer, unless overridden.
 */
export async function approveDeal(ctx: Ctx, id: string, version: number | null, input: ApprovalInput): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.decide', before);
  assertFresh(before, version);
  assertLegal(before, 'approve');
  const rivals = await requireFreeCustomer(ctx, before, input.override);
  const after = await protect(ctx, before, input.note);
  if (rivals > 0) {
    await emitDeal(ctx, 'deal.conflict_overridden', { after }, { note: input.note ?? '', candidates: rivals });
  }
  await emitDeal(ctx, 'deal.approved', { before, after }, { note: input.note ?? null });
  return after;
}

/** Counts rivals that protect the customer; with any, only an override gets past. Two approvals of one customer queue here. */
export async function requireFreeCustomer(ctx: Ctx, deal: Deal, override: boolean): Promise<number> {
  await lockCustomer(ctx, deal);
  const rivals = await countProtectedRivals(ctx, deal);
  if (rivals > 0 && !override) {
    throw conflict(
      'customer_protected',
      'Another partner’s registration protects this customer',
      'Approve with an override and a note that says why, or decide about the other registration first.',
    );
  }
  return rivals;
}

async function protect(ctx: Ctx, before: Deal, note: string | undefined): Promise<Deal> {
  const terms = await registrationTerms(ctx, before.partner_id, await selectTypeKey(ctx, before.deal_type_id));
  const timing = await dealTiming(ctx);
  const { timeZone } = timing.calendar;
  const now = ctx.clock.now();
  const expiresAt = protectionEnd(now, terms.protectionDays, timeZone);
  const after = await updateDeal(ctx, before, {
    approval_status: 'approved',
    approved_at: now,
    protected_from: now,
    expires_at: expiresAt,
    reminded_days_left: null,
    protection_days: terms.protectionDays,
    discount_basis_points: terms.discountBasisPoints,
    tier_id: terms.tierId,
    tier_name: terms.tierName,
    ...firstResponse(ctx, before, timing),
    ...decided(ctx, null, note),
  });
  await syncRegistration(ctx, after);
  await setProtectionTimers(ctx, { id: after.id, expires_at: expiresAt }, timing.settings.reminder_days, timeZone);
  return after;
}
