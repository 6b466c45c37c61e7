import type { Ctx } from '../../../kit/context.ts';
import { conflict, type FieldError } from '../../../kit/errors.ts';
import { formatMoney } from '../../../kit/money.ts';
import type { Deal } from '../deal.ts';
import type { LimitRules } from '../rules/documents.contract.ts';
import { rulesInForce } from '../rules/rules.ts';
import { minimumOf, standingOf, type Standing, type WinRecord } from './limits.ts';
import { countOpen, lockSeats, selectWinRecord } from './queries.ts';

const NO_RECORD: WinRecord = { won: 0, decided: 0 };

type Partner = { id: string; tier_id: string | null };

/** What the limits say about a partner at this moment. */
export async function readStanding(
  ctx: Ctx,
  rules: LimitRules,
  partner: Partner,
): Promise<Standing & { record: WinRecord }> {
  const { throttle } = rules;
  const record = throttle === null ? NO_RECORD : await selectWinRecord(ctx, partner.id, throttle.overLast);
  return { ...standingOf(rules, partner.tier_id, record), record };
}

/** What a submission learns from the limits: whether somebody has to look at it, and the record that says so. */
export interface Seat {
  manualReview: boolean;
  record: WinRecord;
}

/**
 * Takes a seat for a registration that is submitted. Whoever answers a question has one already. Throws 409
 * `open_cap_reached` with the partner's own numbers when none is free; of two at once one gets the last.
 */
export async function takeSeat(ctx: Ctx, deal: Deal, partner: Partner): Promise<Seat> {
  const { document } = await rulesInForce(ctx, 'limits');
  const { cap, throttled, manualReview, record } = await readStanding(ctx, document, partner);
  if (cap !== null && deal.approval_status !== 'info_requested') {
    await lockSeats(ctx, partner.id);
    const used = await countOpen(ctx, partner.id);
    if (used >= cap) throw capReached(used, cap, throttled);
  }
  return { manualReview, record };
}

const capReached = (used: number, cap: number, throttled: boolean) =>
  conflict(
    'open_cap_reached',
    `${used} of ${cap} registrations are open`,
    throttled
      ? 'The number is lower because few of the registrations of late were won. Close what is decided to make room.'
      : 'Close what is won, lost or given up to make room for another one.',
  );

/** What is wrong with an amount that lies below the vendor's minimum for the deal type; nothing when it is large enough. */
export async function amountErrors(ctx: Ctx, deal: Deal): Promise<FieldError[]> {
  if (deal.amount_minor === null || deal.currency === null) return [];
  const { document } = await rulesInForce(ctx, 'limits');
  const minimum = minimumOf(document, deal.deal_type_id, deal.currency);
  if (minimum === null || BigInt(deal.amount_minor) >= BigInt(minimum)) return [];
  const least = formatMoney({ minor: minimum, currency: deal.currency }, 'en');
  return [{ path: 'amount', code: 'below_minimum', message: `Registered from ${least} on` }];
}
