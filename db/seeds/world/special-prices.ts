/** Special prices in every state, asked for on protected deals, with the offers and orders that followed. */
import { useRoleTable } from '../../../server/kit/authorize.ts';
import type { Ctx } from '../../../server/kit/context.ts';
import { recordUse } from '../../../server/modules/special-prices/consumption.ts';
import { approveRequest, declineRequest } from '../../../server/modules/special-prices/decision.ts';
import { acceptOffer, counterRequest } from '../../../server/modules/special-prices/negotiation.ts';
import { selectLines, type SpecialPrice } from '../../../server/modules/special-prices/queries.ts';
import { draftRequest, submitRequest } from '../../../server/modules/special-prices/request.ts';
import { roleHas } from '../../../server/modules/tenancy/index.ts';
import type { SeedWriter } from '../writer.ts';
import { asProduct } from './known.ts';
import type { VendorPlan } from './plan.ts';
import { daysAfter } from './random.ts';

interface Candidate {
  id: string;
  partner_id: string;
  created_by: string;
  created_by_name: string;
  lines: { productId: string; quantity: number }[];
}

const WHY = [
  ['The customer has a framework offer of a rival and decides this month.', 'Veltron, 14 % below list'],
  ['Public budget is capped; with this price the whole plant is equipped instead of one line.', null],
  ['First of three sites. The two others follow next year at the usual discount.', 'Ostmark Controls'],
  ['Their current supplier renews at a lower price than ours before discount.', 'Incumbent, price unknown'],
] as const;

/** How far each request has come, in this order. */
const STORIES = [
  'submitted',
  'countered',
  'used',
  'submitted',
  'accepted',
  'approved',
  'declined',
  'draft',
  'used',
] as const;

/** Deals of active sellers that are protected and open, with their products; a few of the favourite's come first. */
async function candidates(ctx: Ctx, most: number, favourite: string): Promise<Candidate[]> {
  const deals = await ctx.db
    .selectFrom('deals as d')
    .innerJoin('memberships as m', (on) =>
      on.onRef('m.tenant_id', '=', 'd.tenant_id').onRef('m.id', '=', 'd.created_by'),
    )
    .select(['d.id', 'd.partner_id', 'd.created_by', 'd.created_by_name'])
    .where('d.tenant_id', '=', ctx.tenantId)
    .where('d.approval_status', '=', 'approved')
    .where('d.outcome', '=', 'open')
    .where('d.on_behalf', '=', false)
    .where('d.currency', '=', 'EUR')
    .where('m.status', '=', 'active')
    .where('m.side', '=', 'partner')
    .orderBy('d.approved_at', 'desc')
    .limit(most * 40)
    .execute();
  const lines = await ctx.db
    .selectFrom('deal_lines')
    .select(['deal_id', 'product_id', 'quantity'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('purpose', '=', 'registered')
    .where(
      'deal_id',
      'in',
      deals.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  const asked = deals
    .map((deal) => ({
      ...deal,
      created_by: deal.created_by!,
      lines: lines
        .filter((line) => line.deal_id === deal.id)
        .map((line) => ({ productId: line.product_id, quantity: line.quantity })),
    }))
    .filter(({ lines: own }) => own.length > 0);
  const own = asked.filter((deal) => deal.partner_id === favourite).slice(0, 4);
  const others = asked.filter((deal) => deal.partner_id !== favourite);
  return [...own, ...others].slice(0, most);
}

const asSeller = (ctx: Ctx, { partner_id: partnerId, created_by: id, created_by_name: name }: Candidate): Ctx => ({
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

function asManager(ctx: Ctx, vendor: VendorPlan): Ctx {
  const manager = vendor.staff.find(({ role }) => role === 'channel_manager')!;
  return {
    ...ctx,
    actor: { ...ctx.actor, kind: 'person', id: manager.membershipId, name: manager.name, role: manager.role },
  };
}

/** A tenth off what was asked for, given back: what vendors usually answer. */
async function offer(ctx: Ctx, request: SpecialPrice) {
  const lines = await selectLines(ctx, request.id);
  return lines.map(({ position, list_minor, requested_minor }) => ({
    position,
    unitPrice: {
      minor: Math.round((Number(list_minor) + Number(requested_minor)) / 2),
      currency: request.currency,
    },
  }));
}

/** Writes a few requests, each by the verbs of the product on its own days. */
export async function writeSpecialPrices(
  writer: SeedWriter,
  vendor: VendorPlan,
  now: Date,
  favourite: string,
): Promise<void> {
  useRoleTable(roleHas);
  const deals = await asProduct(writer, vendor, now, (ctx) => candidates(ctx, STORIES.length, favourite));
  for (const [index, deal] of deals.entries()) await tell(writer, vendor, now, deal, index);
}

async function tell(writer: SeedWriter, vendor: VendorPlan, now: Date, deal: Candidate, index: number): Promise<void> {
  const story = STORIES[index]!;
  const asked = daysAfter(now, -2 - index * 3);
  const on = <T>(days: number, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    asProduct(writer, vendor, new Date(asked.getTime() + days * 14 * 3_600_000), work);
  const day = (days: number) => daysAfter(asked, days).toISOString().slice(0, 10);
  const [justification, competitor] = WHY[index % WHY.length]!;
  const request = await on(0, (ctx) =>
    draftRequest(asSeller(ctx, deal), deal.id, {
      lines: deal.lines.map((line) => ({ ...line, discountBasisPoints: 1_600 + index * 150 })),
      justification,
      competitor,
      neededBy: day(12),
      validFrom: day(0),
      validTo: day(90),
    }),
  );
  if (story === 'draft') return;
  await on(0, (ctx) => submitRequest(asSeller(ctx, deal), request.id, null));
  if (story === 'submitted') return;
  if (story === 'declined') {
    const note = 'This goes below our cost. Please come back with a smaller scope.';
    return void (await on(1, (ctx) => declineRequest(asManager(ctx, vendor), request.id, null, note)));
  }
  if (story === 'countered' || story === 'accepted') {
    const note = 'We meet in the middle; the dates stay as they are.';
    await on(1, async (ctx) =>
      counterRequest(asManager(ctx, vendor), request.id, null, { lines: await offer(ctx, request), note }),
    );
    if (story === 'accepted') await on(2, (ctx) => acceptOffer(asSeller(ctx, deal), request.id, null));
    return;
  }
  await on(1, (ctx) => approveRequest(asManager(ctx, vendor), request.id, null, 'Agreed for this customer only.'));
  if (story === 'used') await on(3, (ctx) => firstOrder(asManager(ctx, vendor), request.id, deal));
}

async function firstOrder(ctx: Ctx, id: string, { lines }: Candidate): Promise<void> {
  const quantity = Math.max(1, Math.floor(lines[0]!.quantity / 2));
  await recordUse(ctx, id, { position: 0, orderReference: 'PO-48213', orderLine: '10', quantity });
}
