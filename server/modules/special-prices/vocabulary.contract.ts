/** How requests for special prices look: what the endpoints take and answer. */
import { z } from 'zod';
import { Ability, Day, Id, Money, Timestamp, line, text } from '../../kit/contract.ts';
import type { ListFields } from '../../kit/lists.ts';
import { SPECIAL_PRICE_ACTIONS, SPECIAL_PRICE_STATES, type SpecialPriceAction } from './states.ts';

export const SPECIAL_PRICE_LIST = {
  number: { type: 'text' },
  priceNumber: { type: 'text' },
  customer: { type: 'text', sort: true },
  state: { type: 'enum', values: SPECIAL_PRICE_STATES },
  dealId: { type: 'id' },
  partnerId: { type: 'id' },
  createdBy: { type: 'id' },
  currency: { type: 'enum' },
  requested: { type: 'number', sort: true },
  neededBy: { type: 'date', sort: true },
  validTo: { type: 'date', sort: true },
  submittedAt: { type: 'time', sort: true },
  createdAt: { type: 'time', sort: true, nullable: false },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const State = z.enum(SPECIAL_PRICE_STATES).meta({ id: 'SpecialPriceState' });
const Version = z.int().min(1).max(2_147_483_647);
export const quantity = z.int().min(1).max(1_000_000);
const points = z.int().min(-1_000_000).max(1_000_000);
export const Note = text(2000).trim().min(1);
const Named = z.strictObject({ id: Id, name: z.string().max(200) }).meta({ id: 'SpecialPricePartner' });

const summary = {
  id: Id,
  number: z.string().max(20),
  /** Number of the approved price, under which orders name it. */
  priceNumber: z.string().max(20).nullable(),
  version: Version,
  state: State,
  deal: z.strictObject({ id: Id, number: z.string().max(20) }),
  partner: Named,
  customer: z.string().max(200).nullable(),
  /** Sums of the lines. */
  list: Money,
  requested: Money,
  offered: Money.nullable(),
  approved: Money.nullable(),
  /** Discount off list of the price on the table. */
  discountBasisPoints: z.int().min(0).max(10_000),
  neededBy: Day.nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  round: z.int().min(0).max(1000),
  createdBy: z.string().max(200),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  submittedAt: Timestamp.nullable(),
};

export const SpecialPriceSummary = z.strictObject(summary).meta({ id: 'SpecialPriceSummary' });
export type SpecialPriceSummary = z.infer<typeof SpecialPriceSummary>;

const Line = z
  .strictObject({
    position: z.int().min(0).max(199),
    product: z.strictObject({ id: Id, sku: z.string().max(60), name: z.string().max(200) }),
    quantity,
    used: z.int().min(0).max(1_000_000),
    left: z.int().min(0).max(1_000_000),
    /** Per unit. */
    list: Money,
    requested: Money,
    offered: Money.nullable(),
    approved: Money.nullable(),
    requestedBasisPoints: z.int().min(0).max(10_000),
  })
  .meta({ id: 'SpecialPriceLine' });
export type SpecialPriceLineView = z.infer<typeof Line>;

/** What the price costs the vendor. */
const Margin = z
  .strictObject({
    list: Money,
    /** What the deal would bring at the discount that the partner has anyway. */
    tier: Money,
    price: Money,
    givenUp: Money,
    discountBasisPoints: points,
    tierBasisPoints: points,
  })
  .meta({ id: 'SpecialPriceMargin' });

const actionShape = Object.fromEntries(SPECIAL_PRICE_ACTIONS.map((name) => [name, Ability])) as Record<
  SpecialPriceAction,
  typeof Ability
>;

export const SpecialPrice = z
  .strictObject({
    ...summary,
    lines: z.array(Line).max(200),
    justification: z.string().max(5000).nullable(),
    competitor: z.string().max(200).nullable(),
    shipTo: z.string().max(500).nullable(),
    /** What was said with the last answer. */
    note: z.string().max(2000).nullable(),
    decidedAt: Timestamp.nullable(),
    decidedBy: z.string().max(200).nullable(),
    /** Null for partners. */
    margin: Margin.nullable(),
    abilities: z.strictObject(actionShape),
  })
  .meta({ id: 'SpecialPrice' });
export type SpecialPrice = z.infer<typeof SpecialPrice>;

/** A product, how many, and the price asked for: per unit, or as a discount off the list price of today. */
export const SpecialPriceLineInput = z
  .strictObject({
    productId: Id,
    quantity,
    unitPrice: Money.refine(({ minor }) => minor >= 0, { message: 'must not be negative', path: ['minor'] }).optional(),
    discountBasisPoints: z.int().min(0).max(10_000).optional(),
  })
  .refine((one) => one.unitPrice === undefined || one.discountBasisPoints === undefined, {
    message: 'Give a price or a discount, not both',
    path: ['discountBasisPoints'],
  })
  .meta({ id: 'SpecialPriceLineInput' });

const content = {
  lines: z.array(SpecialPriceLineInput).max(200),
  justification: text(5000).nullable(),
  competitor: line(200).nullable(),
  shipTo: text(500).trim().min(1).nullable(),
  neededBy: Day.nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
};
/** What somebody typed so far; what is left out stays. */
export const SpecialPriceContent = z.strictObject(content).partial().meta({ id: 'SpecialPriceContent' });

export const LinePrice = z
  .strictObject({ position: z.int().min(0).max(199), unitPrice: Money })
  .meta({ id: 'SpecialPriceOfLine' });

export const Use = z
  .strictObject({
    id: Id,
    position: z.int().min(0).max(199),
    orderReference: z.string().max(100),
    orderLine: z.string().max(40),
    quantity,
    usedOn: Day,
    recordedBy: z.string().max(200),
    recordedAt: Timestamp,
    takenBackAt: Timestamp.nullable(),
  })
  .meta({ id: 'SpecialPriceUse' });
export type SpecialPriceUse = z.infer<typeof Use>;
