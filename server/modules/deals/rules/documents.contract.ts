/** The vendor's rules about protection as documents: what a version of each kind holds. */
import { z } from 'zod';
import { Id } from '../../../kit/contract.ts';
import { DealAmount, Wording } from '../vocabulary.contract.ts';

const days = z.int().min(1).max(1095);

/** What a protection keeps from other partners: the whole customer, or a part of its business. */
export const SCOPE_KINDS = ['account', 'division', 'product_line', 'territory'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];
export const ScopeKindName = z.enum(SCOPE_KINDS).meta({ id: 'ProtectionScopeKind' });

const MilestoneKey = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower-case letters, digits and _');

/** Progress in the sale that lengthens the protection. */
export const MilestoneRule = z
  .strictObject({
    key: MilestoneKey,
    label: Wording,
    /** Days by which reaching it lengthens the protection. */
    days,
    /** Whether a file must show it. */
    evidence: z.boolean(),
    /** Whether it counts only when the vendor has confirmed it. */
    confirm: z.boolean(),
    active: z.boolean(),
  })
  .meta({ id: 'MilestoneRule' });
export type MilestoneRule = z.infer<typeof MilestoneRule>;

const unique = <T>(values: readonly T[]) => new Set(values).size === values.length;

/** How long protections last, what lengthens them and what ends them early. */
export const ProtectionRules = z
  .strictObject({
    extensions: z.strictObject({
      /** How often a partner may get one; 0 never, null as often as it takes. */
      limit: z.int().min(0).max(99).nullable(),
      /** Days that are asked for when nothing else is said, and the most that may be asked for. */
      days,
      evidence: z.boolean(),
      /** How many days before the end it may be asked for. */
      earliestDays: days,
    }),
    inactivity: z
      .strictObject({
        /** Days without a sign of the partner after which both sides are warned; null never. */
        warnDays: days.nullable(),
        /** Days without a sign of the partner after which the protection lapses; null never. */
        lapseDays: days.nullable(),
      })
      .refine(({ warnDays, lapseDays }) => lapseDays === null || (warnDays !== null && warnDays < lapseDays), {
        message: 'Nobody loses protection without a warning before',
        path: ['lapseDays'],
      }),
    milestones: z
      .array(MilestoneRule)
      .max(20)
      .refine((all) => unique(all.map(({ key }) => key)), { message: 'Each milestone has a key of its own' }),
    /** The longest protection that milestones lead to, in days from approval; null without end. */
    mostDays: days.nullable(),
    /** Windows that differ from the tier's: by tier, by deal type, or by both; the most telling one counts. */
    windows: z
      .array(z.strictObject({ tierId: Id.nullable(), dealTypeId: Id.nullable(), days }))
      .max(200)
      .refine((all) => unique(all.map(({ tierId, dealTypeId }) => `${tierId}/${dealTypeId}`)), {
        message: 'One window for each tier and deal type',
      }),
  })
  .meta({ id: 'ProtectionRules' });
export type ProtectionRules = z.infer<typeof ProtectionRules>;

/** What a registration of each deal type protects. */
export const ScopeRules = z
  .strictObject({
    usual: ScopeKindName,
    types: z
      .array(z.strictObject({ dealTypeId: Id, scope: ScopeKindName }))
      .max(200)
      .refine((all) => unique(all.map(({ dealTypeId }) => dealTypeId)), { message: 'One scope for each deal type' }),
  })
  .meta({ id: 'ScopeRules' });
export type ScopeRules = z.infer<typeof ScopeRules>;

const seats = z.int().min(1).max(100_000);

/** What keeps a partner from registering everything just to lock others out. */
export const LimitRules = z
  .strictObject({
    /** Most open registrations of one partner; null without a cap. */
    open: seats.nullable(),
    openByTier: z
      .array(z.strictObject({ tierId: Id, open: seats }))
      .max(200)
      .refine((all) => unique(all.map(({ tierId }) => tierId)), { message: 'One cap for each tier' }),
    /** For partners who win too few of what they register. */
    throttle: z
      .strictObject({
        winRatePercent: z.int().min(1).max(99),
        /** Decided deals, won or lost or run out, that are looked at; with fewer nothing is throttled. */
        overLast: z.int().min(5).max(200),
        action: z.enum(['lower_cap', 'manual_review']),
        /** The cap that counts then. */
        open: seats.nullable(),
      })
      .refine(({ action, open }) => action !== 'lower_cap' || open !== null, {
        message: 'Say how many may be open then',
        path: ['open'],
      })
      .nullable(),
    /** Smallest amounts by deal type; one for each currency that it should hold in. */
    minimums: z
      .array(z.strictObject({ dealTypeId: Id, amount: DealAmount }))
      .max(200)
      .refine((all) => unique(all.map(({ dealTypeId, amount }) => `${dealTypeId}/${amount.currency}`)), {
        message: 'One amount for each deal type and currency',
      }),
    /** Share of the registration discount for whoever is approved although another partner is protected; null all of it. */
    secondPercent: z.int().min(0).max(100).nullable(),
  })
  .meta({ id: 'LimitRules' });
export type LimitRules = z.infer<typeof LimitRules>;

/** What of an approved registration may still be changed. */
export const AMENDABLE = [
  'customer',
  'contact',
  'dealTypeId',
  'amount',
  'lines',
  'closeDate',
  'division',
  'description',
  'existingRelationship',
  'incumbent',
  'competitors',
  'rfp',
  'custom',
] as const;
export const AmendableField = z.enum(AMENDABLE).meta({ id: 'AmendableField' });
export type AmendableField = (typeof AMENDABLE)[number];

export const AmendmentRules = z
  .strictObject({
    /** Changed by the partner at once. */
    direct: z.array(AmendableField).max(AMENDABLE.length),
    /** Asked for by the partner, decided by the vendor. */
    review: z.array(AmendableField).max(AMENDABLE.length),
  })
  .refine(({ direct, review }) => unique([...direct, ...review]), { message: 'Each field stands in one list' })
  .meta({ id: 'AmendmentRules' });
export type AmendmentRules = z.infer<typeof AmendmentRules>;
