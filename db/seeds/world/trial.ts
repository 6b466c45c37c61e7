/** A small world of three vendors with every role, drawn from a number: what outside checks play in. */
import { createHash } from 'node:crypto';
import { systemClock } from '../../../server/kit/clock.ts';
import type { SeedOptions } from '../../../server/seeding.ts';
import { insertRows, SeedWriter } from '../writer.ts';
import { keyLogin, loginOf, type Login } from '../logins.ts';
import { buildVendor } from './build.ts';
import { OrganisationMaker } from './organisations.ts';
import type { Member, PartnerPlan, VendorPlan } from './plan.ts';
import { Random } from './random.ts';
import { vendorOf } from './vendor.ts';

const VENDORS = 3;
const SIZE = { partners: 6, people: 26, accounts: 240, deals: 90, months: 12, waiting: 8, drafts: 4 };
const PARTNER_ROLES = [
  'partner_administrator',
  'partner_sales',
  'partner_marketing',
  'partner_finance',
  'partner_learner',
];

/** Gives the first partners of a vendor one person of every role each. */
function everyRole(vendor: VendorPlan): void {
  for (const partner of vendor.partners.slice(0, 3)) {
    partner.status = 'active';
    partner.people.forEach((member, index) => Object.assign(member, { role: PARTNER_ROLES[index] ?? member.role }));
  }
}

/** A key for the vendor's integrations and one for its first partner's, as rows and as logins. */
function keysOf(random: Random, vendor: VendorPlan, now: Date) {
  const owners: [PartnerPlan | null, string][] = [
    [null, 'administrator'],
    [vendor.partners[0]!, 'partner_administrator'],
  ];
  return owners.map(([partner, role]) => {
    const bytes = Buffer.from(Array.from({ length: 32 }, () => random.int(0, 255)));
    const secret = `mrk_${vendor.tenantId.replaceAll('-', '')}_${bytes.toString('base64url')}`;
    const row = {
      tenant_id: vendor.tenantId,
      id: random.id(now),
      name: partner ? 'Partner integration' : 'Integration',
      hash: createHash('sha256').update(secret).digest(),
      hint: secret.slice(-4),
      side: partner ? 'partner' : 'vendor',
      role,
      partner_id: partner?.id ?? null,
      scopes: null,
      created_by: vendor.staff[0]!.membershipId,
      created_at: now,
    };
    return { row, login: keyLogin(vendor, partner, row.id, secret, role) };
  });
}

/** A seller of one vendor's partner who also sells for a partner of the next vendor: one person, two memberships. */
async function moonlight(
  writer: SeedWriter,
  random: Random,
  from: VendorPlan,
  to: VendorPlan,
  now: Date,
): Promise<Login[]> {
  const seller = from.partners[0]!.people.find((member) => member.role === 'partner_sales')!;
  const partner = to.partners[0]!;
  const member = { ...seller, membershipId: random.id(now) };
  const { membershipId, personId, name, email, role } = member;
  await writer.inTenant(to.tenantId, (db) =>
    insertRows(db, 'memberships', [
      {
        tenant_id: to.tenantId,
        id: membershipId,
        person_id: personId,
        name,
        email,
        side: 'partner',
        role,
        partner_id: partner.id,
        status: 'active',
        created_at: now,
        updated_at: now,
      },
    ]),
  );
  return [loginOf(to, partner, member, passwordOf(member))];
}

const passwordOf = (member: Member) => `trial-${member.personId.slice(-12)}`;

function peopleLogins(vendor: VendorPlan): Login[] {
  const staff = vendor.staff.map((member) => loginOf(vendor, null, member, passwordOf(member)));
  const partners = vendor.partners.flatMap((partner) =>
    partner.people.map((member) => loginOf(vendor, partner, member, passwordOf(member))),
  );
  return [...staff, ...partners];
}

/** Writes the world and answers everybody in it. */
export async function seedTrial({ config, ownerUrl, number, progress }: SeedOptions): Promise<Login[]> {
  const now = systemClock.now();
  const random = new Random(number);
  const writer = new SeedWriter({ ownerUrl, secret: config.secret });
  try {
    const logins: Login[] = [];
    const vendors = Array.from({ length: VENDORS }, (_, index) =>
      vendorOf(random, new OrganisationMaker(random), index, now),
    );
    for (const vendor of vendors) {
      await buildVendor(writer, random, vendor, SIZE, { now, password: passwordOf, adjust: everyRole });
      const keys = keysOf(random, vendor, now);
      await writer.inTenant(vendor.tenantId, (db) =>
        insertRows(
          db,
          'api_keys',
          keys.map(({ row }) => row),
        ),
      );
      logins.push(...peopleLogins(vendor), ...keys.map(({ login }) => login));
      progress(`${vendor.name}: ${SIZE.partners} partners, ${SIZE.deals} registrations`);
    }
    for (const [index, vendor] of vendors.slice(0, -1).entries()) {
      logins.push(...(await moonlight(writer, random, vendor, vendors[index + 1]!, now)));
    }
    return logins;
  } finally {
    await writer.close();
  }
}
