/** From an event of a registration to what people are told about it. */
import { localDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import type { StoredEvent } from '../../kit/events.ts';
import type { DealEventType } from '../deals/index.ts';
import type { NotificationParams } from './contract.ts';
import type { KindName, Side } from './kinds.ts';
import { selectOptionalComment, selectTimeZone, type DealFacts } from './people-queries.ts';

const KIND_OF: Readonly<Partial<Record<DealEventType, KindName>>> = {
  'deal.submitted': 'deal_submitted',
  'deal.assigned': 'deal_assigned',
  'deal.review_started': 'deal_review_started',
  'deal.info_requested': 'deal_info_requested',
  'deal.held': 'deal_held',
  'deal.resumed': 'deal_resumed',
  'deal.approved': 'deal_approved',
  'deal.rejected': 'deal_rejected',
  'deal.withdrawn': 'deal_withdrawn',
  'deal.revoked': 'deal_revoked',
  'deal.expiring': 'deal_expiring',
  'deal.expired': 'deal_expired',
  'deal.extension_requested': 'deal_extension_requested',
  'deal.extended': 'deal_extended',
  'deal.extension_declined': 'deal_extension_declined',
  'deal.milestone_reported': 'deal_milestone_reported',
  'deal.milestone_reached': 'deal_milestone_reached',
  'deal.milestone_declined': 'deal_milestone_declined',
  'deal.amendment_requested': 'deal_amendment_requested',
  'deal.amended': 'deal_amended',
  'deal.amendment_declined': 'deal_amendment_declined',
  'deal.silent': 'deal_silent',
  'deal.lapsed': 'deal_lapsed',
  'deal.won': 'deal_won',
  'deal.lost': 'deal_lost',
  'deal.reopened': 'deal_reopened',
  'deal.commented': 'deal_commented',
  'deal.commented_internally': 'deal_commented_internally',
};

/** Event types that somebody is told about; the last ones only those who watch. */
export const DEAL_EVENT_TYPES: readonly string[] = [...Object.keys(KIND_OF), 'deal.stage_changed'];

/** What kind of news an event is; undefined for one that nobody is told about. */
export function kindOf(event: Pick<StoredEvent, 'type' | 'data'>): KindName | undefined {
  // What a dispute decides is told by the dispute, once.
  if (event.data['inDispute'] === true) return undefined;
  const kind = KIND_OF[event.type as DealEventType];
  // A file of registrations is told of once, not once per row.
  if (typeof event.data['importId'] === 'string') return undefined;
  return kind === 'deal_submitted' && event.data['again'] === true ? 'deal_resubmitted' : kind;
}

/** News that asks the vendor for a decision. */
const TO_DECIDE: ReadonlySet<KindName> = new Set<KindName>(['deal_submitted', 'deal_resubmitted', 'deal_assigned']);

/** Page of a registration in the shell of a side; for the vendor where it is decided, when that is what is asked for. */
export function linkToDeal(side: Side, dealId: string, kind: KindName): string {
  if (side === 'partner') return `/portal/deals/${dealId}`;
  return `/console/deals/${dealId}${TO_DECIDE.has(kind) ? '/decision' : ''}`;
}

/** The beginning of a text, cut at a word, at most `most` characters. */
export function excerpt(text: string, most = 300): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

async function noteOf(ctx: Ctx, event: StoredEvent): Promise<string | null> {
  const commentId = textOf(event.data['commentId']);
  const note = commentId ? await selectOptionalComment(ctx, commentId) : textOf(event.data['note']);
  return note ? excerpt(note) : null;
}

/** The vendor's words for a reason, as the event kept them. */
export function reasonOf({ label, reasonLabel = label }: Record<string, unknown>): NotificationParams['reason'] {
  if (typeof reasonLabel !== 'object' || reasonLabel === null) return null;
  const { en, de } = reasonLabel as { en?: unknown; de?: unknown };
  const words = textOf(en) ?? textOf(de);
  return words === null ? null : { en: excerpt(words, 200), de: excerpt(textOf(de) ?? words, 200) };
}

function amountOf({ amountMinor, currency }: Record<string, unknown>): NotificationParams['amount'] {
  if (typeof amountMinor !== 'string' || typeof currency !== 'string') return null;
  return { minor: Number(amountMinor), currency };
}

/** The last day of a hold where that is the news, else of protection. */
async function untilOf(ctx: Ctx, event: StoredEvent, deal: DealFacts): Promise<string | null> {
  const held = event.type === 'deal.held' ? textOf(event.data['until']) : undefined;
  const end = held === undefined ? deal.expires_at : held && new Date(held);
  return end ? localDay(end, await selectTimeZone(ctx)) : null;
}

/** What the sentence about an event is made of. The registration is as it stands now, the event as it was. */
export async function paramsOf(ctx: Ctx, event: StoredEvent, deal: DealFacts): Promise<NotificationParams> {
  const { data } = event;
  return {
    number: deal.number,
    customer: deal.customer_name,
    partner: deal.partner_name,
    actor: event.actor.kind === 'system' ? null : excerpt(event.actor.name, 200),
    reason: reasonOf(data),
    note: await noteOf(ctx, event),
    step: null,
    until: await untilOf(ctx, event, deal),
    daysLeft: typeof data['daysLeft'] === 'number' ? data['daysLeft'] : null,
    discountBasisPoints: deal.discount_basis_points,
    amount: amountOf(data),
    news: event.type.replace(/^deal\./, ''),
  };
}
