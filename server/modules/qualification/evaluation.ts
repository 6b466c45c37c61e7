import type { Ctx } from '../../kit/context.ts';
import { ratesOn } from '../../kit/rates.ts';
import type { Catalogue, Facts } from '../../kit/rules/catalogue.ts';
import { lockProgramme, placeOnTiers, selectEnrolled, selectTiers, type Enrolled } from '../partners/index.ts';
import { tenantHome, type TenantHome } from '../tenancy/index.ts';
import { emitStandings, type StandingEvent } from './events.ts';
import {
  dayLater,
  earnedTier,
  moveOf,
  nextStanding,
  type Finding,
  type Move,
  type Requirements,
  type Standing,
} from './ladder.ts';
import { factsAt, requirementCatalogue, windowsIn, type Business } from './measures.ts';
import { selectOptionalInForce, type RequirementRow } from './requirement-queries.ts';
import { requirementsOf, type TierNames } from './requirements.ts';
import { deleteStandings, lockStandings, upsertStandings, type StandingRow } from './standing-queries.ts';

/** What an evaluation says about one partner, before anything is written. */
export interface Evaluated {
  partner: Enrolled;
  before: Standing;
  after: Standing;
  finding: Finding;
  move: Move | null;
}

/** Days ahead on which is looked whether a tier would still be earned without new business. */
const OUTLOOK = [30, 60, 90] as const;

const standingOf = (partner: Enrolled, row: StandingRow | undefined): Standing => ({
  state: (row?.state as Standing['state'] | undefined) ?? 'holds',
  tierId: partner.tier_id,
  noticeEnds: row?.notice_ends ?? null,
  graceEnds: row?.grace_ends ?? null,
  overrideUntil: row?.override_until ?? null,
});

interface Asked {
  programmeId: string;
  requirements: Requirements;
  home: TenantHome;
  standings: ReadonlyMap<string, StandingRow>;
}

/** Evaluates partners of a programme against some requirements as of now. Reads only; one read of the business per window and look ahead. */
export async function evaluate(ctx: Ctx, business: Business, asked: Asked): Promise<Evaluated[]> {
  const { requirements, home, standings, programmeId } = asked;
  const partners = await selectEnrolled(ctx, programmeId);
  const findings = await findingsOf(ctx, business, requirements, home, partners);
  return partners.map((partner) => {
    const before = standingOf(partner, standings.get(partner.id));
    const finding = findings.get(partner.id)!;
    const after = nextStanding(before, finding, requirements, home.today);
    return { partner, before, after, finding, move: moveOf(before, after, requirements.rungs) };
  });
}

async function findingsOf(
  ctx: Ctx,
  business: Business,
  { rungs }: Requirements,
  home: TenantHome,
  partners: readonly Enrolled[],
): Promise<Map<string, Finding>> {
  const catalogue = requirementCatalogue(business, 'en');
  const windows = windowsIn(rungs.map(({ condition }) => condition));
  const rates = await ratesOn(ctx, home.currency, home.today);
  const now = ctx.clock.now();
  const at = async (days: number) => {
    const moment = new Date(now.getTime() + days * 86_400_000);
    const facts = await factsAt(ctx, business, { partners, at: moment, windows, rates });
    return earnedBy(facts, catalogue, rungs, { now: moment, timeZone: home.timeZone });
  };
  const today = await at(0);
  const found = new Map([...today].map(([id, earned]): [string, Finding] => [id, { earned, lapsesOn: null }]));
  for (const days of OUTLOOK) {
    for (const [id, earned] of await at(days)) {
      const finding = found.get(id)!;
      if (finding.lapsesOn === null && lower(rungs, earned, finding.earned)) {
        finding.lapsesOn = dayLater(home.today, days);
      }
    }
  }
  return found;
}

const lower = (rungs: Requirements['rungs'], a: string | null, b: string | null): boolean => {
  const rank = (id: string | null) => rungs.find(({ tierId }) => tierId === id)?.rank ?? 0;
  return rank(a) < rank(b);
};

/** The earned tier of each partner by its facts. */
export function earnedBy(
  facts: ReadonlyMap<string, Facts>,
  catalogue: Catalogue,
  rungs: Requirements['rungs'],
  moment: { now: Date; timeZone: string },
): Map<string, string | null> {
  return new Map([...facts].map(([id, own]) => [id, earnedTier(rungs, catalogue, own, moment)]));
}

/**
 * Evaluates all partners of a programme by the requirements in force today and does what follows: moves up at once, notice,
 * grace, and moves down. Returns how many partners moved; nothing happens while nothing is in force.
 */
export async function evaluateProgramme(ctx: Ctx, business: Business, programmeId: string): Promise<number> {
  await lockProgramme(ctx, programmeId);
  const home = await tenantHome(ctx);
  const requirement = await selectOptionalInForce(ctx, programmeId, home.today);
  if (!requirement) return 0;
  const tiers = await selectTiers(ctx, [programmeId]);
  const requirements = requirementsOf(requirement, tiers);
  const standings = await lockStandings(ctx, programmeId);
  const evaluated = await evaluate(ctx, business, { programmeId, requirements, home, standings });
  await write(ctx, requirement, evaluated, standings);
  const names: TierNames = new Map(tiers.map((tier) => [tier.id, tier]));
  await report(ctx, evaluated, names);
  const known = new Set(evaluated.map(({ partner }) => partner.id));
  await deleteStandings(
    ctx,
    [...standings.keys()].filter((id) => !known.has(id)),
  );
  return evaluated.filter(({ move }) => move === 'promoted' || move === 'demoted').length;
}

function write(
  ctx: Ctx,
  requirement: RequirementRow,
  evaluated: readonly Evaluated[],
  standings: ReadonlyMap<string, StandingRow>,
): Promise<void> {
  const now = ctx.clock.now();
  return upsertStandings(
    ctx,
    evaluated.map(({ partner, after, finding, move }) => {
      const row = standings.get(partner.id);
      const kept = after.overrideUntil !== null && row !== undefined;
      return {
        partner_id: partner.id,
        programme_id: requirement.programme_id,
        requirement_id: requirement.id,
        tier_id: after.tierId,
        earned_tier_id: finding.earned,
        state: after.state,
        since: row === undefined || move !== null ? now : row.since,
        notice_ends: after.noticeEnds,
        grace_ends: after.graceEnds,
        lapses_on: finding.lapsesOn,
        evaluated_at: now,
        override_until: after.overrideUntil,
        override_reason: kept ? row.override_reason : null,
        override_by_name: kept ? row.override_by_name : null,
      };
    }),
  );
}

async function report(ctx: Ctx, evaluated: readonly Evaluated[], names: TierNames): Promise<void> {
  const nameOf = (id: string | null) => (id === null ? null : { id, name: names.get(id)?.name ?? '' });
  await placeOnTiers(
    ctx,
    evaluated.flatMap(({ partner, before, after, move }) =>
      move === 'promoted' || move === 'demoted'
        ? [
            {
              partnerId: partner.id,
              partnerName: partner.name,
              from: nameOf(before.tierId),
              to: nameOf(after.tierId),
              direction: move,
            },
          ]
        : [],
    ),
  );
  await emitStandings(
    ctx,
    evaluated.flatMap((one) => {
      const event = eventOf(one, (id) => nameOf(id)?.name ?? null);
      return event ? [{ partnerId: one.partner.id, event }] : [];
    }),
  );
}

function eventOf(
  { move, after, finding }: Evaluated,
  nameOf: (id: string | null) => string | null,
): StandingEvent | undefined {
  const [tier, earned] = [nameOf(after.tierId), nameOf(finding.earned)];
  switch (move) {
    case 'at_risk':
      return { type: 'tier_standing.at_risk', data: { tier, lapsesOn: finding.lapsesOn } };
    case 'notice':
      return {
        type: 'tier_standing.notice',
        data: { tier, earned, noticeEnds: after.noticeEnds!, graceEnds: after.graceEnds! },
      };
    case 'grace':
      return { type: 'tier_standing.grace', data: { tier, earned, graceEnds: after.graceEnds! } };
    case 'recovered':
      return { type: 'tier_standing.recovered', data: { tier } };
    case 'override_ended':
      return { type: 'tier_standing.override_ended', data: { tier } };
    default:
      return undefined;
  }
}
