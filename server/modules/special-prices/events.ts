import type { Ctx } from '../../kit/context.ts';
import { emit } from '../../kit/events.ts';
import type { SpecialPrice } from './queries.ts';

/** What each event tells beside the numbers of request and deal and the customer. */
export interface SpecialPriceEvents {
  'special_price.drafted': Record<never, never>;
  'special_price.changed': Record<never, never>;
  'special_price.deleted': Record<never, never>;
  'special_price.submitted': { again: boolean; note: string | null };
  'special_price.countered': { note: string | null };
  'special_price.accepted': Record<never, never>;
  'special_price.approved': { note: string | null; priceNumber: string };
  'special_price.declined': { note: string | null; by: 'vendor' | 'partner' };
  'special_price.withdrawn': { note: string | null };
  'special_price.used': { orderReference: string; orderLine: string; quantity: number; left: number };
  'special_price.use_taken_back': { orderReference: string; orderLine: string; quantity: number };
  'special_price.expiring': { daysLeft: number };
  'special_price.expired': Record<never, never>;
}
export type SpecialPriceEventType = keyof SpecialPriceEvents;

/** Columns that an event may show, by their names in the interface. */
const FIELDS: Readonly<Partial<Record<keyof SpecialPrice, string>>> = {
  state: 'state',
  requested_minor: 'requested.minor',
  offered_minor: 'offered.minor',
  approved_minor: 'approved.minor',
  valid_from: 'validFrom',
  valid_to: 'validTo',
};

function differences(before: SpecialPrice, after: SpecialPrice) {
  const changed = (Object.keys(FIELDS) as (keyof SpecialPrice)[]).filter((name) => before[name] !== after[name]);
  const pick = (row: SpecialPrice) => Object.fromEntries(changed.map((name) => [FIELDS[name]!, row[name]]));
  return changed.length === 0 ? {} : { before: pick(before), after: pick(after) };
}

/** Tells that something happened to a request: the fifth beat of every verb. Both sides see it. */
export async function emitSpecialPrice<T extends SpecialPriceEventType>(
  ctx: Ctx,
  type: T,
  { before, after }: { before?: SpecialPrice; after: SpecialPrice },
  data: SpecialPriceEvents[T],
): Promise<void> {
  await emit(ctx, {
    type,
    subject: { kind: 'special_price', id: after.id },
    partnerId: after.partner_id,
    // What a partner types before it submits is nobody's business yet.
    visibility: 'shared',
    ...(before && before.state !== 'draft' ? differences(before, after) : {}),
    data: { number: after.number, customer: after.customer_name, dealId: after.deal_id, ...data },
  });
}
