/** Watching registrations: by choice, and by rules that never overrule a choice. */
import type { z } from 'zod';
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { forbidden } from '../../../kit/errors.ts';
import { isId } from '../../../kit/id.ts';
import type { StoredEvent, Subscriber } from '../../../kit/events.ts';
import { membershipOf } from '../membership.ts';
import { dealPolicy } from '../policy.ts';
import { selectDeal, type DealRecord } from '../queries.ts';
import type { WATCH_CAUSES, Watchers as WatchersShape } from './contract.ts';
import { insertByRule, selectMentionedIds, selectSides, selectWatchers, upsertChoice } from './queries.ts';

type Watchers = z.infer<typeof WatchersShape>;
type Cause = (typeof WATCH_CAUSES)[number];

/** Who of the reader's own side watches. */
export async function readWatchers(ctx: Ctx, dealId: string): Promise<Watchers> {
  const deal = await selectDeal(ctx, dealId);
  authorize(ctx, dealPolicy, 'deal.read', deal);
  return watchersOf(ctx, deal);
}

async function watchersOf(ctx: Ctx, deal: DealRecord): Promise<Watchers> {
  const rows = await selectWatchers(ctx, deal.id, ctx.actor.side);
  const items = rows.map(({ membership_id: id, name, cause, since }) => ({
    name,
    me: id === ctx.actor.id,
    cause: cause as Cause,
    since: since.toISOString(),
  }));
  return { watching: items.some(({ me }) => me), items };
}

/** Writes down whether the actor watches. How somebody keeps an eye on things is their own affair: no event tells of it. */
export async function chooseWatching(ctx: Ctx, dealId: string, watching: boolean): Promise<Watchers> {
  const deal = await selectDeal(ctx, dealId);
  authorize(ctx, dealPolicy, 'deal.read', deal);
  const membershipId = membershipOf(ctx);
  if (membershipId === null) throw forbidden('forbidden', 'An API key watches nothing');
  await upsertChoice(ctx, { dealId, partnerId: deal.partner_id, membershipId, side: ctx.actor.side }, watching);
  return watchersOf(ctx, deal);
}

const CAUSES: Readonly<Record<string, Cause>> = {
  'deal.submitted': 'submitted',
  'deal.assigned': 'assigned',
  'deal.commented': 'commented',
  'deal.commented_internally': 'commented',
};

/** Whoever submits, is given it, or speaks about it watches it from then on; so do those who are mentioned. */
async function watchByRule(ctx: Ctx, event: StoredEvent): Promise<void> {
  const cause = CAUSES[event.type];
  if (!cause || event.partnerId === null) return;
  const { commentId, assigneeId } = event.data;
  const actor = cause === 'assigned' ? assigneeId : event.actor.kind === 'person' ? event.actor.id : null;
  await insertFor(ctx, event, typeof actor === 'string' && isId(actor) ? [actor] : [], cause);
  if (typeof commentId === 'string') {
    await insertFor(ctx, event, await selectMentionedIds(ctx, commentId), 'mentioned');
  }
}

async function insertFor(ctx: Ctx, event: StoredEvent, ids: readonly string[], cause: Cause): Promise<void> {
  if (ids.length === 0) return;
  const people = await selectSides(ctx, ids);
  const watches = people.map(({ id, side }) => ({
    dealId: event.subjectId,
    partnerId: event.partnerId!,
    membershipId: id,
    side,
  }));
  await insertByRule(ctx, watches, cause);
}

export const watchingSubscriber: Subscriber = { name: 'deals.watching', types: Object.keys(CAUSES), run: watchByRule };
