import type { Kysely } from 'kysely';
import type { DB } from '../../types.ts';
import { standardDealSettings } from '../../../server/modules/deals/standard-settings.ts';
import { insertRows, type SeedWriter } from '../writer.ts';
import type { Member, PartnerPlan, VendorPlan } from './plan.ts';
import { LADDER, officeCalendar, PRODUCTS, type TierName } from './programme.ts';
import { daysAfter, type Random } from './random.ts';

/** Identifiers that other parts of the world refer to. */
export interface ProgrammeIds {
  programmeId: string;
  tiers: Record<TierName, string>;
  products: { id: string; price: number }[];
}

const stamps = (at: Date) => ({ created_at: at, updated_at: at });

const tenantRow = (vendor: VendorPlan, at: Date) => ({
  tenant_id: vendor.tenantId,
  slug: vendor.slug,
  name: vendor.name,
  primary_colour: vendor.colour,
  accent_colour: vendor.colour,
  calendar: JSON.stringify(officeCalendar(vendor.timeZone, vendor.holidays)),
  currency: vendor.currency,
  distributor_sees_resellers: true,
  ...stamps(at),
});

const membershipRow = (vendor: VendorPlan, member: Member, partner: PartnerPlan | undefined, at: Date) => ({
  tenant_id: vendor.tenantId,
  id: member.membershipId,
  person_id: member.personId,
  name: member.name,
  email: member.email,
  side: partner ? 'partner' : 'vendor',
  role: member.role,
  partner_id: partner?.id ?? null,
  status: 'active',
  territory_countries: [...member.countries],
  ...stamps(at),
});

async function writeProgramme(db: Kysely<DB>, random: Random, vendor: VendorPlan, at: Date): Promise<ProgrammeIds> {
  const tenant = { tenant_id: vendor.tenantId };
  const programmeId = random.id(at);
  await insertRows(db, 'programmes', [
    {
      ...tenant,
      id: programmeId,
      name: 'Partner programme',
      kind: 'reseller',
      currency: vendor.currency,
      ...stamps(at),
    },
  ]);
  const ladder = LADDER.map((tier) => ({ ...tier, id: random.id(at) }));
  await insertRows(
    db,
    'tiers',
    ladder.map(({ id, name, rank, days, colour }) => ({
      ...tenant,
      id,
      programme_id: programmeId,
      name,
      rank,
      protection_days: days,
      colour,
      ...stamps(at),
    })),
  );
  await insertRows(
    db,
    'tier_discounts',
    ladder.flatMap(({ id, discounts }) =>
      Object.entries(discounts).map(([type, points]) => ({
        ...tenant,
        tier_id: id,
        deal_type: type,
        basis_points: points,
      })),
    ),
  );
  const products = PRODUCTS.map((product) => ({ ...product, id: random.id(at) }));
  await insertRows(
    db,
    'products',
    products.map(({ id, sku, name, family, price }) => ({
      ...tenant,
      id,
      sku,
      name,
      family,
      list_price_minor: price,
      currency: vendor.currency,
      ...stamps(at),
    })),
  );
  const tiers = Object.fromEntries(ladder.map(({ name, id }) => [name, id])) as Record<TierName, string>;
  return { programmeId, tiers, products };
}

const partnerRow = (vendor: VendorPlan, partner: PartnerPlan, ids: ProgrammeIds) => ({
  tenant_id: vendor.tenantId,
  id: partner.id,
  name: partner.organisation.name,
  legal_name: partner.organisation.legalName,
  type: partner.type,
  status: partner.status,
  status_since: partner.since,
  programme_id: ids.programmeId,
  tier_id: ids.tiers[partner.tier],
  parent_id: partner.parentId,
  owner_id: partner.owner.membershipId,
  country: partner.organisation.country.code,
  region: partner.organisation.country.region,
  city: partner.organisation.city,
  address: partner.organisation.address,
  website: `https://${partner.organisation.domain}`,
  domains: [partner.organisation.domain],
  locale: partner.people[0]!.locale,
  currency: vendor.currency,
  ...stamps(partner.since),
});

const contactRows = (random: Random, vendor: VendorPlan, partner: PartnerPlan) =>
  partner.people.slice(0, 3).map((member, index) => ({
    tenant_id: vendor.tenantId,
    id: random.id(partner.since),
    partner_id: partner.id,
    name: member.name,
    email: member.email,
    title: index === 0 ? 'Partner manager' : null,
    role: index === 0 ? 'executive' : 'sales',
    membership_id: member.membershipId,
    is_primary: index === 0,
    ...stamps(partner.since),
  }));

/** Writes a vendor with its people, programme, products and partners. Parents come before the partners under them. */
export async function writeVendor(
  writer: SeedWriter,
  random: Random,
  vendor: VendorPlan,
  password: (member: Member) => string,
  now: Date,
): Promise<ProgrammeIds> {
  const at = daysAfter(now, -800);
  const members = [...vendor.staff, ...vendor.partners.flatMap((partner) => partner.people)];
  await writer.people(
    members.map((member) => ({
      id: member.personId,
      name: member.name,
      email: member.email,
      locale: member.locale,
      password: password(member),
    })),
    at,
  );
  await writer.address(vendor.tenantId, vendor.slug);
  return writer.inTenant(vendor.tenantId, async (db) => {
    await insertRows(db, 'tenants', [tenantRow(vendor, at)]);
    await insertRows(
      db,
      'memberships',
      vendor.staff.map((member) => membershipRow(vendor, member, undefined, at)),
    );
    await standardDealSettings(db, vendor.tenantId, at);
    const ids = await writeProgramme(db, random, vendor, at);
    const roots = vendor.partners.filter((partner) => partner.parentId === null);
    const children = vendor.partners.filter((partner) => partner.parentId !== null);
    await insertRows(
      db,
      'partners',
      roots.map((partner) => partnerRow(vendor, partner, ids)),
    );
    await insertRows(
      db,
      'partners',
      children.map((partner) => partnerRow(vendor, partner, ids)),
    );
    await insertRows(
      db,
      'memberships',
      vendor.partners.flatMap((partner) =>
        partner.people.map((member) => membershipRow(vendor, member, partner, partner.since)),
      ),
    );
    await insertRows(
      db,
      'partner_contacts',
      vendor.partners.flatMap((partner) => contactRows(random, vendor, partner)),
    );
    return ids;
  });
}
