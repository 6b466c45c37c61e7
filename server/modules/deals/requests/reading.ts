/** A protection with its explanation: which terms and events made it as long as it is, and what would lengthen it. */
import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import type { Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { isProtected, type Deal } from '../deal.ts';
import { actionsOn } from '../policy.ts';
import { presentSummary } from '../present.ts';
import { selectDeal, selectDealsById, type DealRecord } from '../queries.ts';
import { allRulesInForce } from '../rules/rules.ts';
import type { ProtectionRules } from '../rules/documents.contract.ts';
import { scopeOf } from '../scope-of-deal.ts';
import { dealTiming } from '../settings.ts';
import { lapsesAt, lastSign } from '../silence.ts';
import { daysBetween, lengthened } from '../window.ts';
import { extensionAnswer, grantedExtensions } from './extension.ts';
import { daysAdded } from './milestone.ts';
import { abilityOf, presentRequest } from './present.ts';
import { selectRequestPage, selectRequests, type RequestRow } from './queries.ts';
import type { DealRequest, ProtectionView } from './view.contract.ts';

type Part = ProtectionView['parts'][number];

/** The terms of the approval, then everything that has moved the end, in its order. */
export function partsOf(deal: Deal, requests: readonly RequestRow[], timeZone: string): Part[] {
  const terms: Part = {
    kind: 'terms',
    days: deal.protection_days!,
    tier: deal.tier_name,
    milestone: null,
    at: deal.protected_from!.toISOString(),
    until: lengthened(deal.protected_from!, deal.protection_days!, timeZone).toISOString(),
  };
  const longer = requests
    .filter((one) => one.status === 'granted' && one.days_given > 0)
    .sort((a, b) => a.decided_at!.getTime() - b.decided_at!.getTime())
    .map((one): Part => ({
      kind: one.kind === 'milestone' ? 'milestone' : 'extension',
      days: one.days_given,
      tier: null,
      milestone: one.label,
      at: one.decided_at!.toISOString(),
      until: one.expires_after?.toISOString() ?? null,
    }));
  return [terms, ...longer, ...lapseOf(deal, timeZone)];
}

function lapseOf(deal: Deal, timeZone: string): Part[] {
  if (deal.lapsed_at === null) return [];
  const at = deal.lapsed_at.toISOString();
  const days = Math.max(0, daysBetween(lastSign(deal), deal.lapsed_at, timeZone));
  return [{ kind: 'lapse', days, tier: null, milestone: null, at, until: at }];
}

interface Read {
  deal: DealRecord;
  requests: readonly RequestRow[];
  rules: ProtectionRules;
  timeZone: string;
}

function extensionOf(ctx: Ctx, { deal, requests, rules, timeZone }: Read): ProtectionView['extension'] {
  const { extensions } = rules;
  const action = actionsOn(ctx, deal, null).askExtension;
  const answer = extensionAnswer(ctx, deal, rules, requests, timeZone);
  const policy = answer === true ? { allowed: true } : { allowed: false, reason: answer.reason };
  return {
    ask: action.allowed ? live(ctx, deal, policy) : action,
    granted: grantedExtensions(requests),
    limit: extensions.limit,
    days: extensions.days,
    evidence: extensions.evidence,
    earliestDays: extensions.earliestDays,
  };
}

const live = <A extends { allowed: boolean; reason?: string }>(ctx: Ctx, deal: Deal, ability: A) =>
  isProtected(deal, ctx.clock.now()) ? ability : abilityOf('The protection is over');

function milestonesOf(ctx: Ctx, { deal, requests, rules, timeZone }: Read): ProtectionView['milestones'] {
  const action = actionsOn(ctx, deal, null).recordMilestone;
  return rules.milestones
    .filter((rule) => rule.active)
    .map((rule) => {
      const told = requests.find((one) => one.key === rule.key && ['pending', 'granted'].includes(one.status));
      const state = told === undefined ? 'open' : told.status === 'pending' ? 'pending' : 'reached';
      const record = state === 'open' ? live(ctx, deal, action) : abilityOf('This was told already');
      return { rule, state, adds: daysAdded(deal, rule, rules, timeZone), record };
    });
}

function inactivityOf(deal: Deal, { inactivity }: ProtectionRules): ProtectionView['inactivity'] {
  const open = deal.approval_status === 'approved' && deal.outcome === 'open';
  return {
    activeAt: lastSign(deal).toISOString(),
    ...inactivity,
    lapsesAt: open ? (lapsesAt(deal, inactivity)?.toISOString() ?? null) : null,
  };
}

/** A protection with its explanation. Throws 404 for a registration out of view or never approved. */
export async function readProtection(ctx: Ctx, dealId: string): Promise<ProtectionView> {
  const deal = await selectDeal(ctx, dealId);
  if (deal.protected_from === null || deal.expires_at === null) throw notFound();
  const requests = await selectRequests(ctx, dealId);
  const { protection, amendments } = await allRulesInForce(ctx, ['protection', 'amendments']);
  const { settings, calendar } = await dealTiming(ctx);
  const read: Read = { deal, requests, rules: protection.document, timeZone: calendar.timeZone };
  return {
    live: isProtected(deal, ctx.clock.now()),
    from: deal.protected_from.toISOString(),
    until: deal.expires_at.toISOString(),
    totalDays: daysBetween(deal.protected_from, deal.expires_at, calendar.timeZone),
    parts: partsOf(deal, requests, calendar.timeZone),
    scope: { kind: scopeOf(deal).kind, values: [...scopeOf(deal).values] },
    reminderDays: settings.reminder_days,
    extension: extensionOf(ctx, read),
    milestones: milestonesOf(ctx, read),
    inactivity: inactivityOf(deal, protection.document),
    amendment: {
      direct: amendments.document.direct,
      review: amendments.document.review,
      ask: live(ctx, deal, actionsOn(ctx, deal, null).amend),
    },
    requests: requests.map((request) => presentRequest(ctx, deal, request)),
  };
}

/** A page of requests with their registrations. */
export async function listRequests(
  ctx: Ctx,
  values: ListValues,
): Promise<Page<{ request: DealRequest; deal: ReturnType<typeof presentSummary> }>> {
  const page = await selectRequestPage(ctx, values);
  const deals = await selectDealsById(
    ctx,
    page.items.map((request) => request.deal_id),
  );
  const items = page.items.flatMap((request) => {
    const deal = deals.get(request.deal_id);
    return deal ? [{ request: presentRequest(ctx, deal, request), deal: presentSummary(ctx, deal) }] : [];
  });
  return { ...page, items };
}

/** One request as its reader sees it after a verb. */
export async function shownRequest(ctx: Ctx, verb: Promise<RequestRow>): Promise<DealRequest> {
  const request = await verb;
  return presentRequest(ctx, await selectDeal(ctx, request.deal_id), request);
}
