/** Registrations as the matching engine knows them. */
import type { Ctx } from '../../kit/context.ts';
import { indexSubjects, setLive, type Organisation, type Subject } from '../matching/index.ts';
import { selectPartner } from '../partners/index.ts';
import { isLive, type Deal } from './deal.ts';

/** Columns that describe the customer. */
export type CustomerColumns = Pick<
  Deal,
  'customer_name' | 'customer_domain' | 'customer_country' | 'customer_city' | 'customer_registry_id' | 'contact_email'
>;

const listed = (value: string | null) => (value === null ? [] : [value]);

/** A registration's customer as the engine compares it. */
export const organisationOf = (customer: CustomerColumns): Organisation => ({
  name: customer.customer_name ?? '',
  domains: listed(customer.customer_domain),
  emails: listed(customer.contact_email),
  registryIds: listed(customer.customer_registry_id),
  city: customer.customer_city,
  country: customer.customer_country,
});

type Indexed = CustomerColumns &
  Pick<
    Deal,
    'id' | 'number' | 'partner_id' | 'approval_status' | 'outcome' | 'expires_at' | 'scope_kind' | 'scope_values'
  >;

/** A registration as a subject of the engine, with what a match should tell about it. */
export const registrationSubject = (deal: Indexed, partnerName: string): Subject => ({
  id: deal.id,
  kind: 'registration',
  partnerId: deal.partner_id,
  organisation: organisationOf(deal),
  facts: {
    number: deal.number,
    partnerName,
    scope: { kind: deal.scope_kind, values: deal.scope_values },
    protectedUntil:
      deal.approval_status === 'approved' && deal.outcome === 'open' ? (deal.expires_at?.toISOString() ?? null) : null,
  },
  live: isLive(deal),
});

/** Brings the index up to what a registration has become, in the same transaction. */
export async function syncRegistration(ctx: Ctx, deal: Deal): Promise<void> {
  if (!isLive(deal)) return setLive(ctx, [deal.id], false);
  const partner = await selectPartner(ctx, deal.partner_id);
  await indexSubjects(ctx, [registrationSubject(deal, partner.name)]);
}
