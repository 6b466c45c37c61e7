import { z } from 'zod';
import { Day, Id, Money, Timestamp, abilitiesOf, endpoint, line, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';

const standings = { tag: 'tier standings', scope: 'partner' } as const;
const byPartner = z.strictObject({ partnerId: Id });

export const STANDING_STATES = ['holds', 'at_risk', 'notice', 'grace', 'override'] as const;
const StandingState = z.enum(STANDING_STATES).meta({ id: 'TierStandingState' });

const TierName = z.strictObject({ id: Id, name: z.string().max(120), rank: z.int().min(1).max(100) });

const summary = {
  partnerId: Id,
  partner: z.string().max(200),
  programmeId: Id,
  tier: TierName.nullable(),
  /** The tier that the figures earn today. */
  earned: TierName.nullable(),
  state: StandingState,
  since: Timestamp,
  noticeEnds: Day.nullable(),
  graceEnds: Day.nullable(),
  /** By this day less will be earned unless something is won until then. */
  lapsesOn: Day.nullable(),
  evaluatedAt: Timestamp,
  override: z
    .strictObject({ until: Day, reason: z.string().max(1_000), by: z.string().max(200).nullable() })
    .nullable(),
};

const TierStanding = z.strictObject(summary).meta({ id: 'TierStanding' });
export type TierStanding = z.infer<typeof TierStanding>;

/** One demand of a tier: in words, what the figures say, and how far they are where it can be measured. */
const TierClause = z
  .strictObject({
    text: z.string().max(1_000),
    actual: z.string().max(500),
    verdict: z.enum(['met', 'not_met', 'unknown']),
    /** Share of the target in basis points, 10000 when it is reached; null where there is no target to reach. */
    progress: z.int().min(0).max(10_000).nullable(),
  })
  .meta({ id: 'TierClause' });
export type TierClause = z.infer<typeof TierClause>;

const RungOfPartner = z
  .strictObject({
    tier: TierName,
    met: z.boolean(),
    /** Days of protection and discounts that the tier gives. */
    protectionDays: z.int().min(1).max(1_095),
    discounts: z
      .array(z.strictObject({ dealType: z.string().max(40), basisPoints: z.int().min(0).max(10_000) }))
      .max(100),
    clauses: z.array(TierClause).max(60),
    /** How the clauses go together when one of several is enough or they are nested: all of it in words. */
    words: z.string().max(8_000).nullable(),
  })
  .meta({ id: 'TierRungOfPartner' });

/** Where a partner stands, with every tier of its programme and what is missing for it. */
const TierStandingDetail = z
  .strictObject({
    standing: TierStanding.nullable(),
    programme: z.string().max(200).nullable(),
    rungs: z.array(RungOfPartner).max(100),
    /** What falling to the earned tier would take from registrations approved in a year like the last. */
    wouldCost: Money.nullable(),
    abilities: abilitiesOf('tier.manage'),
  })
  .meta({ id: 'TierStandingDetail' });
export type TierStandingDetail = z.infer<typeof TierStandingDetail>;

export const standingFields = {
  partner: { type: 'id' },
  programme: { type: 'id' },
  tier: { type: 'id' },
  state: { type: 'enum', values: STANDING_STATES },
  since: { type: 'time', sort: true, nullable: false },
  noticeEnds: { type: 'date', sort: true },
  lapsesOn: { type: 'date', sort: true },
} as const satisfies ListFields;

const detail = { status: 200, description: 'The standing as it is now', body: TierStandingDetail } as const;

export const tierStandingContract = {
  listTierStandings: endpoint({
    ...standings,
    ability: 'tier.read',
    method: 'GET',
    path: '/api/v1/tier-standings',
    summary: 'Where partners in view stand to their tiers, the latest change first',
    query: listQuery(standingFields, '-since'),
    answer: { status: 200, description: 'A page of standings', body: page(TierStanding) },
  }),
  readTierStanding: endpoint({
    ...standings,
    ability: 'tier.read',
    method: 'GET',
    path: '/api/v1/partners/:partnerId/tier-standing',
    summary: 'Where a partner stands, clause by clause, and what is missing for each tier',
    params: byPartner,
    answer: detail,
  }),
  overrideTier: endpoint({
    ...standings,
    ability: 'tier.manage',
    method: 'POST',
    path: '/api/v1/partners/:partnerId/tier-override',
    summary: 'Keep a partner on a tier until a day, whatever its figures earn',
    params: byPartner,
    body: z.strictObject({ tierId: Id, until: Day, reason: line(1_000) }),
    answer: detail,
    problems: ['no_requirements', 'partner_closed'],
  }),
  endTierOverride: endpoint({
    ...standings,
    ability: 'tier.manage',
    method: 'DELETE',
    path: '/api/v1/partners/:partnerId/tier-override',
    summary: 'End an override; from now on figures decide',
    params: byPartner,
    answer: detail,
    problems: ['no_override'],
  }),
};
