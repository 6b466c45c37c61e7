import { authorize } from '../../kit/authorize.ts';
import { localDay, startOfDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import type { Money } from '../../kit/contract.ts';
import { conflict, invalid } from '../../kit/errors.ts';
import { assertFresh, assertLegal, isProtected, type Deal, type DealLine } from './deal.ts';
import { emitDeal, reasonTold } from './events.ts';
import { replaceLines } from './line-queries.ts';
import { priceLines } from './lines.ts';
import { freezeSplits } from './parties/roster.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal, updateDeal } from './queries.ts';
import { requireReason } from './reasons.ts';
import { syncRegistration } from './registration-index.ts';
import { dealTiming } from './settings.ts';
import { selectFirstStage } from './settings-queries.ts';
import type { StageKind } from './states.ts';
import { cancelDealTimers } from './timers.ts';
import type { DealLineInput } from './vocabulary.contract.ts';
import type { z } from 'zod';

export interface Win {
  amount?: Money | undefined;
  lines?: z.output<typeof DealLineInput>[] | undefined;
  /** Day of the vendor; today when left out. */
  wonOn?: string | undefined;
  note?: string | undefined;
}

/** Reports a deal as won, with what was really sold. Reminders and expiry are cancelled. */
export async function winDeal(ctx: Ctx, id: string, version: number | null, win: Win): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.close', before);
  assertFresh(before, version);
  assertLegal(before, 'win');
  const sold = await soldAmount(ctx, before, win);
  const wonAt = await momentOf(ctx, win.wonOn);
  const after = await updateDeal(ctx, before, {
    outcome: 'won',
    stage_id: await stageOf(ctx, 'won'),
    won_at: wonAt,
    won_amount_minor: sold.minor,
    closing_note: win.note ?? null,
  });
  await replaceLines(ctx, after, 'won', sold.lines);
  await freezeSplits(ctx, after);
  await finish(ctx, after);
  const told = { amountMinor: sold.minor, currency: after.currency!, protected: isProtected(before, wonAt) };
  await emitDeal(ctx, 'deal.won', { before, after }, told);
  return after;
}

/** Reports a deal as lost for a reason; its customer is free again. */
export async function loseDeal(
  ctx: Ctx,
  id: string,
  version: number | null,
  { reasonId, note = null }: { reasonId: string; note?: string | null | undefined },
): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.close', before);
  assertFresh(before, version);
  assertLegal(before, 'lose');
  const reason = await requireReason(ctx, 'lost', reasonId);
  const after = await updateDeal(ctx, before, {
    outcome: 'lost',
    stage_id: await stageOf(ctx, 'lost'),
    lost_at: ctx.clock.now(),
    closed_reason_id: reason.id,
    closing_note: note,
  });
  await finish(ctx, after);
  await emitDeal(ctx, 'deal.lost', { before, after }, { ...reasonTold(reason), note });
  return after;
}

async function finish(ctx: Ctx, deal: Deal): Promise<void> {
  await syncRegistration(ctx, deal);
  await cancelDealTimers(ctx, deal.id);
}

/** The first stage of a kind. Throws 409 when the vendor has retired them all. */
export async function stageOf(ctx: Ctx, kind: StageKind): Promise<string> {
  const stage = await selectFirstStage(ctx, kind);
  if (!stage) throw conflict('no_stage', `The vendor has no sales stage for ${kind} deals`);
  return stage.id;
}

/** What was sold, in the deal's currency: the sum of the lines, or the amount. Throws 422 when neither or both are given. */
async function soldAmount(
  ctx: Ctx,
  deal: Deal,
  { amount, lines = [] }: Win,
): Promise<{ minor: string; lines: DealLine[] }> {
  const wrong = (code: string, message: string) => invalid([{ path: 'amount', code, message }]);
  const currency = deal.currency ?? undefined;
  if (lines.length > 0) {
    if (amount) throw wrong('sum_of_lines', 'The amount is the sum of the product lines');
    const priced = await priceLines(ctx, lines, currency);
    return { minor: priced.total, lines: priced.lines };
  }
  if (!amount) throw wrong('required', 'Give the amount or the products that were sold');
  if (amount.currency !== currency) throw wrong('wrong_currency', `The deal is in ${currency}`);
  return { minor: String(amount.minor), lines: [] };
}

/** The moment that a day of the vendor stands for: now for today, else the day's beginning. Throws 422 for the future. */
async function momentOf(ctx: Ctx, day: string | undefined): Promise<Date> {
  const { calendar } = await dealTiming(ctx);
  const now = ctx.clock.now();
  const today = localDay(now, calendar.timeZone);
  if (day === undefined || day === today) return now;
  if (day < today) return startOfDay(day, calendar.timeZone);
  throw invalid([{ path: 'wonOn', code: 'in_the_future', message: 'The day lies in the future' }]);
}
