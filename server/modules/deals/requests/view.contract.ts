/** Shapes of a protection with its explanation, and of what was asked about it. */
import { z } from 'zod';
import { Ability, Day, Id, Timestamp } from '../../../kit/contract.ts';
import { MilestoneRule, ScopeKindName } from '../rules/documents.contract.ts';
import { Wording } from '../vocabulary.contract.ts';

export const REQUEST_KINDS = ['extension', 'milestone', 'amendment'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const REQUEST_STATUSES = ['pending', 'granted', 'declined', 'withdrawn'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

const days = z.int().min(1).max(1095);
const Files = z.array(Id).max(20);

/** A field of an amendment with what it was and what it shall be, as the registration shows it. */
const FieldChange = z.strictObject({ field: z.string().max(60), before: z.unknown(), after: z.unknown() });

/** Something asked of the vendor, or told, about an approved registration. */
export const DealRequest = z
  .strictObject({
    id: Id,
    dealId: Id,
    kind: z.enum(REQUEST_KINDS),
    status: z.enum(REQUEST_STATUSES),
    /** The milestone; null for everything else. */
    milestone: z.strictObject({ key: z.string().max(40), label: Wording }).nullable(),
    reason: z.string().max(2000).nullable(),
    files: Files,
    reachedOn: Day.nullable(),
    daysAsked: days.nullable(),
    /** Days by which it has lengthened the protection. */
    daysGiven: z.int().min(0).max(1095),
    expiresBefore: Timestamp.nullable(),
    expiresAfter: Timestamp.nullable(),
    changes: z.array(FieldChange).max(60),
    askedBy: z.strictObject({ name: z.string().max(200), side: z.enum(['vendor', 'partner']) }),
    askedAt: Timestamp,
    decision: z
      .strictObject({ at: Timestamp, by: z.string().max(200), note: z.string().max(2000).nullable() })
      .nullable(),
    abilities: z.strictObject({ decide: Ability, withdraw: Ability }),
  })
  .meta({ id: 'DealRequest' });
export type DealRequest = z.infer<typeof DealRequest>;

/** One reason why the protection is as long as it is: the terms of the approval first, then what has lengthened it. */
const WindowPart = z
  .strictObject({
    kind: z.enum(['terms', 'milestone', 'extension', 'lapse']),
    days: z.int().min(0).max(1095),
    /** The tier of the terms, or the milestone. */
    tier: z.string().max(120).nullable(),
    milestone: Wording.nullable(),
    at: Timestamp,
    until: Timestamp.nullable(),
  })
  .meta({ id: 'ProtectionPart' });

/** A protection with its explanation, and what there is to do about it. */
export const ProtectionView = z
  .strictObject({
    live: z.boolean(),
    from: Timestamp,
    until: Timestamp,
    totalDays: z.int().min(0).max(100_000),
    parts: z.array(WindowPart).max(500),
    scope: z.strictObject({ kind: ScopeKindName, values: z.array(z.string().max(200)).max(50) }),
    /** Days before the end on which both sides are reminded. */
    reminderDays: z.array(z.int().min(1).max(365)).max(10),
    extension: z.strictObject({
      ask: Ability,
      /** Extensions granted so far, and how many there can be; null without end. */
      granted: z.int().min(0).max(500),
      limit: z.int().min(0).max(99).nullable(),
      days,
      evidence: z.boolean(),
      earliestDays: days,
    }),
    milestones: z
      .array(
        z.strictObject({
          rule: MilestoneRule,
          state: z.enum(['open', 'pending', 'reached']),
          /** Days that reaching it now would add. */
          adds: z.int().min(0).max(1095),
          record: Ability,
        }),
      )
      .max(20),
    inactivity: z.strictObject({
      activeAt: Timestamp,
      warnDays: days.nullable(),
      lapseDays: days.nullable(),
      /** When the protection lapses unless the partner shows a sign before; null when it never does. */
      lapsesAt: Timestamp.nullable(),
    }),
    amendment: z.strictObject({
      direct: z.array(z.string().max(60)).max(60),
      review: z.array(z.string().max(60)).max(60),
      ask: Ability,
    }),
    requests: z.array(DealRequest).max(500),
  })
  .meta({ id: 'DealProtectionView' });
export type ProtectionView = z.infer<typeof ProtectionView>;
