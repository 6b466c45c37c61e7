/** From events of disputes to what people are told: each event is told to one side alone. */
import { localDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import type { StoredEvent } from '../../kit/events.ts';
import type { NotificationParams } from './contract.ts';
import { excerpt } from './deal-news.ts';
import type { KindName, Side } from './kinds.ts';
import {
  selectAdministratorIds,
  selectDealPeople,
  selectMembers,
  selectOptionalDealFacts,
  selectOptionalDisputeAssignee,
  selectTimeZone,
  type Member,
} from './people-queries.ts';
import { NOTHING, tell } from './tell.ts';

interface Telling {
  kind: KindName;
  to: Side;
  link: (event: StoredEvent) => string;
}

const dealIdOf = ({ data }: StoredEvent): string => textOf(data['dealId']) ?? '';
const toCase = (event: StoredEvent) => `/console/disputes/${event.subjectId}`;
const toSide = (event: StoredEvent) => `/portal/disputes/${event.subjectId}`;

const TELLINGS: Readonly<Record<string, Telling>> = {
  'dispute.requested': { kind: 'dispute_requested', to: 'vendor', link: toCase },
  'dispute.answered': { kind: 'dispute_answered', to: 'vendor', link: toCase },
  'dispute.answer_missed': { kind: 'dispute_answer_missed', to: 'vendor', link: toCase },
  'dispute.appealed': { kind: 'dispute_appealed', to: 'vendor', link: toCase },
  'dispute_side.opened': { kind: 'dispute_opened', to: 'partner', link: toSide },
  'dispute_side.asked': { kind: 'dispute_asked', to: 'partner', link: toSide },
  'dispute_side.reminded': { kind: 'dispute_reminded', to: 'partner', link: toSide },
  'dispute_side.decided': { kind: 'dispute_decided', to: 'partner', link: toSide },
  'dispute_side.dismissed': { kind: 'dispute_closed', to: 'partner', link: toSide },
  'dispute_side.closed': { kind: 'dispute_closed', to: 'partner', link: toSide },
};

/** Event types that somebody is told about. */
export const DISPUTE_EVENT_TYPES: readonly string[] = Object.keys(TELLINGS);

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Who hears of it: of the vendor whoever has the case or the registration, of the partner whoever submitted and its administrators. */
async function audience(ctx: Ctx, event: StoredEvent, to: Side): Promise<Member[]> {
  const ids = event.subjectKind === 'dispute' ? await ofCase(ctx, event) : await peopleOfDeal(ctx, dealIdOf(event), to);
  const others = [...new Set(ids)].filter((id) => id !== event.actor.id);
  // The second lock: whatever the audience says, nobody of another firm or side hears of it.
  return (await selectMembers(ctx, others)).filter(
    (member) => member.side === to && (to === 'vendor' || member.partner_id === event.partnerId),
  );
}

async function ofCase(ctx: Ctx, event: StoredEvent): Promise<readonly string[]> {
  const assignee = await selectOptionalDisputeAssignee(ctx, event.subjectId);
  return assignee === null ? selectAdministratorIds(ctx) : [assignee];
}

/** Of the vendor whoever has a registration in hand, of the partner its submitter and its administrators. */
export async function peopleOfDeal(ctx: Ctx, dealId: string, to: Side): Promise<readonly string[]> {
  const deal = await selectOptionalDealFacts(ctx, dealId);
  if (!deal) return [];
  const people = await selectDealPeople(ctx, deal);
  if (to === 'partner') return [...people.partnerAdministratorIds, ...(people.submitterId ? [people.submitterId] : [])];
  const one = people.assigneeId ?? people.partnerOwnerId;
  return one === null ? people.administratorIds : [one];
}

async function paramsOf(ctx: Ctx, { data, actor }: StoredEvent): Promise<NotificationParams> {
  const until = textOf(data['until']);
  const note = textOf(data['note']);
  return {
    ...NOTHING,
    number: textOf(data['number']),
    customer: textOf(data['customer']),
    partner: textOf(data['partner']),
    actor: actor.kind === 'system' ? null : excerpt(actor.name, 200),
    note: note && excerpt(note),
    until: until && (until.length === 10 ? until : localDay(new Date(until), await selectTimeZone(ctx))),
    daysLeft: typeof data['daysLeft'] === 'number' ? data['daysLeft'] : null,
  };
}

export async function tellAboutDispute(ctx: Ctx, event: StoredEvent): Promise<void> {
  const telling = TELLINGS[event.type];
  if (!telling) return;
  const { kind, to, link } = telling;
  await tell(ctx, event, {
    kind,
    params: await paramsOf(ctx, event),
    members: await audience(ctx, event, to),
    linkOf: () => link(event),
  });
}
