/** Chains of approvals of a written world: rules in use, steps that wait, one that is late, one that was delegated. */
import type { Ctx } from '../../../server/kit/context.ts';
import { delegateStep, holdStep } from '../../../server/kit/approvals/handing.ts';
import { escalateStep } from '../../../server/kit/approvals/escalation.ts';
import type { PolicyDefinition, StepDefinition } from '../../../server/kit/approvals/definition.contract.ts';
import { insertPolicy } from '../../../server/kit/approvals/policy-queries.ts';
import { latestRequest, waitingRequest } from '../../../server/kit/approvals/requests.ts';
import { castVote } from '../../../server/kit/approvals/voting.ts';
import { insertStandIn } from '../../../server/kit/approvals/stand-in-queries.ts';
import { addBusinessTime } from '../../../server/kit/calendar.ts';
import { dealApprovals, startApproval } from '../../../server/modules/deals/index.ts';
import { lockDeal } from '../../../server/modules/deals/queries.ts';
import type { SeedWriter } from '../writer.ts';
import { asProduct } from './known.ts';
import type { Member, VendorPlan } from './plan.ts';
import { daysAfter } from './random.ts';

const HOUR = 60;

const step = (name: string, more: Partial<StepDefinition>): StepDefinition => ({
  name,
  approvers: [{ kind: 'owner' }],
  mode: 'any',
  together: false,
  slaMinutes: 8 * HOUR,
  ...more,
});

const role = (name: string) => ({ kind: 'role' as const, role: name });

/** Large registrations pass finance, tenders two people at once; the rest takes one decision. */
function policyOf(vendor: VendorPlan): PolicyDefinition {
  const amount = (minor: number) => ({ minor, currency: vendor.currency });
  return {
    automatic: { enabled: false, condition: { attribute: 'deal.amount', operator: 'less', value: amount(2_500_000) } },
    rules: [
      {
        name: 'Large registrations',
        condition: { attribute: 'deal.amount', operator: 'at_least', value: amount(10_000_000) },
        steps: [step('Channel manager', {}), step('Finance', { approvers: [role('finance')], slaMinutes: 16 * HOUR })],
      },
      {
        name: 'Public tenders',
        condition: { attribute: 'deal.rfp', operator: 'equals', value: true },
        steps: [step('Channel manager', {}), step('Programme', { approvers: [role('administrator')], together: true })],
      },
    ],
    fallback: [],
    showNames: false,
  };
}

const asPerson = (ctx: Ctx, member: Member): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, kind: 'person', id: member.membershipId, name: member.name, role: member.role },
});

/** Registrations that wait and are large or tenders, the latest first: whoever waits longest was decided the old way. */
async function candidates(ctx: Ctx): Promise<string[]> {
  const subjects = await dealApprovals.waiting(ctx, 200);
  return subjects
    .filter(({ facts }) => {
      const { minor = 0 } = (facts['deal.amount'] ?? {}) as { minor?: number };
      return minor >= 10_000_000 || facts['deal.rfp'] === true;
    })
    .map(({ id }) => id);
}

/** Opens chains for what waits, by the clock of each submission, and lets the story go on in some of them. */
export async function writeApprovals(writer: SeedWriter, vendor: VendorPlan, now: Date): Promise<void> {
  const begun = daysAfter(now, -120);
  const administrator = vendor.staff.find((member) => member.role === 'administrator')!;
  await asProduct(writer, vendor, begun, async (ctx) => {
    const version = {
      number: 1,
      definition: policyOf(vendor),
      startsAt: begun,
      note: 'Finance asked to see large deals',
    };
    await insertPolicy(asPerson(ctx, administrator), 'deal', version);
  });
  const ids = await asProduct(writer, vendor, now, candidates);
  for (const [index, id] of ids.entries()) await openChain(writer, vendor, now, { id, index });
  await standIns(writer, vendor, now);
}

async function openChain(
  writer: SeedWriter,
  vendor: VendorPlan,
  now: Date,
  { id, index }: { id: string; index: number },
): Promise<void> {
  const opened = await asProduct(writer, vendor, now, async (ctx) => {
    const deal = await lockDeal(ctx, id);
    const from = deal.submitted_at!;
    await startApproval({ ...ctx, clock: { now: () => from } }, deal);
    return from;
  });
  const calendar = await asProduct(writer, vendor, now, (ctx) => dealApprovals.calendar(ctx));
  const after = (minutes: number) => addBusinessTime(opened, minutes, calendar);
  const at = (moment: Date, work: (ctx: Ctx) => Promise<unknown>) =>
    moment < now ? asProduct(writer, vendor, moment, work) : Promise.resolve();
  if (index % 3 === 0) await at(after(2 * HOUR), (ctx) => firstVote(ctx, vendor, id));
  if (index === 1) await at(after(HOUR), (ctx) => delegation(ctx, vendor, id));
  await escalations(id, at, after);
}

/** The first step is decided, so that the second one waits. */
async function firstVote(ctx: Ctx, vendor: VendorPlan, id: string): Promise<void> {
  const loaded = await waitingRequest(ctx, dealApprovals, id);
  const seat = loaded?.seats.find(({ state }) => state === 'asked');
  const voter = vendor.staff.find((member) => member.membershipId === seat?.membership_id);
  if (!loaded || !voter) return;
  await castVote(asPerson(ctx, voter), dealApprovals, loaded, { vote: 'approve', note: 'Known customer, good fit.' });
}

async function delegation(ctx: Ctx, vendor: VendorPlan, id: string): Promise<void> {
  const loaded = await latestRequest(ctx, dealApprovals, id);
  const step = loaded?.steps.find(({ state }) => state === 'active');
  const seat = loaded?.seats.find((one) => one.step_id === step?.id && one.state === 'asked');
  const from = vendor.staff.find((member) => member.membershipId === seat?.membership_id);
  const to = vendor.staff.find((member) => member.role === 'administrator');
  if (!step || !from || !to || from === to) return;
  const as = asPerson(ctx, from);
  await delegateStep(as, await holdStep(as, [dealApprovals], step.id), {
    membershipId: to.membershipId,
    note: 'You know this customer better than I do.',
  });
}

/** What the timers would have done meanwhile. */
async function escalations(
  id: string,
  at: (moment: Date, work: (ctx: Ctx) => Promise<unknown>) => Promise<unknown>,
  after: (minutes: number) => Date,
): Promise<void> {
  for (const level of [80, 100] as const) {
    await at(after((8 * HOUR * level) / 100), async (ctx) => {
      const loaded = await latestRequest(ctx, dealApprovals, id);
      const late = loaded?.steps.filter((one) => one.state === 'active' && one.sla_minutes === 8 * HOUR) ?? [];
      for (const one of late) await escalateStep(ctx, [dealApprovals], one.id, level);
    });
  }
}

/** One colleague is away this week, and one has named a backup. */
async function standIns(writer: SeedWriter, vendor: VendorPlan, now: Date): Promise<void> {
  const finance = vendor.staff.filter((member) => member.role === 'finance');
  const managers = vendor.staff.filter((member) => member.role === 'channel_manager');
  const day = (moment: Date) => moment.toISOString().slice(0, 10);
  await asProduct(writer, vendor, now, async (ctx) => {
    const [first, second] = finance;
    if (first && second) {
      const [startsAt, endsAt] = [daysAfter(now, -2), daysAfter(now, 5)];
      await insertStandIn(asPerson(ctx, first), {
        membershipId: first.membershipId,
        standInId: second.membershipId,
        days: { from: day(startsAt), until: day(endsAt), startsAt, endsAt },
        note: 'At the trade fair',
      });
    }
    const [boss, backup] = managers;
    if (!boss || !backup) return;
    const standing = { membershipId: boss.membershipId, standInId: backup.membershipId, days: null, note: null };
    await insertStandIn(asPerson(ctx, boss), standing);
  });
}
