import { newId } from '../../../server/kit/id.ts';
import { dealMeasures } from '../../../server/modules/deals/index.ts';
import { evaluateProgramme } from '../../../server/modules/qualification/evaluation.ts';
import { selectProgrammes, selectTiers } from '../../../server/modules/partners/index.ts';
import type { SeedWriter } from '../writer.ts';
import { asProduct } from './known.ts';
import type { VendorPlan } from './plan.ts';

const DAY = 86_400_000;

const least = (attribute: string, value: unknown) => ({ attribute, operator: 'at_least', value });
const euros = (units: number) => ({ minor: units * 100, currency: 'EUR' });

/** What each tier of the programme demands, over the last twelve months. */
const DEMANDS: Readonly<Record<string, unknown>> = {
  Silver: least('won_deals.m12', 3),
  Gold: { all: [least('won_deals.m12', 7), least('won_revenue.m12', euros(300_000))] },
  Platinum: {
    all: [least('won_deals.m12', 12), least('won_revenue.m12', euros(800_000)), least('approved_deals.m12', 16)],
  },
};

/** How many days ago the partners were evaluated; the first time made the ladder what it is. */
const EVALUATIONS = [400, 130, 40, 0];

/** Requirements published two years ago, and the evaluations since: moves up and down, notice, and risk. */
export async function writeQualification(writer: SeedWriter, vendor: VendorPlan, now: Date): Promise<void> {
  const started = new Date(now.getTime() - 500 * DAY);
  const programmeId = await asProduct(writer, vendor, started, async (ctx) => {
    const [programme] = await selectProgrammes(ctx);
    const tiers = await selectTiers(ctx, [programme!.id]);
    const administrator = vendor.staff.find(({ role }) => role === 'administrator')!.name;
    await ctx.db
      .insertInto('tier_requirements')
      .values({
        tenant_id: ctx.tenantId,
        id: newId(),
        programme_id: programme!.id,
        number: 1,
        state: 'published',
        effective_from: started.toISOString().slice(0, 10),
        tiers: JSON.stringify(tiers.map(({ id, name }) => ({ tierId: id, condition: DEMANDS[name] ?? null }))),
        notice_days: 90,
        grace_days: 30,
        note: 'The ladder of the second year: figures decide, nobody has to ask.',
        created_by_name: administrator,
        created_at: started,
        updated_at: started,
        published_by_name: administrator,
        published_at: started,
      })
      .execute();
    return programme!.id;
  });
  for (const days of EVALUATIONS) {
    const at = new Date(now.getTime() - days * DAY);
    await asProduct(writer, vendor, at, (ctx) => evaluateProgramme(ctx, dealMeasures, programmeId));
  }
}
