import type { Kysely } from 'kysely';
import type { DB } from '../../types.ts';
import { localDay } from '../../../server/kit/calendar.ts';
import { USUAL } from '../../../server/modules/deals/rules/usual.ts';
import { lengthened } from '../../../server/modules/deals/window.ts';
import { insertRows, type SeedWriter } from '../writer.ts';
import { proposedChange } from './amendment.ts';
import type { HistoryEvent } from './history.ts';
import type { VendorPlan } from './plan.ts';
import { daysAfter, Random } from './random.ts';
import { writeRules } from './rule-versions.ts';

/** What the vendor has made of its rules over time, and what became of the protections under them. */
export async function writeProtection(writer: SeedWriter, vendor: VendorPlan, now: Date): Promise<HistoryEvent[]> {
  // Chance of its own, so that the rest of the world stays what it is.
  const random = new Random(vendor.partners.length * 7919 + vendor.staff.length);
  return writer.inTenant(vendor.tenantId, async (db) => {
    await writeRules(db, random, vendor, now);
    const events: HistoryEvent[] = [];
    const deals = await protectedDeals(db, vendor, now);
    for (const [index, deal] of deals.entries()) events.push(...(await live(db, { random, vendor, now }, deal, index)));
    return events;
  });
}

type Deal = Awaited<ReturnType<typeof protectedDeals>>[number];

const protectedDeals = (db: Kysely<DB>, vendor: VendorPlan, now: Date) =>
  db
    .selectFrom('deals')
    .select(['id', 'number', 'customer_name', 'partner_id', 'submitted_by', 'submitted_by_name'])
    .select(['approved_at', 'expires_at', 'close_date', 'decided_by', 'decided_by_name'])
    .where('tenant_id', '=', vendor.tenantId)
    .where('approval_status', '=', 'approved')
    .where('outcome', '=', 'open')
    .where('expires_at', '>', now)
    .orderBy('expires_at')
    .orderBy('id')
    .execute();

interface World {
  random: Random;
  vendor: VendorPlan;
  now: Date;
}

const REASONS = [
  'The customer’s board meets four weeks later than planned.',
  'Budget is approved, the purchase order waits for the new fiscal year.',
  'The pilot line stands still until the retrofit is done.',
  'Two departments joined the project; the offer is being revised.',
];
const DAY = 86_400_000;

/** What happened to one protection: most partners show a sign now and then, some reach milestones, a few ask for more. */
async function live(db: Kysely<DB>, world: World, deal: Deal, index: number): Promise<HistoryEvent[]> {
  const { random, now } = world;
  const age = (now.getTime() - deal.approved_at!.getTime()) / DAY;
  const left = (deal.expires_at!.getTime() - now.getTime()) / DAY;
  const events: HistoryEvent[] = [];
  if (age > 12 && index % 3 === 0) events.push(await reach(db, world, deal, 'meeting'));
  if (age > 40 && index % 7 === 2) events.push(await reach(db, world, deal, 'quote'));
  if (left < 30 && index % 4 === 1) events.push(await askForMore(db, world, deal));
  if (left > 30 && index % 23 === 5) events.push(await askForChange(db, world, deal));
  const sign = random.chance(0.85) ? random.moment(daysAfter(now, -Math.min(age, 40)), now) : null;
  const silent = sign === null && age > 45;
  await change(db, world, deal, {
    active_at: sign,
    silence_told_at: silent ? daysAfter(now, -random.int(1, 5)) : null,
  });
  return events;
}

const change = (db: Kysely<DB>, { vendor }: World, deal: Deal, columns: object) =>
  db.updateTable('deals').set(columns).where('tenant_id', '=', vendor.tenantId).where('id', '=', deal.id).execute();

const asked = ({ vendor, random }: World, deal: Deal, at: Date) => ({
  tenant_id: vendor.tenantId,
  id: random.id(at),
  deal_id: deal.id,
  partner_id: deal.partner_id,
  asked_by: deal.submitted_by,
  asked_by_name: deal.submitted_by_name ?? '',
  asked_by_side: 'partner',
  asked_at: at,
});

async function reach(db: Kysely<DB>, world: World, deal: Deal, key: string): Promise<HistoryEvent> {
  const { random, vendor, now } = world;
  const rule = USUAL.protection.milestones.find((one) => one.key === key)!;
  const at = random.moment(daysAfter(deal.approved_at!, 5), daysAfter(now, -1));
  const until = lengthened(deal.expires_at!, rule.days, vendor.timeZone);
  const request = {
    ...asked(world, deal, at),
    kind: 'milestone',
    key,
    label: JSON.stringify(rule.label),
    status: 'granted',
    reached_on: localDay(at, vendor.timeZone),
    days_asked: rule.days,
    days_given: rule.days,
    expires_before: deal.expires_at,
    expires_after: until,
    decided_by: deal.submitted_by,
    decided_by_name: deal.submitted_by_name,
    decided_at: at,
  };
  await insertRows(db, 'deal_requests', [request]);
  await change(db, world, deal, { expires_at: until });
  deal.expires_at = until;
  const told = { requestId: request.id, label: rule.label, days: rule.days, note: null };
  return happening(world, deal, { type: 'deal.milestone_reached', at, data: told, after: { expiresAt: until } });
}

async function askForMore(db: Kysely<DB>, world: World, deal: Deal): Promise<HistoryEvent> {
  const { random, now } = world;
  const at = random.moment(daysAfter(now, -4), daysAfter(now, -0.1));
  const reason = random.pick(REASONS);
  const request = { ...asked(world, deal, at), kind: 'extension', status: 'pending', reason, days_asked: 30 };
  await insertRows(db, 'deal_requests', [request]);
  const data = { requestId: request.id, days: 30, note: reason };
  return happening(world, deal, { type: 'deal.extension_requested', at, data });
}

async function askForChange(db: Kysely<DB>, world: World, deal: Deal): Promise<HistoryEvent> {
  const { random, vendor, now } = world;
  const at = random.moment(daysAfter(now, -3), daysAfter(now, -0.1));
  const { body, before, after, reason } = await proposedChange(db, random, vendor.tenantId, deal.id);
  const request = {
    ...asked(world, deal, at),
    kind: 'amendment',
    status: 'pending',
    reason,
    before: JSON.stringify(before),
    change: JSON.stringify({ body, after }),
  };
  await insertRows(db, 'deal_requests', [request]);
  const data = { requestId: request.id, fields: Object.keys(after), note: reason };
  return happening(world, deal, { type: 'deal.amendment_requested', at, data });
}

interface Happening {
  type: string;
  at: Date;
  data: object;
  after?: object;
}

const happening = ({ vendor, random }: World, deal: Deal, { type, at, data, after }: Happening): HistoryEvent => ({
  tenant_id: vendor.tenantId,
  id: random.id(at),
  occurred_at: at,
  type,
  subject_kind: 'deal',
  subject_id: deal.id,
  partner_id: deal.partner_id,
  visibility: 'shared',
  actor_kind: 'person',
  actor_id: deal.submitted_by ?? '',
  actor_name: deal.submitted_by_name ?? '',
  actor_side: 'partner',
  before: null,
  after: after ? JSON.stringify(after) : null,
  data: JSON.stringify({ number: deal.number, customer: deal.customer_name, ...data }),
  request_id: 'seed',
});
