/**
 * The load world: 50 vendors with 5,000 partners and a million registrations, 20,000 accounts at every tenth vendor and
 * 2,000 at the others. For measuring, not for looking at. MILLRACE_LOAD_SCALE makes it smaller: 0.01 is a hundredth of
 * the rows, in fewer and smaller vendors.
 */
import { systemClock } from '../../server/kit/clock.ts';
import type { SeedOptions } from '../../server/seeding.ts';
import { BulkWriter } from './bulk.ts';
import { loginOf, type Login } from './logins.ts';
import { buildVendor } from './world/build.ts';
import { OrganisationMaker } from './world/organisations.ts';
import type { VendorPlan, WorldSize } from './world/plan.ts';
import { Random } from './world/random.ts';
import { vendorOf } from './world/vendor.ts';

/** Password of everybody in the load world. */
const PASSWORD = 'millrace-load';

const VENDORS = 50;
const PARTNERS = 5_000;
const DEALS = 1_000_000;
const ACCOUNTS = { large: 20_000, usual: 2_000 };
/** Every so manieth vendor has many accounts. */
const LARGE_EVERY = 10;
const PEOPLE_PER_PARTNER = 4;
const MONTHS = 24;

/** Share of the whole world, from the environment: above 0, at most 1. */
function scaleOf(text: string | undefined): number {
  const scale = Number(text ?? 1);
  if (!(scale > 0 && scale <= 1)) throw new Error('MILLRACE_LOAD_SCALE must be a number above 0, at most 1');
  return scale;
}

/** Sizes of all vendors. Number and size of the vendors shrink alike. */
export function loadSizes(scale: number): WorldSize[] {
  const vendors = Math.max(2, Math.round(VENDORS * Math.sqrt(scale)));
  const share = (scale * VENDORS) / vendors;
  const count = (whole: number, least: number) => Math.max(least, Math.round(whole * share));
  const partners = count(PARTNERS / VENDORS, 4);
  const deals = count(DEALS / VENDORS, 50);
  return Array.from({ length: vendors }, (_, index) => ({
    partners,
    people: partners * PEOPLE_PER_PARTNER,
    accounts: count(index % LARGE_EVERY === 0 ? ACCOUNTS.large : ACCOUNTS.usual, 40),
    deals,
    months: MONTHS,
    waiting: Math.max(5, Math.round(deals / 200)),
    drafts: Math.max(5, Math.round(deals / 200)),
    sparse: true,
  }));
}

/** Whatever chance says, the first partner of a vendor can do business. */
function openFirst(vendor: VendorPlan): void {
  vendor.partners[0]!.status = 'active';
}

function loginsOf(vendor: VendorPlan): Login[] {
  const partner = vendor.partners[0]!;
  return [
    ...vendor.staff.map((member) => loginOf(vendor, null, member, PASSWORD)),
    ...partner.people.map((member) => loginOf(vendor, partner, member, PASSWORD)),
  ];
}

/** Writes the load world, vendor by vendor, and answers each vendor's staff and its first partner's people. */
export async function seed({ config, ownerUrl, number, progress }: SeedOptions): Promise<Login[]> {
  const now = systemClock.now();
  const sizes = loadSizes(scaleOf(process.env['MILLRACE_LOAD_SCALE']));
  const random = new Random(number);
  const partnerMaker = new OrganisationMaker(random);
  const writer = await BulkWriter.open({ ownerUrl, secret: config.secret });
  const started = performance.now();
  const logins: Login[] = [];
  try {
    for (const [index, size] of sizes.entries()) {
      const vendor = vendorOf(random, partnerMaker, index, now);
      await buildVendor(writer, random, vendor, size, {
        now,
        password: () => PASSWORD,
        adjust: openFirst,
        partnerMaker,
      });
      logins.push(...loginsOf(vendor));
      const seconds = (performance.now() - started) / 1000;
      progress(
        `${index + 1} of ${sizes.length} vendors, ${vendor.name}: ${size.partners} partners, ${size.accounts} accounts, ` +
          `${size.deals} registrations; ${seconds.toFixed(0)} s, ${Math.round(writer.copied / seconds)} rows/s copied`,
      );
    }
    return logins;
  } finally {
    await writer.close();
  }
}
