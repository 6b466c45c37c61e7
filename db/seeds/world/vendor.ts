import { anyCountry, makePerson, type OrganisationMaker } from './organisations.ts';
import { COUNTRIES } from './places.ts';
import type { Member, PartnerPlan, VendorPlan, WorldSize } from './plan.ts';
import type { TierName } from './programme.ts';
import { daysAfter, type Random } from './random.ts';

const PARTNER_TRADES = [
  'IT',
  'Automation',
  'Digital',
  'Consulting',
  'Networks',
  'Solutions',
  'Engineering',
  'Systemhaus',
  'Cloud',
];
const TYPES = { reseller: 62, msp: 14, technology: 9, agency: 5, referral: 6, affiliate: 4 };
const TIERS: Record<TierName, number> = { Registered: 34, Silver: 32, Gold: 24, Platinum: 10 };
const STATUSES = { active: 88, onboarding: 6, suspended: 2, inactive: 4 };
const ROLES = { partner_sales: 60, partner_marketing: 13, partner_finance: 11, partner_learner: 16 };
const STAFF_ROLES = ['owner', 'administrator', 'channel_manager', 'channel_manager', 'finance', 'analyst'];
const COLOURS = ['#0b7285', '#5f3dc4', '#a61e4d'];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'];
const CURRENCIES = ['EUR', 'USD', 'JPY'];
const GERMAN = new Set(['DE', 'AT', 'CH']);

/** Staff of a vendor whose names are given; territories go round the channel managers. */
export function staffOf(
  random: Random,
  domain: string,
  people: readonly [name: string, role: string, countries?: string[]][],
  at: Date,
): Member[] {
  return people.map(([name, role, countries = []]) => ({
    membershipId: random.id(at),
    personId: random.id(at),
    name,
    email: `${name
      .normalize('NFKD')
      .replace(/[^A-Za-z ]/g, '')
      .split(' ')[0]!
      .toLowerCase()}@${domain}`,
    role,
    locale: 'en',
    countries,
  }));
}

/** One of several made-up vendors, staffed and without partners yet; colour, zone and currency go round. */
export function vendorOf(random: Random, maker: OrganisationMaker, index: number, now: Date): VendorPlan {
  const since = daysAfter(now, -400);
  const country = anyCountry(random);
  const organisation = maker.make(['Software'], country);
  const taken = new Set<string>();
  const staff = STAFF_ROLES.map((role): Member => ({
    membershipId: random.id(since),
    personId: random.id(since),
    ...makePerson(random, country, organisation.domain, taken),
    role,
    locale: 'en',
    countries: [],
  }));
  return {
    tenantId: random.id(since),
    slug: `vendor-${index + 1}-${random.int(1000, 9999)}`,
    name: organisation.name,
    colour: COLOURS[index % COLOURS.length]!,
    country,
    currency: CURRENCIES[index % CURRENCIES.length]!,
    timeZone: ZONES[index % ZONES.length]!,
    holidays: [],
    staff,
    partners: [],
  };
}

function ownerFor(vendor: VendorPlan, country: string): Member {
  const managers = vendor.staff.filter((member) => member.role === 'channel_manager');
  return managers.find((member) => member.countries.includes(country)) ?? managers[0]!;
}

function newPartner(
  random: Random,
  vendor: VendorPlan,
  maker: OrganisationMaker,
  since: Date,
  index: number,
): PartnerPlan {
  // Every country of the world has a partner before the weights decide.
  const country = COUNTRIES[index];
  const organisation = country ? maker.make(PARTNER_TRADES, country) : maker.make(PARTNER_TRADES);
  return {
    id: random.id(since),
    organisation,
    type: random.weighted(TYPES),
    status: random.weighted(STATUSES),
    tier: random.weighted(TIERS),
    parentId: null,
    owner: ownerFor(vendor, organisation.country.code),
    since,
    people: [],
  };
}

function employ(random: Random, partner: PartnerPlan, role: string, taken: Set<string>): void {
  const { country, domain } = partner.organisation;
  partner.people.push({
    membershipId: random.id(partner.since),
    personId: random.id(partner.since),
    ...makePerson(random, country, domain, taken),
    role,
    locale: GERMAN.has(country.code) ? 'de' : 'en',
    countries: [],
  });
}

/** Makes a few of the partners distributors and puts resellers of the same region under them. */
function formTrees(partners: PartnerPlan[]): void {
  const distributors = partners.filter((_, index) => index % 15 === 3);
  for (const distributor of distributors) {
    Object.assign(distributor, { type: 'distributor', tier: 'Platinum', status: 'active' });
    const region = distributor.organisation.country.region;
    partners
      .filter((partner) => partner !== distributor && partner.type === 'reseller' && !partner.parentId)
      .filter((partner) => partner.organisation.country.region === region)
      .slice(0, 4)
      .forEach((partner) => Object.assign(partner, { parentId: distributor.id }));
  }
}

/** Fills a vendor with partners and their people. */
export function recruit(
  random: Random,
  vendor: VendorPlan,
  maker: OrganisationMaker,
  size: WorldSize,
  now: Date,
): void {
  const begin = daysAfter(now, -size.months * 30.4);
  vendor.partners = Array.from({ length: size.partners }, (_, index) =>
    newPartner(random, vendor, maker, random.moment(begin, daysAfter(begin, size.months * 20)), index),
  );
  formTrees(vendor.partners);
  const taken = new Set<string>();
  for (const partner of vendor.partners) {
    employ(random, partner, 'partner_administrator', taken);
    employ(random, partner, 'partner_sales', taken);
  }
  for (let n = size.partners * 2; n < size.people; n += 1) {
    employ(random, random.pick(vendor.partners), random.weighted(ROLES), taken);
  }
}
