import type { SeedWriter } from '../writer.ts';
import type { Organisation, OrganisationMaker } from './organisations.ts';
import type { VendorPlan } from './plan.ts';
import { daysAfter, type Random } from './random.ts';

/** An account with the company behind it; registrations of the world sometimes collide with one. */
export interface AccountPlan {
  id: string;
  organisation: Organisation;
}

const CHUNK = 1_000;
const STAGES = ['Qualification', 'Discovery', 'Proposal', 'Negotiation'] as const;

function accountRow(random: Random, vendor: VendorPlan, account: AccountPlan, number: number, at: Date) {
  const { organisation } = account;
  const owner = random.pick(vendor.staff);
  return {
    tenant_id: vendor.tenantId,
    id: account.id,
    name: organisation.legalName,
    aliases: random.chance(0.12) ? [organisation.name] : [],
    domains: random.chance(0.85) ? [organisation.domain] : [],
    address: organisation.address,
    city: organisation.city,
    country: organisation.country.code,
    kind: random.chance(0.7) ? 'customer' : 'prospect',
    owner_id: random.chance(0.2) ? owner.membershipId : null,
    owner_name: owner.name,
    external_id: `A-${String(100_000 + number)}`,
    created_at: at,
    updated_at: at,
  };
}

/** Writes the vendor's customers and prospects. */
export async function writeAccounts(
  writer: SeedWriter,
  random: Random,
  vendor: VendorPlan,
  maker: OrganisationMaker,
  count: number,
  now: Date,
): Promise<AccountPlan[]> {
  const accounts: AccountPlan[] = [];
  for (let start = 0; start < count; start += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - start) }, (_, index) => {
      const at = random.moment(daysAfter(now, -790), daysAfter(now, -30));
      const account = { id: random.id(at), organisation: maker.make() };
      accounts.push(account);
      return accountRow(random, vendor, account, start + index, at);
    });
    await writer.write(vendor.tenantId, { accounts: rows });
  }
  return accounts;
}

/** Writes the vendor's own open pipeline: one opportunity for every twenty-fifth account. */
export async function writeOpportunities(
  writer: SeedWriter,
  random: Random,
  vendor: VendorPlan,
  accounts: readonly AccountPlan[],
  now: Date,
) {
  const chosen = accounts.filter((_, index) => index % 25 === 0);
  const rows = chosen.map(({ id, organisation }, index) => {
    const at = random.moment(daysAfter(now, -200), daysAfter(now, -2));
    return {
      tenant_id: vendor.tenantId,
      id: random.id(at),
      account_id: id,
      name: `${organisation.name}: ${random.pick(['Line monitoring', 'Plant roll-out', 'Historian upgrade', 'Safety cells'])}`,
      company_name: organisation.legalName,
      domains: [organisation.domain],
      country: organisation.country.code,
      stage: random.pick(STAGES),
      amount_minor: String(random.int(8, 400) * 100_000),
      currency: vendor.currency,
      close_date: daysAfter(now, random.int(10, 200)).toISOString().slice(0, 10),
      owner_name: random.pick(vendor.staff).name,
      status: 'open',
      external_id: `O-${String(50_000 + index)}`,
      created_at: at,
      updated_at: at,
    };
  });
  await writer.write(vendor.tenantId, { opportunities: rows });
}
