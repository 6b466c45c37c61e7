import { z } from 'zod';
import { Day, Id, Money, Timestamp, abilitiesOf, endpoint, text } from '../../kit/contract.ts';
import { Condition } from '../../kit/rules/condition.ts';

const read = { tag: 'tier requirements', ability: 'tier.manage', scope: 'tenant' } as const;
const byProgramme = z.strictObject({ programmeId: Id });
const byRequirement = z.strictObject({ requirementId: Id });
const Version = z.int().min(1).max(2_147_483_647);
const Count = z.int().min(0).max(1_000_000_000);

/** What one tier demands; without a condition it demands nothing. */
const TierRequirement = z.strictObject({ tierId: Id, condition: Condition.nullable() }).meta({ id: 'TierRequirement' });
export type TierRequirement = z.infer<typeof TierRequirement>;

const written = {
  tiers: z.array(TierRequirement).max(100),
  noticeDays: z.int().min(0).max(730),
  graceDays: z.int().min(0).max(365),
  note: text(2_000).nullable(),
};

/** One version of what a programme's tiers demand. A published one holds from its day until the day of a later one. */
const TierRequirements = z
  .strictObject({
    id: Id,
    programmeId: Id,
    number: z.int().min(1).max(1_000_000),
    state: z.enum(['draft', 'published']),
    effectiveFrom: Day.nullable(),
    ...written,
    createdBy: z.string().max(200),
    createdAt: Timestamp,
    publishedBy: z.string().max(200).nullable(),
    publishedAt: Timestamp.nullable(),
    version: Version,
    abilities: abilitiesOf('tier.manage'),
  })
  .meta({ id: 'TierRequirements' });
export type TierRequirements = z.infer<typeof TierRequirements>;

const Attribute = z.strictObject({
  name: z.string().max(250),
  type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'list']),
  label: z.string().max(300),
});

/** A partner that would move, from one tier to another; null is none. */
const Mover = z.strictObject({
  partnerId: Id,
  partner: z.string().max(200),
  from: z.string().max(120).nullable(),
  to: z.string().max(120).nullable(),
  /** Last day on the tier for those who move down. */
  lastDay: Day.nullable(),
});

/** One month of a replay: partners on each tier by the rules in force and by the draft, and what the difference costs. */
const ReplayMonth = z.strictObject({
  day: Day,
  up: Count,
  down: Count,
  /** Discount by the draft's tiers less that by the tiers in force, on registrations approved in the month. */
  discount: Money,
  tiers: z.array(z.strictObject({ tier: z.string().max(120).nullable(), inForce: Count, draft: Count })).max(101),
});

export const ReplayResult = z
  .strictObject({
    partners: Count,
    up: z.array(Mover).max(100_000),
    down: z.array(Mover).max(100_000),
    months: z.array(ReplayMonth).max(24),
    discount: Money,
  })
  .meta({ id: 'TierReplayResult' });
export type ReplayResult = z.infer<typeof ReplayResult>;

const TierReplay = z
  .strictObject({
    id: Id,
    requirementId: Id,
    state: z.enum(['running', 'done']),
    /** The draft has changed since: ask again. */
    stale: z.boolean(),
    months: z.int().min(1).max(24),
    requestedBy: z.string().max(200),
    requestedAt: Timestamp,
    finishedAt: Timestamp.nullable(),
    result: ReplayResult.nullable(),
  })
  .meta({ id: 'TierReplay' });
export type TierReplay = z.infer<typeof TierReplay>;

const one = { status: 200, description: 'The version as it is now', body: TierRequirements } as const;
const oneReplay = { description: 'The replay', body: TierReplay } as const;

export const requirementContract = {
  listTierRequirements: endpoint({
    ...read,
    method: 'GET',
    path: '/api/v1/programmes/:programmeId/tier-requirements',
    summary: 'Versions of what a programme’s tiers demand, the latest first, and what may be asked about',
    params: byProgramme,
    answer: {
      status: 200,
      description: 'All versions',
      body: z.strictObject({
        items: z.array(TierRequirements).max(1000),
        /** Version in force today. */
        currentId: Id.nullable(),
        attributes: z.array(Attribute).max(400),
      }),
    },
  }),
  draftTierRequirements: endpoint({
    ...read,
    method: 'POST',
    path: '/api/v1/programmes/:programmeId/tier-requirements',
    summary: 'Begin a draft from the latest version',
    params: byProgramme,
    answer: { status: 201, description: 'The draft', body: TierRequirements },
    problems: ['draft_exists'],
  }),
  updateTierRequirements: endpoint({
    ...read,
    method: 'PATCH',
    path: '/api/v1/tier-requirements/:requirementId',
    summary: 'Change a draft',
    params: byRequirement,
    body: z.strictObject(written).partial(),
    ifMatch: true,
    answer: one,
    problems: ['already_published'],
  }),
  discardTierRequirements: endpoint({
    ...read,
    method: 'DELETE',
    path: '/api/v1/tier-requirements/:requirementId',
    summary: 'Throw a draft away',
    params: byRequirement,
    answer: { status: 204, description: 'Gone' },
    problems: ['already_published'],
  }),
  publishTierRequirements: endpoint({
    ...read,
    method: 'POST',
    path: '/api/v1/tier-requirements/:requirementId/publication',
    summary: 'Let a draft hold from a day on; from today, partners are evaluated at once',
    params: byRequirement,
    body: z.strictObject({ effectiveFrom: Day }),
    ifMatch: true,
    answer: one,
    problems: ['already_published'],
  }),
  replayTierRequirements: endpoint({
    ...read,
    method: 'POST',
    path: '/api/v1/tier-requirements/:requirementId/replays',
    summary: 'Apply a draft to the past: who would move now, who would have moved, what it would have cost',
    params: byRequirement,
    body: z.strictObject({ months: z.int().min(1).max(24).default(12) }),
    answer: { status: 202, ...oneReplay },
  }),
  readTierReplay: endpoint({
    ...read,
    method: 'GET',
    path: '/api/v1/tier-replays/:replayId',
    summary: 'A replay and, once it is done, its result',
    params: z.strictObject({ replayId: Id }),
    answer: { status: 200, ...oneReplay },
  }),
  evaluateTiers: endpoint({
    ...read,
    method: 'POST',
    path: '/api/v1/programmes/:programmeId/tier-evaluations',
    summary: 'Evaluate the tiers of a programme’s partners now; otherwise this happens every night',
    params: byProgramme,
    answer: {
      status: 202,
      description: 'Begun, by the version that is in force',
      body: z.strictObject({ requirementId: Id }),
    },
    problems: ['no_requirements'],
  }),
};
