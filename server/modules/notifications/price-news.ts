/** From events of special prices to what the side whose turn it is, or that waited, is told. */
import type { Ctx } from '../../kit/context.ts';
import type { StoredEvent, Subscriber } from '../../kit/events.ts';
import { excerpt } from './deal-news.ts';
import { peopleOfDeal } from './dispute-news.ts';
import type { KindName, Side } from './kinds.ts';
import { selectMembers, selectOptionalDealFacts } from './people-queries.ts';
import { NOTHING, tell } from './tell.ts';

interface Telling {
  kind: KindName;
  to: readonly Side[];
}

const TELLINGS: Readonly<Record<string, (event: StoredEvent) => Telling>> = {
  'special_price.submitted': () => ({ kind: 'price_asked', to: ['vendor'] }),
  'special_price.countered': () => ({ kind: 'price_offered', to: ['partner'] }),
  'special_price.accepted': () => ({ kind: 'price_accepted', to: ['vendor'] }),
  'special_price.approved': () => ({ kind: 'price_approved', to: ['partner'] }),
  'special_price.declined': ({ data }) => ({
    kind: 'price_declined',
    to: [data['by'] === 'partner' ? 'vendor' : 'partner'],
  }),
  'special_price.expiring': () => ({ kind: 'price_expiring', to: ['vendor', 'partner'] }),
};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const pageOf = (side: Side, id: string) => `/${side === 'vendor' ? 'console' : 'portal'}/special-prices/${id}`;

async function tellAboutPrice(ctx: Ctx, event: StoredEvent): Promise<void> {
  const telling = TELLINGS[event.type]?.(event);
  const dealId = textOf(event.data['dealId']);
  const deal = dealId === null ? undefined : await selectOptionalDealFacts(ctx, dealId);
  if (!telling || !deal || dealId === null) return;
  const ids = (await Promise.all(telling.to.map((side) => peopleOfDeal(ctx, dealId, side)))).flat();
  const members = await selectMembers(
    ctx,
    [...new Set(ids)].filter((id) => id !== event.actor.id),
  );
  const note = textOf(event.data['note']);
  await tell(ctx, event, {
    kind: telling.kind,
    params: {
      ...NOTHING,
      number: textOf(event.data['priceNumber']) ?? textOf(event.data['number']),
      customer: deal.customer_name,
      partner: deal.partner_name,
      actor: event.actor.kind === 'system' ? null : excerpt(event.actor.name, 200),
      note: note && excerpt(note),
      daysLeft: typeof event.data['daysLeft'] === 'number' ? event.data['daysLeft'] : null,
    },
    // The second lock: nobody of another firm hears of a price.
    members: members.filter(
      ({ side, partner_id }) => telling.to.includes(side) && (side === 'vendor' || partner_id === event.partnerId),
    ),
    linkOf: ({ side }) => pageOf(side, event.subjectId),
  });
}

export const priceSubscriber: Subscriber = {
  name: 'notifications.special-prices',
  types: Object.keys(TELLINGS),
  run: tellAboutPrice,
};
