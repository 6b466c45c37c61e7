/**
 * The named world: two vendors, their partners and people by name. Tests and browser stories play in it.
 */
import { v5 } from 'uuid';
import { standardDealSettings } from '../../server/modules/deals/standard-settings.ts';
import type { SeedOptions } from '../../server/seeding.ts';
import type { Login } from './logins.ts';
import { VENDORS, type Organisation, type Staff, type Vendor } from './named-vendors.ts';
import { LADDER, officeCalendar } from './world/programme.ts';
import { insertRows, SeedWriter, type SeedTarget } from './writer.ts';

const NAMESPACE = '0c6c3f0e-6a0a-5d5e-9a55-0f5a1b9d7c11';

/** Everybody's password in this world. */
export const PASSWORD = 'correct-horse-battery-staple';

/** The identifier of something by its name, the same on every machine: `named('aldertech', 'partner', 'Brightline')`. */
export const named = (...path: string[]): string => v5(path.join('/'), NAMESPACE);

const WORLD_BEGINS = new Date('2026-01-05T09:00:00.000Z');

const stamps = { created_at: WORLD_BEGINS, updated_at: WORLD_BEGINS };

function tenantRow(vendor: Vendor) {
  return {
    tenant_id: named(vendor.slug),
    slug: vendor.slug,
    name: vendor.name,
    primary_colour: vendor.colour,
    accent_colour: vendor.colour,
    calendar: JSON.stringify(officeCalendar(vendor.timeZone, vendor.holidays)),
    currency: vendor.currency,
    distributor_sees_resellers: vendor.slug === 'aldertech',
    ...stamps,
  };
}

const membershipRow = (vendor: Vendor, one: Staff, partner: Organisation | undefined) => ({
  tenant_id: named(vendor.slug),
  id: named(vendor.slug, 'member', one.key),
  person_id: named('person', one.email),
  name: one.name,
  email: one.email,
  side: partner ? 'partner' : 'vendor',
  role: one.role,
  partner_id: partner ? named(vendor.slug, 'partner', partner.key) : null,
  status: 'active',
  territory_countries: one.countries ?? [],
  ...stamps,
});

function partnerRow(vendor: Vendor, partner: Organisation) {
  return {
    tenant_id: named(vendor.slug),
    id: named(vendor.slug, 'partner', partner.key),
    name: partner.name,
    type: partner.type,
    status: 'active',
    status_since: WORLD_BEGINS,
    programme_id: named(vendor.slug, 'programme'),
    tier_id: named(vendor.slug, 'tier', partner.tier),
    parent_id: partner.parent ? named(vendor.slug, 'partner', partner.parent) : null,
    owner_id: named(vendor.slug, 'member', partner.owner),
    country: partner.country,
    city: partner.city,
    website: `https://${partner.domain}`,
    domains: [partner.domain],
    ...stamps,
  };
}

function ladderRows(vendor: Vendor) {
  const tenant = { tenant_id: named(vendor.slug) };
  const tiers = LADDER.map(({ name, rank, days, colour }) => ({
    ...tenant,
    id: named(vendor.slug, 'tier', name),
    programme_id: named(vendor.slug, 'programme'),
    name,
    rank,
    protection_days: days,
    colour,
    ...stamps,
  }));
  const discounts = LADDER.flatMap(({ name, discounts: byType }) =>
    Object.entries(byType).map(([type, points]) => ({
      ...tenant,
      tier_id: named(vendor.slug, 'tier', name),
      deal_type: type,
      basis_points: points,
    })),
  );
  return { tiers, discounts };
}

async function seedVendor(writer: SeedWriter, vendor: Vendor): Promise<void> {
  const tenantId = named(vendor.slug);
  await writer.inTenant(tenantId, async (db) => {
    await insertRows(db, 'tenants', [tenantRow(vendor)]);
    const { tiers, discounts } = ladderRows(vendor);
    await insertRows(db, 'programmes', [
      {
        tenant_id: tenantId,
        id: named(vendor.slug, 'programme'),
        name: 'Partner programme',
        kind: 'reseller',
        currency: vendor.currency,
        ...stamps,
      },
    ]);
    await insertRows(db, 'tiers', tiers);
    await insertRows(db, 'tier_discounts', discounts);
    await insertRows(
      db,
      'memberships',
      vendor.staff.map((one) => membershipRow(vendor, one, undefined)),
    );
    await insertRows(
      db,
      'partners',
      vendor.partners.map((partner) => partnerRow(vendor, partner)),
    );
    const members = vendor.partners.flatMap((partner) =>
      partner.people.map((one) => membershipRow(vendor, one, partner)),
    );
    await insertRows(db, 'memberships', members);
    await standardDealSettings(db, tenantId, WORLD_BEGINS);
  });
  await writer.address(tenantId, vendor.slug);
}

/** Writes the named world into an empty, migrated database. */
export async function seedNamed(target: SeedTarget): Promise<void> {
  const writer = new SeedWriter(target);
  try {
    const everybody = VENDORS.flatMap((vendor) => [...vendor.staff, ...vendor.partners.flatMap((one) => one.people)]);
    const people = [...new Map(everybody.map((one) => [one.email, one])).values()];
    await writer.people(
      people.map((one) => ({ id: named('person', one.email), name: one.name, email: one.email, password: PASSWORD })),
      WORLD_BEGINS,
    );
    for (const vendor of VENDORS) await seedVendor(writer, vendor);
  } finally {
    await writer.close();
  }
}

/** Profile `named`: the world of the tests, to look at. */
export async function seed({ config, ownerUrl }: SeedOptions): Promise<Login[]> {
  await seedNamed({ ownerUrl, secret: config.secret });
  return VENDORS.flatMap((vendor) => {
    const tenant = { id: named(vendor.slug), name: vendor.name };
    const login = (one: Staff, partner: Login['partner']): Login => ({
      id: named(vendor.slug, 'member', one.key),
      email: one.email,
      password: PASSWORD,
      apiKey: null,
      tenant,
      partner,
      role: one.role,
    });
    const partners = vendor.partners.flatMap((partner) => {
      const at = { id: named(vendor.slug, 'partner', partner.key), name: partner.name };
      return partner.people.map((one) => login(one, at));
    });
    return [...vendor.staff.map((one) => login(one, null)), ...partners];
  });
}
