import type { Ctx } from '../../kit/context.ts';
import { moneyOf } from '../../kit/money.ts';
import { registrationTerms } from '../partners/index.ts';
import type { SpecialPrice as View, SpecialPriceLineView, SpecialPriceSummary, SpecialPriceUse } from './contract.ts';
import { actionsOn } from './policy.ts';
import { discountOf, marginOf, onTheTable } from './price.ts';
import type { LineRecord, SpecialPriceRecord } from './queries.ts';
import { pricedLine } from './steps.ts';
import type { UseRow } from './use-queries.ts';

const money = (minor: string | bigint, currency: string) => moneyOf({ minor: BigInt(minor), currency });
const optional = (minor: string | null, currency: string) => (minor === null ? null : money(minor, currency));

/** A request as a list shows it. */
export function presentSummary(row: SpecialPriceRecord): SpecialPriceSummary {
  const { currency } = row;
  const price = BigInt(row.approved_minor ?? row.offered_minor ?? row.requested_minor);
  return {
    id: row.id,
    number: row.number,
    priceNumber: row.price_number,
    version: row.version,
    state: row.state,
    deal: { id: row.deal_id, number: row.deal_number },
    partner: { id: row.partner_id, name: row.partner_name },
    customer: row.customer_name,
    list: money(row.list_minor, currency),
    requested: money(row.requested_minor, currency),
    offered: optional(row.offered_minor, currency),
    approved: optional(row.approved_minor, currency),
    discountBasisPoints: discountOf(BigInt(row.list_minor), price),
    neededBy: row.needed_by,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    round: row.round,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
  };
}

const lineView = (currency: string, line: LineRecord): SpecialPriceLineView => ({
  position: line.position,
  product: { id: line.product_id, sku: line.sku, name: line.product_name },
  quantity: line.quantity,
  used: line.used,
  left: line.quantity - line.used,
  list: money(line.list_minor, currency),
  requested: money(line.requested_minor, currency),
  offered: optional(line.offered_minor, currency),
  approved: optional(line.approved_minor, currency),
  requestedBasisPoints: discountOf(BigInt(line.list_minor), BigInt(line.requested_minor)),
});

/** The effect on the vendor's margin, against the discount frozen with the deal or else the tier's of today. */
async function marginView(ctx: Ctx, row: SpecialPriceRecord, lines: readonly LineRecord[]): Promise<View['margin']> {
  if (ctx.actor.side !== 'vendor') return null;
  const tier = row.deal_discount ?? (await registrationTerms(ctx, row.partner_id, row.deal_type)).discountBasisPoints;
  const {
    list,
    tier: atTier,
    price,
    givenUp,
    ...points
  } = marginOf(lines.map(pricedLine), row.currency, tier, onTheTable);
  const of = (minor: bigint) => money(minor, row.currency);
  return { list: of(list), tier: of(atTier), price: of(price), givenUp: of(givenUp), ...points };
}

/** A request with everything that its reader may see and do. */
export async function presentRequest(ctx: Ctx, row: SpecialPriceRecord, lines: readonly LineRecord[]): Promise<View> {
  return {
    ...presentSummary(row),
    lines: lines.map((line) => lineView(row.currency, line)),
    justification: row.justification,
    competitor: row.competitor,
    shipTo: row.ship_to,
    note: row.note,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: row.decided_by_name,
    margin: await marginView(ctx, row, lines),
    abilities: actionsOn(ctx, row),
  };
}

export const presentUse = (row: UseRow): SpecialPriceUse => ({
  id: row.id,
  position: row.position,
  orderReference: row.order_reference,
  orderLine: row.order_line,
  quantity: row.quantity,
  usedOn: row.used_on,
  recordedBy: row.recorded_by_name,
  recordedAt: row.recorded_at.toISOString(),
  takenBackAt: row.taken_back_at?.toISOString() ?? null,
});
