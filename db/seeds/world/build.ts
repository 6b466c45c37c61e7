import type { SeedWriter } from '../writer.ts';
import { writeAccounts, writeOpportunities } from './accounts.ts';
import { DealWriter } from './deals.ts';
import { writeHistory } from './history.ts';
import { checkOpen, indexWorld, setTimersOf } from './known.ts';
import { OrganisationMaker } from './organisations.ts';
import type { Member, VendorPlan, WorldSize } from './plan.ts';
import type { Random } from './random.ts';
import { recruit } from './vendor.ts';
import { writeVendor } from './write-vendor.ts';

/**
 * Writes a whole vendor: programme, people, partners, accounts, registrations with their history, and the matching index.
 * `adjust` may change the people and partners before they are written.
 */
export async function buildVendor(
  writer: SeedWriter,
  random: Random,
  vendor: VendorPlan,
  size: WorldSize,
  password: (member: Member) => string,
  now: Date,
  adjust: (vendor: VendorPlan) => void = () => undefined,
): Promise<void> {
  const maker = new OrganisationMaker(random);
  recruit(random, vendor, maker, size, now);
  adjust(vendor);
  const ids = await writeVendor(writer, random, vendor, password, now);
  const accounts = await writeAccounts(writer, random, vendor, maker, size.accounts, now);
  await writeOpportunities(writer, random, vendor, accounts, now);
  const { events } = await new DealWriter(writer, random, vendor, { ids, maker, accounts, now }).write(size);
  await writeHistory(writer, vendor, events, now);
  await indexWorld(writer, vendor, now);
  await checkOpen(writer, vendor, now);
  await setTimersOf(writer, vendor, now);
}
