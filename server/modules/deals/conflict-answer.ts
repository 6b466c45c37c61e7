/** What a conflict check tells: a word to partners, the evidence to the vendor's staff. */
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { describeReason, type Match } from '../matching/index.ts';
import { checkCustomer, type CheckOutcome } from './conflict.ts';
import type { Candidate, ConflictAnswer, ConflictQuestion, Evidence } from './conflict.contract.ts';
import { selectCandidates, type CandidateRow } from './conflict-queries.ts';
import { dealPolicy } from './policy.ts';
import { selectDeal, selectDealsById, type DealRecord } from './queries.ts';
import { organisationOf } from './registration-index.ts';
import { CONFLICT_LEVELS } from './states.ts';

/** A candidate from the engine or from the evidence that was kept. */
type Found = Omit<Match, 'subjectId' | 'partnerId'> & {
  id: string | null;
  subjectId: string;
  partnerId: string | null;
  judgement: Candidate['judgement'];
};

const fromMatch = (match: Match): Found => ({ ...match, id: null, judgement: null });

const fromRow = (row: CandidateRow): Found => ({
  ...row.details,
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  partnerId: row.candidate_partner_id,
  name: row.label,
  level: row.level,
  relation: row.relation,
  score: row.score,
  reasons: row.reasons,
  judgement:
    row.judgement === null
      ? null
      : { verdict: row.judgement, by: row.judged_by_name!, at: row.judged_at!.toISOString() },
});

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function registrationOf(found: Found, inView: ReadonlyMap<string, DealRecord>): Candidate['registration'] {
  if (found.kind !== 'registration') return null;
  const deal = inView.get(found.subjectId);
  return {
    number: textOf(found.facts['number']) ?? '',
    protectedUntil: textOf(found.facts['protectedUntil']),
    status: deal?.approval_status ?? null,
    inView: deal !== undefined,
  };
}

function presentCandidate(found: Found, inView: ReadonlyMap<string, DealRecord>): Candidate {
  const partnerName = textOf(found.facts['partnerName']);
  return {
    id: found.id,
    kind: found.kind,
    subjectId: found.subjectId,
    label: found.name,
    level: found.level,
    relation: found.relation,
    score: found.score,
    reasons: found.reasons.map((reason) => ({
      code: reason.code,
      weight: reason.weight,
      text: { en: describeReason(reason, 'en').slice(0, 500), de: describeReason(reason, 'de').slice(0, 500) },
    })),
    country: found.country,
    city: found.city,
    domains: [...found.domains].slice(0, 20),
    partner: found.partnerId === null || partnerName === null ? null : { id: found.partnerId, name: partnerName },
    registration: registrationOf(found, inView),
    judgement: found.judgement,
  };
}

const rank = (level: string) => (CONFLICT_LEVELS as readonly string[]).indexOf(level);
const closest = (a: Found, b: Found) => rank(b.level) - rank(a.level) || b.score - a.score;

async function presentCandidates(ctx: Ctx, found: readonly Found[]): Promise<Candidate[]> {
  const registrations = found.filter((one) => one.kind === 'registration').map((one) => one.subjectId);
  const inView = await selectDealsById(ctx, registrations);
  return [...found].sort(closest).map((one) => presentCandidate(one, inView));
}

/** The evidence of a registration's latest check. Throws 404 for a registration out of view. */
export async function readEvidence(ctx: Ctx, dealId: string): Promise<Evidence> {
  const deal = await selectDeal(ctx, dealId);
  authorize(ctx, dealPolicy, 'conflict.evidence', deal);
  const rows = await selectCandidates(ctx, deal);
  return {
    level: deal.conflict_level,
    verdict: deal.verdict,
    candidates: await presentCandidates(ctx, rows.map(fromRow)),
  };
}

/** Answers whether a customer is free, before the form is filled in. */
export async function answerConflict(ctx: Ctx, question: ConflictQuestion): Promise<ConflictAnswer> {
  const { customer, contactEmail, partnerId, dealId } = question;
  const organisation = organisationOf({
    customer_name: customer.name ?? '',
    customer_domain: customer.domain ?? null,
    customer_country: customer.country ?? null,
    customer_city: customer.city ?? null,
    customer_registry_id: customer.registryId ?? null,
    contact_email: contactEmail ?? null,
  });
  const asking = ctx.actor.partnerId ?? partnerId ?? null;
  const vendor = ctx.actor.side === 'vendor';
  // A partner's own registrations never count; were others left out by id, two questions would tell whose a match is.
  const exceptDealId = vendor ? dealId : undefined;
  const outcome = await checkCustomer(ctx, organisation, { partnerId: asking, exceptDealId, reason: 'typing' });
  return {
    verdict: outcome.verdict,
    wording: `deals.verdict.${outcome.verdict}`,
    own: await ownRegistration(ctx, asking, dealId, outcome),
    level: vendor ? outcome.level : null,
    candidates: vendor ? await presentCandidates(ctx, outcome.matches.map(fromMatch)) : null,
  };
}

/** The asking partner's own registration of the customer, if it resembles it closely enough to be the same. */
async function ownRegistration(
  ctx: Ctx,
  partnerId: string | null,
  dealId: string | undefined,
  { matches }: CheckOutcome,
): Promise<ConflictAnswer['own']> {
  const own = matches.find(
    (match) =>
      partnerId !== null &&
      match.subjectId !== dealId &&
      match.kind === 'registration' &&
      match.partnerId === partnerId &&
      rank(match.level) >= rank('likely'),
  );
  if (!own) return null;
  const deal = (await selectDealsById(ctx, [own.subjectId])).get(own.subjectId);
  return deal ? { id: deal.id, number: deal.number, status: deal.approval_status } : null;
}
