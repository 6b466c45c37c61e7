/** First pages of both sides, and the inbox: reading only. */
import { authorize, verdict } from '../../kit/authorize.ts';
import { addDays, dayAfter, localDay, startOfDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import type { Page } from '../../kit/list-page.ts';
import { selectLatestEvents } from './conversation-queries.ts';
import type { ConsoleHome, InboxItem, PortalHome } from './home.contract.ts';
import * as queries from './home-queries.ts';
import { readPipeline } from './pipeline/pipeline.ts';
import { dealPolicy, homePolicy } from './policy.ts';
import { presentSummary } from './present.ts';
import { presentEvent } from './present-conversation.ts';
import type { DealRecord } from './queries.ts';
import { dealTiming } from './settings.ts';

/** Rows of each kind on a first page. */
const FEW = 10;
const CHANGES = 20;
/** Days over which the vendor's speed is measured. */
const SPEED_DAYS = 90;

const WAITS: Readonly<Record<string, InboxItem['waitsFor']>> = {
  info_requested: 'information',
  rejected: 'correction',
};

function inboxItem(ctx: Ctx, row: DealRecord): InboxItem {
  const waitsFor = WAITS[row.approval_status] ?? 'decision';
  const dueAt = waitsFor === 'decision' ? row.response_due_at : null;
  return {
    waitsFor,
    since: ((waitsFor === 'decision' ? row.submitted_at : row.decided_at) ?? row.updated_at).toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && dueAt < ctx.clock.now(),
    deal: presentSummary(ctx, row),
  };
}

/** What waits for the reader, the oldest promise first. */
export async function readInbox(
  ctx: Ctx,
  asked: { scope: 'mine' | 'all'; cursor?: string | undefined; limit: number },
): Promise<Page<InboxItem>> {
  const { items, ...rest } = await queries.selectInbox(ctx, asked);
  return { ...rest, items: items.map((row) => inboxItem(ctx, row)) };
}

const numbers = <K extends string>(counts: Record<string, string>, ...names: K[]) =>
  Object.fromEntries(names.map((name) => [name, Number(counts[name])])) as Record<K, number>;

/** The end of the day on which the first reminder of an expiry would be due. */
function expiringUntil(now: Date, reminderDays: readonly number[], timeZone: string): Date {
  return addDays(now, Math.max(...reminderDays, 1), timeZone);
}

/** What is protected of the own firm: filters of the pipeline. */
const protectedOf = ({ actor }: Ctx) => ({
  status: 'in:approved',
  outcome: 'in:open',
  partnerId: `in:${actor.partnerId}`,
});

/** A partner's first page; vendor staff have their own. */
export async function readPortalHome(ctx: Ctx): Promise<PortalHome> {
  authorize(ctx, homePolicy, 'deal.read', 'partner');
  const { settings, calendar } = await dealTiming(ctx);
  const now = ctx.clock.now();
  const soon = expiringUntil(now, settings.reminder_days, calendar.timeZone);
  const yearStart = startOfDay(`${localDay(now, calendar.timeZone).slice(0, 4)}-01-01`, calendar.timeZone);
  const counts = await queries.selectPortalCounts(ctx, soon, yearStart);
  const summaries = (rows: DealRecord[]) => rows.map((row) => presentSummary(ctx, row));
  const answer = verdict(ctx, dealPolicy, 'deal.create', { partner_id: ctx.actor.partnerId!, on_behalf: false });
  return {
    needsMe: (await readInbox(ctx, { scope: 'mine', limit: FEW })).items,
    drafts: summaries(await queries.selectDrafts(ctx, FEW)),
    expiring: summaries(await queries.selectExpiring(ctx, soon, FEW)),
    counts: numbers(counts, 'drafts', 'waitingForVendor', 'needMe', 'protected', 'expiring', 'wonThisYear'),
    pipeline: (await readPipeline(ctx, protectedOf(ctx))).total.sums.map(({ amount }) => amount).slice(0, 50),
    register: answer === true ? { allowed: true } : { allowed: false, reason: answer },
  };
}

/** The vendor's first page: the queue, what changed, how fast answers come. */
export async function readConsoleHome(ctx: Ctx): Promise<ConsoleHome> {
  authorize(ctx, homePolicy, 'deal.read', 'vendor');
  const { settings, calendar } = await dealTiming(ctx);
  const now = ctx.clock.now();
  const today = localDay(now, calendar.timeZone);
  const counts = await queries.selectConsoleCounts(ctx, {
    due: addDays(now, 1, calendar.timeZone),
    expiry: expiringUntil(now, settings.reminder_days, calendar.timeZone),
  });
  const speed = await queries.selectResponseTime(ctx, startOfDay(dayAfter(today, -SPEED_DAYS), calendar.timeZone));
  return {
    counts: numbers(counts, 'waiting', 'mine', 'unassigned', 'overdue', 'dueSoon', 'expiring'),
    queue: (await readInbox(ctx, { scope: 'mine', limit: FEW })).items,
    changed: await changes(ctx),
    medianResponseMinutes: speed.median === null ? null : Math.round(speed.median),
    answered: Number(speed.answered),
  };
}

async function changes(ctx: Ctx): Promise<ConsoleHome['changed']> {
  const events = await selectLatestEvents(ctx, CHANGES);
  return events.map((event) => {
    const data = event.data as { number?: unknown; customer?: unknown };
    return {
      entry: presentEvent(event),
      dealId: event.subject_id,
      number: String(data.number ?? ''),
      customer: typeof data.customer === 'string' ? data.customer : null,
    };
  });
}
