import type { Member, VendorPlan } from './plan.ts';
import type { DealPlan } from './deals.ts';
import type { Random } from './random.ts';
import { sealEvents, selectForSeal } from '../../../server/kit/audit.ts';
import type { Ctx } from '../../../server/kit/context.ts';
import { systemActor } from '../../../server/kit/worker.ts';
import { insertRows, type SeedWriter } from '../writer.ts';

/** A row of `events` that happened before the world began to run. */
export type HistoryEvent = ReturnType<typeof eventRow>;

interface Moment {
  type: string;
  at: Date;
  by: { member: Member; side: 'vendor' | 'partner' } | 'system';
  data?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

function eventRow(random: Random, vendor: VendorPlan, plan: DealPlan, moment: Moment) {
  const { by } = moment;
  const actor =
    by === 'system'
      ? { actor_kind: 'system', actor_id: 'deals.expiry', actor_name: 'deals.expiry', actor_side: 'vendor' }
      : { actor_kind: 'person', actor_id: by.member.membershipId, actor_name: by.member.name, actor_side: by.side };
  return {
    tenant_id: vendor.tenantId,
    id: random.id(moment.at),
    occurred_at: moment.at,
    type: moment.type,
    subject_kind: 'deal',
    subject_id: plan.id,
    partner_id: plan.partner.id,
    visibility: 'shared',
    ...actor,
    before: null,
    after: moment.after ? JSON.stringify(moment.after) : null,
    data: JSON.stringify({
      number: plan.number,
      customer: moment.type === 'deal.drafted' ? null : plan.customerName,
      ...moment.data,
    }),
    request_id: 'seed',
  };
}

/** What happened to a registration, in order, from its story. */
export function eventsOf(
  random: Random,
  vendor: VendorPlan,
  plan: DealPlan,
  row: { won_amount_minor: string | null; currency: string; expires_at: Date | null },
): HistoryEvent[] {
  const { story, author, partner } = plan;
  const seller = { member: author, side: 'partner' } as const;
  const manager = { member: partner.owner, side: 'vendor' } as const;
  const moments: Moment[] = [{ type: 'deal.drafted', at: story.createdAt, by: seller, data: { onBehalf: false } }];
  const add = (moment: Moment) => moments.push(moment);
  if (story.submittedAt)
    add({ type: 'deal.submitted', at: story.submittedAt, by: seller, data: { again: false, onBehalf: false } });
  if (story.respondedAt) add({ type: 'deal.review_started', at: story.respondedAt, by: manager });
  if (story.approvedAt) {
    add({
      type: 'deal.approved',
      at: story.approvedAt,
      by: manager,
      data: { note: null },
      after: { status: 'approved', expiresAt: row.expires_at },
    });
  }
  if (story.status === 'info_requested')
    add({
      type: 'deal.info_requested',
      at: story.updatedAt,
      by: manager,
      data: { reason: null, note: 'Who decides at the customer, and by when?' },
    });
  if (story.status === 'rejected')
    add({
      type: 'deal.rejected',
      at: story.updatedAt,
      by: manager,
      data: { reason: 'not_qualified', note: null, resubmittable: false },
    });
  if (story.status === 'withdrawn')
    add({ type: 'deal.withdrawn', at: story.updatedAt, by: seller, data: { reason: null, note: null } });
  if (story.status === 'revoked')
    add({
      type: 'deal.revoked',
      at: story.updatedAt,
      by: manager,
      data: { reason: 'inactive', note: 'No activity for two months' },
    });
  if (story.status === 'expired') add({ type: 'deal.expired', at: story.updatedAt, by: 'system' });
  if (story.outcome === 'won') {
    add({
      type: 'deal.won',
      at: story.closedAt!,
      by: seller,
      data: { amountMinor: row.won_amount_minor, currency: row.currency, protected: true },
    });
  }
  if (story.outcome === 'lost')
    add({ type: 'deal.lost', at: story.closedAt!, by: seller, data: { reason: 'price', note: null } });
  return moments.map((moment) => eventRow(random, vendor, plan, moment));
}

const CHUNK = 2_000;

/** Writes events in the order of time and seals them into the tenant's chain, without waking a subscriber. */
export async function writeHistory(
  writer: SeedWriter,
  vendor: VendorPlan,
  events: readonly HistoryEvent[],
  now: Date,
): Promise<void> {
  const ordered = [...events].sort((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime());
  for (let start = 0; start < ordered.length; start += CHUNK) {
    const chunk = ordered.slice(start, start + CHUNK);
    await writer.inTenant(vendor.tenantId, async (db) => {
      await insertRows(db, 'events', chunk);
      const ctx = {
        db,
        tenantId: vendor.tenantId,
        clock: { now: () => now },
        actor: systemActor('seed'),
      } as unknown as Ctx;
      const references = chunk.map((event) => ({ id: event.id, at: event.occurred_at }));
      await sealEvents(ctx, await selectForSeal(ctx, references));
    });
  }
}
