/**
 * The demo world: Kestrel Automation of Hamburg and its partner programme, two years old. 60 partners in twelve countries,
 * 400 people, 1,500 registrations, 20,000 accounts. The same on every machine, and always ends at the present.
 */
import { systemClock } from '../../server/kit/clock.ts';
import type { SeedOptions } from '../../server/seeding.ts';
import { loginOf, type Login } from './logins.ts';
import { writeAgreements } from './world/agreements.ts';
import { writeApprovals } from './world/approvals.ts';
import { buildVendor } from './world/build.ts';
import { writeQualification } from './world/qualification.ts';
import { writeSpecialPrices } from './world/special-prices.ts';
import { writeDisputes } from './world/disputes.ts';
import { countryOf } from './world/organisations.ts';
import type { VendorPlan } from './world/plan.ts';
import { Random } from './world/random.ts';
import { staffOf } from './world/vendor.ts';
import { SeedWriter } from './writer.ts';

/** Password of everybody in the demo world; it is printed at the first start. */
const PASSWORD = 'millrace-demo';

const STAFF: [name: string, role: string, countries?: string[]][] = [
  ['Helena Voss', 'owner'],
  ['Marcus Aldous', 'administrator'],
  ['Ingrid Falk', 'administrator'],
  ['Jonas Petersen', 'channel_manager', ['DE', 'AT', 'CH']],
  ['Amelia Hart', 'channel_manager', ['GB', 'US']],
  ['Lucas Martin', 'channel_manager', ['FR', 'ES', 'BE', 'NL']],
  ['Sofia Lindgren', 'channel_manager', ['SE', 'DK', 'PL']],
  ['Theodor Blum', 'finance'],
  ['Nadia Rahman', 'finance'],
  ['Viktor Olsen', 'analyst'],
];

const SIZE = { partners: 60, people: 390, accounts: 20_000, deals: 1_500, months: 24, waiting: 34, drafts: 22 };

function kestrel(random: Random, now: Date): VendorPlan {
  return {
    tenantId: random.id(new Date(now.getTime() - 800 * 86_400_000)),
    slug: 'kestrel',
    name: 'Kestrel Automation',
    colour: '#0b7285',
    country: countryOf('DE'),
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    holidays: [
      '2026-12-25',
      '2026-12-26',
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
    ],
    staff: staffOf(random, 'kestrel.example', STAFF, new Date(now.getTime() - 800 * 86_400_000)),
    partners: [],
  };
}

/** The partner whose people's logins are printed. */
const favouriteOf = (vendor: VendorPlan) =>
  vendor.partners.find((one) => one.status === 'active' && one.tier === 'Gold' && one.people.length >= 5)!;

function loginsOf(vendor: VendorPlan): Login[] {
  const roles = ['channel_manager', 'owner', 'administrator', 'finance', 'analyst'];
  const staff = roles.map((role) => vendor.staff.find((member) => member.role === role)!);
  const partner = favouriteOf(vendor);
  const seller = partner.people.find((member) => member.role === 'partner_sales')!;
  const distributor = vendor.partners.find((one) => one.type === 'distributor')!;
  return [
    ...staff.map((member) => loginOf(vendor, null, member, PASSWORD)),
    ...[seller, partner.people[0]!].map((member) => loginOf(vendor, partner, member, PASSWORD)),
    loginOf(vendor, distributor, distributor.people[0]!, PASSWORD),
  ];
}

/** Writes the demo world and answers the logins to print. */
export async function seed({ config, ownerUrl, number }: SeedOptions): Promise<Login[]> {
  const now = systemClock.now();
  const random = new Random(number);
  const vendor = kestrel(random, now);
  const writer = new SeedWriter({ ownerUrl, secret: config.secret });
  try {
    await buildVendor(writer, random, vendor, SIZE, { now, password: () => PASSWORD });
    await writeApprovals(writer, vendor, now);
    await writeQualification(writer, vendor, now);
    await writeAgreements(writer, config, vendor, now, favouriteOf(vendor));
    await writeDisputes(writer, vendor, now, favouriteOf(vendor).id);
    await writeSpecialPrices(writer, vendor, now, favouriteOf(vendor).id);
    return loginsOf(vendor);
  } finally {
    await writer.close();
  }
}
