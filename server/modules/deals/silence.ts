/** What becomes of a protection when its partner shows no sign: a warning, and where the vendor wants it an end. */
import type { Ctx } from '../../kit/context.ts';
import { cancelSilenceTimers, selectProtected, updateSilenceTold } from './activity-queries.ts';
import { isProtected, type Deal } from './deal.ts';
import { emitDeal } from './events.ts';
import { lockOptionalDeal, updateDeal } from './queries.ts';
import { syncRegistration } from './registration-index.ts';
import type { ProtectionRules } from './rules/documents.contract.ts';
import { rulesInForce } from './rules/rules.ts';
import { cancelDealTimers, setSilenceTimer, setSilenceTimers } from './timers.ts';

const DAY = 86_400_000;

type Watched = Pick<Deal, 'active_at' | 'protected_from' | 'silence_told_at'>;

/** When the partner last did something for it; being approved counts. */
export const lastSign = (deal: Pick<Watched, 'active_at' | 'protected_from'>): Date =>
  deal.active_at ?? deal.protected_from!;

const after = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY);

/** When a silent registration lapses. A warning that came late still leaves the days between warning and lapse. */
export function lapsesAt(deal: Watched, { warnDays, lapseDays }: ProtectionRules['inactivity']): Date | null {
  if (lapseDays === null || warnDays === null) return null;
  const due = after(lastSign(deal), lapseDays);
  if (deal.silence_told_at === null) return due;
  const fair = after(deal.silence_told_at, lapseDays - warnDays);
  return fair > due ? fair : due;
}

/** Begins to watch for silence, if the vendor's rules ask for it. */
export async function watchSilence(ctx: Ctx, deal: Deal): Promise<void> {
  const { document } = await rulesInForce(ctx, 'protection');
  const next = nextLook(deal, document.inactivity);
  if (next) await setSilenceTimer(ctx, deal, next);
}

function nextLook(deal: Watched, rules: ProtectionRules['inactivity']): Date | null {
  if (rules.warnDays === null) return null;
  return deal.silence_told_at === null ? after(lastSign(deal), rules.warnDays) : lapsesAt(deal, rules);
}

/** Sets the clocks of all protected registrations anew, because the rules have changed. Run by a job. */
export async function watchAllAnew(ctx: Ctx): Promise<void> {
  const { document } = await rulesInForce(ctx, 'protection');
  await cancelSilenceTimers(ctx);
  for (
    let page = await selectProtected(ctx, null);
    page.length > 0;
    page = await selectProtected(ctx, page.at(-1)!.id)
  ) {
    const looks = page.map((deal) => ({ deal, dueAt: nextLook(deal, document.inactivity) }));
    await setSilenceTimers(
      ctx,
      looks.flatMap(({ deal, dueAt }) => (dueAt === null ? [] : [{ id: deal.id, dueAt }])),
    );
  }
}

/** Warns of silence, ends the protection for it, or looks again later. Run by a timer, at least once. */
export async function lookAtSilence(ctx: Ctx, id: string): Promise<void> {
  const deal = await lockOptionalDeal(ctx, id);
  const now = ctx.clock.now();
  if (!deal || !isProtected(deal, now)) return;
  const { inactivity } = (await rulesInForce(ctx, 'protection')).document;
  const next = nextLook(deal, inactivity);
  if (next === null) return;
  if (next > now) return setSilenceTimer(ctx, deal, next);
  if (deal.silence_told_at === null) await warn(ctx, deal, inactivity);
  else await lapse(ctx, deal);
}

const silentDays = (ctx: Ctx, deal: Deal): number =>
  Math.floor((ctx.clock.now().getTime() - lastSign(deal).getTime()) / DAY);

async function warn(ctx: Ctx, deal: Deal, rules: ProtectionRules['inactivity']): Promise<void> {
  await updateSilenceTold(ctx, deal.id);
  const told = { ...deal, silence_told_at: ctx.clock.now() };
  const end = lapsesAt(told, rules);
  const daysLeft = end && Math.ceil((end.getTime() - ctx.clock.now().getTime()) / DAY);
  await emitDeal(ctx, 'deal.silent', { after: deal }, { days: silentDays(ctx, deal), daysLeft });
  if (end) await setSilenceTimer(ctx, deal, end);
}

async function lapse(ctx: Ctx, before: Deal): Promise<void> {
  const now = ctx.clock.now();
  const ended = await updateDeal(ctx, before, { approval_status: 'expired', expires_at: now, lapsed_at: now });
  await syncRegistration(ctx, ended);
  await cancelDealTimers(ctx, before.id);
  await emitDeal(ctx, 'deal.lapsed', { before, after: ended }, { days: silentDays(ctx, before) });
}
