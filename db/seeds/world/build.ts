import { rebuildPipeline, rebuildResponseTimes } from '../../../server/modules/deals/index.ts';
import { watchAllAnew } from '../../../server/modules/deals/silence.ts';
import type { SeedWriter } from '../writer.ts';
import { writeAccounts, writeOpportunities } from './accounts.ts';
import { DealWriter } from './deals.ts';
import { writeHistory } from './history.ts';
import { writeIntake } from './intake.ts';
import { asProduct, checkOpen, indexWorld, OPEN, setTimersOf, WAITING } from './known.ts';
import { OrganisationMaker } from './organisations.ts';
import type { Member, VendorPlan, WorldSize } from './plan.ts';
import type { Random } from './random.ts';
import { writeProtection } from './protection.ts';
import { writeRates } from './rates.ts';
import { recruit } from './vendor.ts';
import { writeVendor } from './write-vendor.ts';

/** How a vendor is built beside its size. */
export interface BuildOptions {
  now: Date;
  password(member: Member): string;
  /** May change the people and partners before they are written. */
  adjust?(vendor: VendorPlan): void;
  /** Makes the partners' names; shared among vendors, it keeps everybody's e-mail addresses apart. */
  partnerMaker?: OrganisationMaker;
}

/** Writes a whole vendor: programme, people, partners, accounts, registrations with history, and the matching index. */
export async function buildVendor(
  writer: SeedWriter,
  random: Random,
  vendor: VendorPlan,
  size: WorldSize,
  { now, password, adjust, partnerMaker }: BuildOptions,
): Promise<void> {
  const maker = new OrganisationMaker(random);
  recruit(random, vendor, partnerMaker ?? maker, size, now);
  adjust?.(vendor);
  const ids = await writeVendor(writer, random, vendor, password, now);
  const accounts = await writeAccounts(writer, random, vendor, maker, size.accounts, now);
  await writeOpportunities(writer, random, vendor, accounts, now);
  const events = await new DealWriter(writer, random, vendor, { ids, maker, accounts, now }).write(size);
  if (!size.sparse) events.push(...(await writeProtection(writer, vendor, now)));
  await writeHistory(writer, vendor, events, now);
  await indexWorld(writer, vendor, now, size.sparse);
  await checkOpen(writer, vendor, now, size.sparse ? WAITING : OPEN);
  await setTimersOf(writer, vendor, now);
  if (!size.sparse) await asProduct(writer, vendor, now, watchAllAnew);
  await asProduct(writer, vendor, now, rebuildPipeline);
  await asProduct(writer, vendor, now, rebuildResponseTimes);
  await writeRates(writer, random, vendor, now);
  if (!size.sparse) await writeIntake(writer, random, vendor, now);
}
