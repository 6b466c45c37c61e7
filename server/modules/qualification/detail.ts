import { abilities } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { ratesOn } from '../../kit/rates.ts';
import type { Catalogue, Facts } from '../../kit/rules/catalogue.ts';
import type { Clause, Condition } from '../../kit/rules/condition.ts';
import { holds, judge } from '../../kit/rules/judge.ts';
import { clauseWords, factWords } from '../../kit/rules/words.ts';
import { selectDiscounts, selectEnrolled, selectPartner, selectProgrammes, selectTiers } from '../partners/index.ts';
import { tenantHome, type TenantHome } from '../tenancy/index.ts';
import { discountDifference, discountTable, type DiscountTable } from './discounts.ts';
import type { Rung } from './ladder.ts';
import { factsAt, monthsBefore, requirementCatalogue, windowsIn, type Business } from './measures.ts';
import { requirementPolicy } from './policy.ts';
import { presentStanding } from './present.ts';
import { selectOptionalInForce } from './requirement-queries.ts';
import { requirementsOf } from './requirements.ts';
import type { TierClause, TierStandingDetail } from './standing.contract.ts';
import { selectOptionalStanding, type NamedStanding } from './standing-queries.ts';

interface Judging {
  catalogue: Catalogue;
  facts: Facts;
  moment: { now: Date; timeZone: string };
  locale: string;
}

/** Where a partner stands today, with every tier of its programme, clause by clause. Throws 404 for a partner out of view. */
export async function standingDetail(ctx: Ctx, business: Business, partnerId: string): Promise<TierStandingDetail> {
  const partner = await selectPartner(ctx, partnerId);
  const home = await tenantHome(ctx);
  const standing = await selectOptionalStanding(ctx, partnerId);
  const may = abilities(ctx, requirementPolicy, partner, ['tier.manage']);
  const empty = { standing: null, programme: null, rungs: [], wouldCost: null, abilities: may };
  if (partner.programme_id === null) return empty;
  const [programme] = await selectProgrammes(ctx, [partner.programme_id]);
  const tiers = (await selectTiers(ctx, [partner.programme_id])).filter(({ active }) => active);
  const discounts = await selectDiscounts(
    ctx,
    tiers.map(({ id }) => id),
  );
  const requirement = await selectOptionalInForce(ctx, partner.programme_id, home.today);
  const rungs = requirement ? requirementsOf(requirement, tiers).rungs : [];
  const judging = await judgingOf(ctx, business, partner.programme_id, partnerId, rungs, home);
  return {
    ...empty,
    programme: programme?.name ?? null,
    standing: standing ? presentStanding(standing) : null,
    rungs: tiers.map((tier) => ({
      tier: { id: tier.id, name: tier.name, rank: tier.rank },
      protectionDays: tier.protection_days,
      discounts: discounts
        .filter((one) => one.tier_id === tier.id)
        .map((one) => ({ dealType: one.deal_type, basisPoints: one.basis_points })),
      ...demands(rungs.find((rung) => rung.tierId === tier.id)?.condition ?? null, judging),
    })),
    wouldCost: standing ? await costOfFalling(ctx, business, standing, rungs, discountTable(discounts), home) : null,
  };
}

async function judgingOf(
  ctx: Ctx,
  business: Business,
  programmeId: string,
  partnerId: string,
  rungs: readonly Rung[],
  home: TenantHome,
): Promise<Judging> {
  const now = ctx.clock.now();
  const partners = await selectEnrolled(ctx, programmeId, partnerId);
  const windows = windowsIn(rungs.map(({ condition }) => condition));
  const rates = await ratesOn(ctx, home.currency, home.today);
  const facts = await factsAt(ctx, business, { partners, at: now, windows, rates, partnerId });
  const { locale } = ctx.actor;
  return {
    catalogue: requirementCatalogue(business, locale),
    facts: facts.get(partnerId) ?? {},
    moment: { now, timeZone: home.timeZone },
    locale,
  };
}

function demands(condition: Condition | null, judging: Judging) {
  if (condition === null) return { met: true, clauses: [], words: null };
  const { catalogue, facts, moment } = judging;
  const leaves = leavesOf(condition);
  const plain = 'attribute' in condition || ('all' in condition && condition.all.every((part) => 'attribute' in part));
  return {
    met: holds(condition, catalogue, facts, moment),
    clauses: leaves.slice(0, 60).map((clause) => presentClause(clause, judging)),
    words: plain ? null : wordsOf(condition, judging),
  };
}

function leavesOf(condition: Condition): Clause[] {
  if ('attribute' in condition) return [condition];
  if ('not' in condition) return leavesOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
}

const GLUE = { en: { all: ' and ', any: ' or ', not: 'not ' }, de: { all: ' und ', any: ' oder ', not: 'nicht ' } };

function wordsOf(condition: Condition, judging: Judging): string {
  const glue = GLUE[judging.locale.startsWith('de') ? 'de' : 'en'];
  if ('attribute' in condition) return clauseWords(condition, judging.catalogue, judging.locale);
  if ('not' in condition) return `${glue.not}(${wordsOf(condition.not, judging)})`;
  const [parts, between] = 'all' in condition ? [condition.all, glue.all] : [condition.any, glue.any];
  return parts
    .map((part) => ('attribute' in part ? wordsOf(part, judging) : `(${wordsOf(part, judging)})`))
    .join(between);
}

function presentClause(clause: Clause, { catalogue, facts, moment, locale }: Judging): TierClause {
  const verdict = judge(clause, catalogue, facts, moment);
  return {
    text: clauseWords(clause, catalogue, locale),
    actual: factWords(clause.attribute, catalogue, facts, locale, moment.timeZone),
    verdict: verdict === 'unknown' ? 'unknown' : verdict ? 'met' : 'not_met',
    progress: progressOf(clause, facts[clause.attribute]),
  };
}

const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  const minor = typeof value === 'object' && value !== null && 'minor' in value ? value.minor : undefined;
  return typeof minor === 'number' ? minor : undefined;
};

/** How far a figure is on the way to a target, in basis points; null where there is no target. */
function progressOf({ operator, value }: Clause, fact: unknown): number | null {
  const [target, actual] = [sizeOf(value), sizeOf(fact)];
  if ((operator !== 'at_least' && operator !== 'more') || target === undefined || target <= 0) return null;
  return Math.max(0, Math.min(10_000, Math.floor(((actual ?? 0) * 10_000) / target)));
}

/** What falling would take from a year's registrations, while a fall is in sight: to the earned tier, else one down. */
async function costOfFalling(
  ctx: Ctx,
  business: Business,
  { partner_id: partnerId, tier_id: own, earned_tier_id: earned, state }: NamedStanding,
  rungs: readonly Rung[],
  discounts: DiscountTable,
  home: TenantHome,
) {
  if (state === 'holds' || state === 'override') return null;
  const at = rungs.findIndex(({ tierId }) => tierId === own);
  const below = state === 'at_risk' ? (rungs[at - 1]?.tierId ?? null) : earned;
  const now = ctx.clock.now();
  const approved = await business.approved(ctx, { from: monthsBefore(now, 12), to: now, partnerId });
  const rates = await ratesOn(ctx, home.currency, home.today);
  const minor = discountDifference(
    approved,
    { discounts, rates },
    () => own,
    () => below,
  );
  return { minor: Math.max(0, minor), currency: home.currency };
}
