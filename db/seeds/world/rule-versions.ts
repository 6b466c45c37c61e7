import type { Kysely } from 'kysely';
import type { DB } from '../../types.ts';
import { dayAfter, localDay, startOfDay } from '../../../server/kit/calendar.ts';
import { USUAL } from '../../../server/modules/deals/rules/usual.ts';
import { insertRows } from '../writer.ts';
import type { Member, VendorPlan } from './plan.ts';
import { daysAfter, type Random } from './random.ts';

const administratorOf = (vendor: VendorPlan): Member =>
  vendor.staff.find((member) => member.role === 'administrator') ?? vendor.staff[0]!;

/** What the vendor decided over time: two versions of each kind, one planned, one taken back. */
export async function writeRules(db: Kysely<DB>, random: Random, vendor: VendorPlan, now: Date): Promise<void> {
  const tiers = await db.selectFrom('tiers').select(['id', 'name']).where('tenant_id', '=', vendor.tenantId).execute();
  const types = await db
    .selectFrom('deal_types')
    .select(['id', 'key'])
    .where('tenant_id', '=', vendor.tenantId)
    .execute();
  const renewal = types.find((type) => type.key === 'renewal');
  const expansion = types.find((type) => type.key === 'expansion');
  const platinum = tiers.find((tier) => tier.name === 'Platinum');
  const documents = {
    protection: {
      ...USUAL.protection,
      windows: renewal ? [{ tierId: null, dealTypeId: renewal.id, days: 60 }] : [],
    },
    limits: { ...USUAL.limits, open: 50, openByTier: platinum ? [{ tierId: platinum.id, open: 150 }] : [] },
    scope: { usual: 'account', types: expansion ? [{ dealTypeId: expansion.id, scope: 'product_line' }] : [] },
  };
  const notes: Record<string, string> = {
    protection: 'Renewals are decided faster: 60 days are enough',
    limits: 'Agreed with the partner council in spring',
    scope: 'Two partners may expand at one customer with different product lines',
  };
  const by = administratorOf(vendor);
  const rows = Object.entries(documents).flatMap(([kind, document], index) => {
    const began = daysAfter(now, -700);
    const changed = daysAfter(now, -160 + index * 30);
    const row = (number: number, at: Date, rules: unknown, who: Member | null) => ({
      tenant_id: vendor.tenantId,
      id: random.id(at),
      kind,
      number,
      effective_from: at,
      document: JSON.stringify(rules),
      note: who ? notes[kind]! : null,
      created_by: who?.membershipId ?? null,
      created_by_name: who?.name ?? 'Millrace',
      created_at: at,
    });
    return [row(1, began, USUAL[kind as keyof typeof USUAL], null), row(2, changed, document, by)];
  });
  await insertRows(db, 'deal_rule_versions', [...rows, ...laterVersions({ random, vendor, now }, documents)]);
}

interface World {
  random: Random;
  vendor: VendorPlan;
  now: Date;
}

/** A closer look at partners who win little, planned; a lapse for silence, planned and taken back. */
function laterVersions(
  { random, vendor, now }: World,
  { limits, protection }: { limits: typeof USUAL.limits; protection: typeof USUAL.protection },
) {
  const by = administratorOf(vendor);
  const from = (days: number) => startOfDay(dayAfter(localDay(now, vendor.timeZone), days), vendor.timeZone);
  const row = (kind: string, from: Date, saved: number, rules: unknown, note: string) => ({
    tenant_id: vendor.tenantId,
    id: random.id(daysAfter(now, saved)),
    kind,
    number: 3,
    effective_from: from,
    document: JSON.stringify(rules),
    note,
    created_by: by.membershipId,
    created_by_name: by.name,
    created_at: daysAfter(now, saved),
  });
  const throttle = { winRatePercent: 15, overLast: 20, action: 'manual_review', open: null } as const;
  const inactivity = { warnDays: 45, lapseDays: 75 };
  return [
    row('limits', from(21), -3, { ...limits, throttle }, 'A closer look where much is registered and little won'),
    {
      ...row('protection', from(30), -10, { ...protection, inactivity }, 'Silence should free a customer again'),
      withdrawn_at: daysAfter(now, -6),
      withdrawn_by_name: by.name,
    },
  ];
}
