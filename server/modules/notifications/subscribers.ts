/** What wakes this module: events of registrations and of people. Each runs at least once and tells everybody once. */
import type { Ctx } from '../../kit/context.ts';
import type { StoredEvent, Subscriber } from '../../kit/events.ts';
import { approvalSubscriber } from './approval-news.ts';
import { audienceOf, type DealPeople } from './audience.ts';
import { DEAL_EVENT_TYPES, kindOf, linkToDeal, paramsOf } from './deal-news.ts';
import { DISPUTE_EVENT_TYPES, tellAboutDispute } from './dispute-news.ts';
import type { KindName } from './kinds.ts';
import {
  selectAdministratorIds,
  selectDealPeople,
  selectMembers,
  selectMentionedIds,
  selectOptionalDealFacts,
  selectOptionalPartner,
  selectPartnerAdministratorIds,
  selectWatchers,
  type Member,
} from './people-queries.ts';
import { forgetComment } from './queries.ts';
import { priceSubscriber } from './price-news.ts';
import { linkToPeople, NOTHING, tell } from './tell.ts';
import { shareOut } from './watching.ts';

/** Whoever was made responsible by this very event, even if somebody else is by now. */
function peopleAt(event: StoredEvent, kind: KindName, people: DealPeople): DealPeople {
  if (kind !== 'deal_assigned') return people;
  const { assigneeId } = event.data;
  return { ...people, assigneeId: typeof assigneeId === 'string' ? assigneeId : null };
}

/** The second lock on what is internal: whatever the audience says, no partner is told of an internal event. */
const mayKnow = (event: StoredEvent, member: Member): boolean =>
  event.visibility === 'shared' || member.side === 'vendor';

/** Who is mentioned by the comment that an event is about. */
async function mentionedBy(ctx: Ctx, event: StoredEvent): Promise<string[]> {
  const { commentId } = event.data;
  return typeof commentId === 'string' ? selectMentionedIds(ctx, commentId) : [];
}

async function tellAboutDeal(ctx: Ctx, event: StoredEvent): Promise<void> {
  const kind = kindOf(event);
  const deal = await selectOptionalDealFacts(ctx, event.subjectId);
  // A draft is still the affair of whoever writes it.
  if (!deal || deal.approval_status === 'draft') return;
  const shares = shareOut(kind, event.actor.id, {
    audience: kind ? audienceOf(kind, event.actor.id, peopleAt(event, kind, await selectDealPeople(ctx, deal))) : [],
    mentioned: await mentionedBy(ctx, event),
    watchers: await selectWatchers(ctx, event.subjectId),
  });
  const members = await selectMembers(
    ctx,
    shares.flatMap(({ ids }) => ids),
  );
  const params = await paramsOf(ctx, event, deal);
  for (const share of shares) {
    await tell(ctx, event, {
      kind: share.kind,
      params,
      members: members.filter((member) => share.ids.includes(member.id) && mayKnow(event, member)),
      linkOf: (member) => linkToDeal(member.side, event.subjectId, share.kind),
    });
  }
}

/** Somebody accepted an invitation: those who look after people on their side, and the partner's owner, learn of it. */
async function tellAboutPerson(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { partnerId } = event;
  const partner = partnerId === null ? undefined : await selectOptionalPartner(ctx, partnerId);
  const ids =
    partnerId === null
      ? await selectAdministratorIds(ctx)
      : [...(await selectPartnerAdministratorIds(ctx, partnerId)), ...(partner?.owner_id ? [partner.owner_id] : [])];
  const members = await selectMembers(
    ctx,
    ids.filter((id) => id !== event.actor.id),
  );
  await tell(ctx, event, {
    kind: 'person_joined',
    params: { ...NOTHING, actor: event.actor.name, partner: partner?.name ?? null },
    members,
    linkOf: (member) => linkToPeople(member.side),
  });
}

/** What somebody took back is not to be read in the notification centre either. */
async function forgetWords(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { commentId } = event.data;
  if (typeof commentId === 'string') await forgetComment(ctx, event.subjectId, commentId);
}

export const notificationSubscribers: readonly Subscriber[] = [
  { name: 'notifications.deals', types: DEAL_EVENT_TYPES, run: tellAboutDeal },
  approvalSubscriber,
  priceSubscriber,
  { name: 'notifications.disputes', types: DISPUTE_EVENT_TYPES, run: tellAboutDispute },
  {
    name: 'notifications.forget',
    types: ['deal.comment_deleted', 'deal.comment_deleted_internally'],
    run: forgetWords,
  },
  { name: 'notifications.people', types: ['person.joined'], run: tellAboutPerson },
];
