/** Granting a protection: the end of every approval, whoever or whatever decided. */
import type { Ctx } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { selectTenant } from '../tenancy/index.ts';
import { countProtectedRivals, lockCustomer } from './conflict.ts';
import { protectionEnd, type Deal } from './deal.ts';
import { emitDeal } from './events.ts';
import { updateDeal } from './queries.ts';
import { syncRegistration } from './registration-index.ts';
import { decided, firstResponse, UNHELD } from './response-clock.ts';
import { noteResponse } from './response-times.ts';
import { dealTiming } from './settings.ts';
import { watchSilence } from './silence.ts';
import { termsOf } from './terms.ts';
import { setProtectionTimers } from './timers.ts';

export interface Grant {
  note: string | undefined;
  /** Grant although another partner's registration protects the customer. */
  override: boolean;
  /** The vendor's rules decided, not a person. */
  automatic?: boolean;
}

/**
 * Approves and protects a registration that may be approved. Throws 409 `customer_protected` while another partner's
 * registration protects the same customer, unless overridden.
 */
export async function grantDeal(ctx: Ctx, before: Deal, { note, override, automatic = false }: Grant): Promise<Deal> {
  const rivals = await requireFreeCustomer(ctx, before, override);
  const after = await protect(ctx, before, { note, automatic }, rivals);
  if (rivals > 0) {
    await emitDeal(ctx, 'deal.conflict_overridden', { after }, { note: note ?? '', candidates: rivals });
  }
  await emitDeal(ctx, 'deal.approved', { before, after }, { note: note ?? null, automatic });
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

/** Rules have no name of their own: what they decide, the vendor has decided. */
const byRules = async (ctx: Ctx) => ({ decided_by_name: (await selectTenant(ctx)).name });

/** Lets protection begin now, with days and discount of the partner's terms; the registration is locked. */
export async function protect(
  ctx: Ctx,
  before: Deal,
  { note, automatic }: Pick<Grant, 'note' | 'automatic'>,
  rivals: number,
): Promise<Deal> {
  const terms = await termsOf(ctx, before, { rivals });
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
    rules_version: terms.rulesVersion,
    ...firstResponse(ctx, before, timing),
    ...decided(ctx, null, note),
    ...(automatic ? await byRules(ctx) : {}),
    ...UNHELD,
  });
  await noteResponse(ctx, before, after, timeZone);
  await syncRegistration(ctx, after);
  await setProtectionTimers(ctx, { id: after.id, expires_at: expiresAt }, timing.settings.reminder_days, timeZone);
  await watchSilence(ctx, after);
  return after;
}
