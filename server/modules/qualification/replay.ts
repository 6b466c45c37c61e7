/** A draft applied to the past: who would move now, who would have moved month by month, and what it would have cost. */
import { authorize } from '../../kit/authorize.ts';
import { localDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { ratesOn, type Rates } from '../../kit/rates.ts';
import { selectDiscounts, selectEnrolled, selectTiers, type Enrolled } from '../partners/index.ts';
import { tenantHome, type TenantHome } from '../tenancy/index.ts';
import { discountDifference, discountTable, type DiscountTable } from './discounts.ts';
import { earnedBy, evaluate, type Evaluated } from './evaluation.ts';
import { nextStanding, type Requirements, type Standing } from './ladder.ts';
import { factsAt, monthsBefore, requirementCatalogue, windowsIn, type Business } from './measures.ts';
import { requirementPolicy } from './policy.ts';
import type { ReplayResult } from './requirement.contract.ts';
import {
  finishReplay,
  insertReplay,
  selectOptionalInForce,
  selectReplay,
  selectRequirement,
  type ReplayRow,
} from './requirement-queries.ts';
import { requirementsOf } from './requirements.ts';
import { lockStandings } from './standing-queries.ts';

/** Job that works a replay out. */
export const REPLAY = 'qualification.replay';

/** Asks for a replay of a draft over the last months; a job works it out. Throws 409 for what is published. */
export async function requestReplay(ctx: Ctx, requirementId: string, months: number): Promise<ReplayRow> {
  const draft = await selectRequirement(ctx, requirementId);
  authorize(ctx, requirementPolicy, 'tier.manage', draft);
  if (draft.state !== 'draft') throw conflict('already_published', 'Only a draft can be tried on the past');
  const row = await insertReplay(ctx, {
    id: newId(),
    requirement_id: requirementId,
    requirement_version: draft.version,
    months,
    state: 'running',
    requested_by_name: ctx.actor.name,
    requested_at: ctx.clock.now(),
  });
  await ctx.jobs.send(ctx, REPLAY, { replayId: row.id });
  return row;
}

interface World {
  programmeId: string;
  draft: Requirements;
  /** Null while nothing is in force: then partners stay on the tiers they have. */
  inForce: Requirements | null;
  partners: readonly Enrolled[];
  home: TenantHome;
  rates: Rates;
  discounts: DiscountTable;
  names: ReadonlyMap<string, string>;
}

/** Works a replay out and keeps the result. Doing it again changes nothing. */
export async function runReplay(ctx: Ctx, business: Business, replayId: string): Promise<void> {
  const replay = await selectReplay(ctx, replayId);
  if (replay.state === 'done') return;
  const draftRow = await selectRequirement(ctx, replay.requirement_id);
  const programmeId = draftRow.programme_id;
  const home = await tenantHome(ctx);
  const tiers = await selectTiers(ctx, [programmeId]);
  const current = await selectOptionalInForce(ctx, programmeId, home.today);
  const world: World = {
    programmeId,
    draft: requirementsOf(draftRow, tiers),
    inForce: current ? requirementsOf(current, tiers) : null,
    partners: await selectEnrolled(ctx, programmeId),
    home,
    rates: await ratesOn(ctx, home.currency, home.today),
    discounts: discountTable(
      await selectDiscounts(
        ctx,
        tiers.map(({ id }) => id),
      ),
    ),
    names: new Map(tiers.map(({ id, name }) => [id, name])),
  };
  await finishReplay(ctx, replayId, await resultOf(ctx, business, world, replay.months));
}

async function resultOf(ctx: Ctx, business: Business, world: World, months: number): Promise<ReplayResult> {
  const { programmeId, draft, home } = world;
  const standings = await lockStandings(ctx, programmeId);
  const now = await evaluate(ctx, business, { programmeId, requirements: draft, home, standings });
  const past = await simulate(ctx, business, world, months);
  const minor = past.reduce((sum, month) => sum + month.discount.minor, 0);
  return {
    partners: world.partners.length,
    up: now.filter(({ move }) => move === 'promoted').map((one) => moverOf(one, world)),
    down: now.filter(isDown).map((one) => moverOf(one, world)),
    months: past,
    discount: { minor, currency: home.currency },
  };
}

const isDown = ({ move, after }: Evaluated): boolean =>
  move === 'demoted' || after.state === 'notice' || after.state === 'grace';

function moverOf({ partner, after, finding, move, before }: Evaluated, { names, home }: World) {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return {
    partnerId: partner.id,
    partner: partner.name,
    from: nameOf(before.tierId),
    to: nameOf(move === 'promoted' ? after.tierId : finding.earned),
    lastDay: move === 'promoted' ? null : (after.graceEnds ?? home.today),
  };
}

const onTier = (tierId: string | null): Standing => ({
  state: 'holds',
  tierId,
  noticeEnds: null,
  graceEnds: null,
  overrideUntil: null,
});

type Run = Map<string, Standing>;

/** Goes through the months from the first to now with both sets of requirements, each partner beginning on the same tier. */
async function simulate(ctx: Ctx, business: Business, world: World, months: number): Promise<ReplayResult['months']> {
  const { partners, home, draft, inForce } = world;
  const now = ctx.clock.now();
  const first = await earnedAt(ctx, business, world, monthsBefore(now, months));
  const beginning = inForce ? first.inForce : new Map(partners.map(({ id, tier_id: tier }) => [id, tier]));
  const runs = {
    draft: new Map([...beginning].map(([id, tier]) => [id, onTier(tier)])),
    inForce: new Map([...beginning].map(([id, tier]) => [id, onTier(tier)])),
  };
  const told: ReplayResult['months'] = [];
  for (let back = months - 1; back >= 0; back -= 1) {
    const [from, to] = [monthsBefore(now, back + 1), monthsBefore(now, back)];
    const earned = await earnedAt(ctx, business, world, to);
    const day = localDay(to, home.timeZone);
    step(runs.draft, earned.draft, draft, day);
    if (inForce) step(runs.inForce, earned.inForce, inForce, day);
    const approved = await business.approved(ctx, { from, to });
    const tierIn = (run: Run) => (id: string) => run.get(id)?.tierId ?? null;
    const minor = discountDifference(approved, world, tierIn(runs.draft), tierIn(runs.inForce));
    told.push(monthOf(world, runs, day, minor));
  }
  return told;
}

function step(run: Run, earned: ReadonlyMap<string, string | null>, requirements: Requirements, day: string): void {
  for (const [id, standing] of run) {
    const finding = { earned: earned.get(id) ?? null, lapsesOn: null };
    run.set(id, nextStanding(standing, finding, requirements, day));
  }
}

async function earnedAt(ctx: Ctx, business: Business, world: World, at: Date) {
  const { draft, inForce, partners, rates, home } = world;
  const rungs = [...draft.rungs, ...(inForce?.rungs ?? [])];
  const windows = windowsIn(rungs.map(({ condition }) => condition));
  const facts = await factsAt(ctx, business, { partners, at, windows, rates });
  const catalogue = requirementCatalogue(business, 'en');
  const moment = { now: at, timeZone: home.timeZone };
  return {
    draft: earnedBy(facts, catalogue, draft.rungs, moment),
    inForce: inForce ? earnedBy(facts, catalogue, inForce.rungs, moment) : new Map<string, string | null>(),
  };
}

function monthOf(
  { draft, names, home }: World,
  runs: { draft: Run; inForce: Run },
  day: string,
  minor: number,
): ReplayResult['months'][number] {
  const rank = (tierId: string | null) => draft.rungs.find((rung) => rung.tierId === tierId)?.rank ?? 0;
  const steps = [...runs.draft].map(([id, { tierId }]) => rank(tierId) - rank(runs.inForce.get(id)?.tierId ?? null));
  const count = (run: Run, tierId: string | null) => [...run.values()].filter((one) => one.tierId === tierId).length;
  const rows = [null, ...draft.rungs.map(({ tierId }) => tierId)].map((tierId) => ({
    tier: tierId === null ? null : (names.get(tierId) ?? ''),
    inForce: count(runs.inForce, tierId),
    draft: count(runs.draft, tierId),
  }));
  return {
    day,
    up: steps.filter((one) => one > 0).length,
    down: steps.filter((one) => one < 0).length,
    discount: { minor, currency: home.currency },
    tiers: rows.filter(({ tier, ...counts }) => tier !== null || counts.inForce + counts.draft > 0),
  };
}
