/** Disputes in every state between two sellers after one customer, told by the verbs of the product. */
import { useRoleTable } from '../../../server/kit/authorize.ts';
import type { Ctx } from '../../../server/kit/context.ts';
import { appealDecision } from '../../../server/modules/disputes/appeal.ts';
import { selectSides } from '../../../server/modules/disputes/case-queries.ts';
import { decideDispute, startDeliberation } from '../../../server/modules/disputes/decision.ts';
import { answerRequest, requestEvidence } from '../../../server/modules/disputes/evidence.ts';
import { acceptDispute, contestDecision } from '../../../server/modules/disputes/opening.ts';
import { roleHas } from '../../../server/modules/tenancy/index.ts';
import type { SeedWriter } from '../writer.ts';
import { asProduct } from './known.ts';
import { administratorOf, type VendorPlan } from './plan.ts';
import { daysAfter } from './random.ts';

/** How far each case has come, in this order; the first ones wait for the favourite partner. */
const STORIES = ['asked', 'under_decision', 'requested', 'decided', 'appealed'] as const;

const CLAIMS = [
  'We have been with their plant manager since spring and sent the first offer in May; our mail is attached to the deal.',
  'The customer asked us for the pilot. Somebody else registered it while we were still measuring on site.',
  'Our registration was rejected although the customer signed our letter of intent.',
  'We installed their first line and serve it; the extension was our idea.',
  'The customer’s buyer confirmed that they talk to us alone.',
] as const;

interface Row {
  id: string;
  partner_id: string;
  created_by: string;
  created_by_name: string;
  customer_name: string;
}

const deals = (ctx: Ctx) =>
  ctx.db
    .selectFrom('deals as d')
    .innerJoin('memberships as m', (on) =>
      on.onRef('m.tenant_id', '=', 'd.tenant_id').onRef('m.id', '=', 'd.created_by'),
    )
    .select(['d.id', 'd.partner_id', 'd.created_by', 'd.created_by_name', 'd.customer_name'])
    .where('d.tenant_id', '=', ctx.tenantId)
    .where('d.on_behalf', '=', false)
    .where('d.outcome', '=', 'open')
    .where('m.status', '=', 'active')
    .where('m.side', '=', 'partner');

/** A protected registration and one that was rejected lately, of the same customer and another partner. */
async function pairs(ctx: Ctx, favourite: string): Promise<{ held: Row; asked: Row }[]> {
  const held = (await deals(ctx)
    .where('d.approval_status', '=', 'approved')
    .orderBy('d.approved_at', 'desc')
    .limit(400)
    .execute()) as Row[];
  const asked = (await deals(ctx)
    .where('d.approval_status', '=', 'rejected')
    .orderBy('d.decided_at', 'desc')
    .limit(40)
    .execute()) as Row[];
  const own = held.filter((deal) => deal.partner_id === favourite).slice(-2);
  const others = held.filter((deal) => deal.partner_id !== favourite).slice(40);
  const left = asked.filter((deal) => deal.partner_id !== favourite);
  return [...own, ...others].slice(0, STORIES.length).flatMap((one) => {
    const at = left.findIndex((deal) => deal.partner_id !== one.partner_id);
    return at < 0 ? [] : [{ held: one, asked: left.splice(at, 1)[0]! }];
  });
}

const asSeller = (ctx: Ctx, { partner_id: partnerId, created_by: id, created_by_name: name }: Row): Ctx => ({
  ...ctx,
  actor: {
    ...ctx.actor,
    kind: 'person',
    id,
    name,
    side: 'partner',
    role: 'partner_sales',
    partnerId,
    partnerIds: [partnerId],
  },
});

function asAdministrator(ctx: Ctx, vendor: VendorPlan): Ctx {
  const { membershipId: id, name, role } = administratorOf(vendor);
  return { ...ctx, actor: { ...ctx.actor, kind: 'person', id, name, role } };
}

/** Writes a case per story. */
export async function writeDisputes(
  writer: SeedWriter,
  vendor: VendorPlan,
  now: Date,
  favourite: string,
): Promise<void> {
  useRoleTable(roleHas);
  const found = await asProduct(writer, vendor, now, (ctx) => pairs(ctx, favourite));
  for (const [index, pair] of found.entries()) await tell(writer, vendor, now, pair, index);
}

async function tell(
  writer: SeedWriter,
  vendor: VendorPlan,
  now: Date,
  { held, asked }: { held: Row; asked: Row },
  index: number,
): Promise<void> {
  const story = STORIES[index]!;
  const begun = daysAfter(now, -3 - index);
  const on = <T>(hours: number, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    asProduct(writer, vendor, new Date(begun.getTime() + hours * 3_600_000), work);
  await on(0, (ctx) => sameCustomer(ctx, asked, held));
  const side = await on(0, (ctx) =>
    contestDecision(asSeller(ctx, asked), asked.id, { statement: CLAIMS[index % CLAIMS.length]!, fileIds: [] }),
  );
  if (story === 'requested') return;
  const id = side.dispute_id;
  await on(4, (ctx) => acceptDispute(asAdministrator(ctx, vendor), id, null, { dealIds: [held.id], candidateIds: [] }));
  await on(5, (ctx) => askBoth(ctx, vendor, id));
  await on(30, (ctx) =>
    answer(ctx, asked, id, 'Offer of 12 May and the protocol of our visit; the buyer can be called.'),
  );
  if (story === 'asked') return;
  await on(40, (ctx) => answer(ctx, held, id, 'We registered first and hold a written order intent of the plant.'));
  await on(44, (ctx) => startDeliberation(asAdministrator(ctx, vendor), id, null));
  if (story === 'under_decision') return;
  await on(50, (ctx) => decide(ctx, vendor, id));
  if (story !== 'appealed') return;
  const statement = 'The order intent is older than our letter by two days only. Please ask the customer.';
  await on(60, (ctx) => appealDecision(asSeller(ctx, asked), side.id, { statement, fileIds: [] }));
}

/** The rejected registration turns out to be about the very customer that the other one protects. */
async function sameCustomer(ctx: Ctx, asked: Row, held: Row): Promise<void> {
  await ctx.db
    .updateTable('deals')
    .set({ customer_name: held.customer_name })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', asked.id)
    .execute();
}

async function askBoth(ctx: Ctx, vendor: VendorPlan, id: string): Promise<void> {
  const question = 'When did you first talk to this customer about the project? Please send what shows it.';
  for (const { id: sideId } of await selectSides(ctx, id)) {
    await requestEvidence(asAdministrator(ctx, vendor), id, null, { sideId, question });
  }
}

async function answer(ctx: Ctx, seller: Row, id: string, body: string): Promise<void> {
  const side = (await selectSides(ctx, id)).find(({ deal_id: dealId }) => dealId === seller.id)!;
  const request = await ctx.db
    .selectFrom('dispute_requests')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('side_id', '=', side.id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  await answerRequest(asSeller(ctx, seller), side.id, { requestId: request.id, body, fileIds: [] });
}

/** Whoever held the customer keeps it. */
async function decide(ctx: Ctx, vendor: VendorPlan, id: string): Promise<void> {
  const outcomes = (await selectSides(ctx, id)).map(({ id: sideId, claimant }) => ({
    sideId,
    standing: claimant ? ('lost' as const) : ('won' as const),
    ...(claimant ? { told: 'The customer’s written intent names the other partner.' } : {}),
  }));
  const record =
    'Both sides were asked. The customer’s letter of intent names the registered partner; no earlier proof came.';
  await decideDispute(asAdministrator(ctx, vendor), id, null, { verdict: 'winner', outcomes, record });
}
