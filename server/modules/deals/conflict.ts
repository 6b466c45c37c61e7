import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { findMatches, learnDifferent, learnSame, takeTurn, type Match, type Organisation } from '../matching/index.ts';
import {
  insertCandidates,
  lockCandidate,
  selectCandidates,
  updateJudgement,
  type CandidateRow,
} from './conflict-queries.ts';
import { assertLegal, type Deal } from './deal.ts';
import { emitDeal } from './events.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal, updateInternally } from './queries.ts';
import { organisationOf } from './registration-index.ts';
import { highestLevel, protecting, rivalsOf, verdictOf } from './rivalry.ts';
import type { Scope } from './scope.ts';
import { scopeOf } from './scope-of-deal.ts';
import { dealSettings } from './settings.ts';
import type { ConflictLevel, Verdict } from './states.ts';

/** Candidates kept as evidence of one check. */
const MOST_CANDIDATES = 20;

/** What a check found out about a customer. For the vendor; a partner is told the verdict only. */
export interface CheckOutcome {
  checkId: string;
  level: ConflictLevel;
  verdict: Verdict;
  matches: Match[];
}

/** Looks for a customer among accounts, open opportunities and live registrations of all partners. */
export async function checkCustomer(
  ctx: Ctx,
  customer: Organisation,
  asked: { partnerId: string | null; exceptDealId?: string | undefined; reason: string; scope?: Scope | undefined },
): Promise<CheckOutcome> {
  const exclude = asked.exceptDealId === undefined ? [] : [asked.exceptDealId];
  const found = await findMatches(ctx, customer, { exclude, limit: MOST_CANDIDATES, reason: asked.reason });
  const rivals = rivalsOf(found.matches, asked.partnerId, asked.scope);
  const verdict = verdictOf(rivals, await dealSettings(ctx), ctx.clock.now());
  return { checkId: found.checkId, level: highestLevel(rivals), verdict, matches: found.matches };
}

/** Columns of a registration that a check decides, and what its event tells. */
export interface RecordedCheck {
  columns: { check_id: string; conflict_level: ConflictLevel; verdict: Verdict };
  told: { level: ConflictLevel; verdict: Verdict; candidates: number };
}

/** Checks a registration's customer and keeps what was found as evidence. */
export async function recordCheck(ctx: Ctx, deal: Deal, reason: string): Promise<RecordedCheck> {
  const asked = { partnerId: deal.partner_id, exceptDealId: deal.id, reason, scope: scopeOf(deal) };
  const { checkId, level, verdict, matches } = await checkCustomer(ctx, organisationOf(deal), asked);
  await insertCandidates(ctx, deal, checkId, matches);
  return {
    columns: { check_id: checkId, conflict_level: level, verdict },
    told: { level, verdict, candidates: matches.length },
  };
}

/** Lets whoever else registers or approves this customer wait until this transaction has ended. */
export const lockCustomer = (ctx: Ctx, deal: Deal): Promise<void> => takeTurn(ctx, organisationOf(deal));

/** How many registrations of other partners protect this customer now, those left out by id not counted. */
export async function countProtectedRivals(ctx: Ctx, deal: Deal, except: readonly string[] = []): Promise<number> {
  const found = await findMatches(ctx, organisationOf(deal), {
    kinds: ['registration'],
    exclude: [...new Set([deal.id, ...except])],
    limit: MOST_CANDIDATES,
    reason: 'approval',
  });
  return protecting(rivalsOf(found.matches, deal.partner_id, scopeOf(deal)), ctx.clock.now()).length;
}

/** Checks a registration again, because accounts or other registrations have changed. */
export async function recheckConflicts(ctx: Ctx, id: string): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'conflict.evidence', before);
  assertLegal(before, 'judge');
  const check = await recordCheck(ctx, before, 'recheck');
  const after = await updateInternally(ctx, before, check.columns);
  await emitDeal(ctx, 'deal.checked', { before, after }, check.told);
  return after;
}

/**
 * A reviewer says that a candidate is the customer, or that it is somebody else. The engine remembers, and the
 * registration's level and verdict follow. Throws 404 for a candidate of another registration.
 */
export async function judgeCandidate(
  ctx: Ctx,
  id: string,
  candidateId: string,
  judgement: 'same' | 'different',
): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'conflict.evidence', before);
  assertLegal(before, 'judge');
  const candidate = await lockCandidate(ctx, id, candidateId);
  await updateJudgement(ctx, candidate.id, judgement);
  if (judgement === 'same') await learnSame(ctx, candidate.subject_id, organisationOf(before));
  else await learnDifferent(ctx, candidate.subject_id, organisationOf(before));
  const after = await updateInternally(ctx, before, await standing(ctx, before));
  const { kind, label } = candidate;
  await emitDeal(ctx, 'deal.candidate_judged', { before, after }, { candidateId, kind, label, judgement });
  return after;
}

/** Level and verdict after reviewers' judgements: what is somebody else no longer counts, what is the customer is `same`. */
async function standing(ctx: Ctx, deal: Deal): Promise<{ conflict_level: ConflictLevel; verdict: Verdict }> {
  const candidates = await selectCandidates(ctx, deal);
  const counted = candidates.filter((candidate) => candidate.judgement !== 'different').map(judged);
  const rivals = rivalsOf(counted, deal.partner_id, scopeOf(deal));
  const verdict = verdictOf(rivals, await dealSettings(ctx), ctx.clock.now());
  return { conflict_level: highestLevel(rivals), verdict };
}

const judged = (row: CandidateRow) =>
  ({
    kind: row.kind,
    partnerId: row.candidate_partner_id,
    level: row.judgement ?? row.level,
    facts: row.details.facts,
  }) as Pick<Match, 'kind' | 'partnerId' | 'level' | 'facts'>;
