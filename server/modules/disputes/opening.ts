import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid, type FieldError } from '../../kit/errors.ts';
import {
  emitDeal,
  holdIfWaiting,
  lockDeal,
  lockDeals,
  selectCandidates,
  selectDealsById,
  type Deal,
} from '../deals/index.ts';
import { assertCaseFresh, assertStep, membershipOf, standingOf } from './case.ts';
import {
  insertCase,
  insertClaims,
  insertSide,
  lockCase,
  selectRunningSides,
  selectSides,
  updateCase,
  updateSide,
} from './case-queries.ts';
import { assertContestable } from './contest.ts';
import { emitCase, emitSide } from './events.ts';
import { casePolicy, openingPolicy, sidePolicy } from './policy.ts';
import type { CaseState, SideRow } from './rows.ts';
import { say } from './statements.ts';

/** Whose claims meet: registrations, and what the evidence of the first one knows as the vendor's own. */
export interface Parties {
  dealIds: readonly string[];
  candidateIds: readonly string[];
}

/** Most sides of one case. */
export const MOST_SIDES = 6;

/** Opens a case between registrations, or between one and the vendor's own account or opportunity; what waits is held. */
export async function openDispute(ctx: Ctx, parties: Parties): Promise<CaseState> {
  authorize(ctx, openingPolicy, 'dispute.manage', null);
  const deals = await requireDeals(ctx, parties.dealIds);
  const claims = await requireClaims(ctx, deals[0]!, parties.candidateIds);
  assertTwo(deals.length + claims.length);
  assertDistinct(deals);
  await assertFree(ctx, deals);
  const opened = await insertCase(ctx, {
    status: 'opened',
    origin: 'vendor',
    customer_name: deals[0]!.customer_name!,
    partner_ids: deals.map((deal) => deal.partner_id),
    assigned_to: membershipOf(ctx),
    opened_by_name: ctx.actor.name,
    opened_at: ctx.clock.now(),
  });
  await insertClaims(ctx, opened.id, claims);
  for (const deal of deals) await takeSide(ctx, opened.id, deal);
  await emitCase(ctx, 'dispute.opened', opened, { sides: deals.length + claims.length });
  return opened;
}

/** A partner contests a decision about its own registration; nobody else learns of it until the vendor takes it up. */
export async function contestDecision(
  ctx: Ctx,
  dealId: string,
  { statement, fileIds }: { statement: string; fileIds: readonly string[] },
): Promise<SideRow> {
  const deal = await lockDeal(ctx, dealId);
  authorize(ctx, sidePolicy, 'dispute.own.act', deal);
  await assertContestable(ctx, deal);
  const asked = await insertCase(ctx, {
    status: 'requested',
    origin: 'partner',
    customer_name: deal.customer_name!,
    partner_ids: [deal.partner_id],
    assigned_to: deal.assigned_to,
    opened_by_name: ctx.actor.name,
    opened_at: ctx.clock.now(),
  });
  const side = await insertSide(ctx, {
    dispute_id: asked.id,
    deal_id: deal.id,
    partner_id: deal.partner_id,
    claimant: true,
    held: false,
  });
  await say(ctx, side, { kind: 'claim', body: statement, fileIds });
  await emitSide(ctx, 'dispute_side.requested', side, deal, {});
  await emitCase(ctx, 'dispute.requested', asked, {});
  return side;
}

/** Takes a contested decision up: the other registrations become sides, and the case is open. */
export async function acceptDispute(
  ctx: Ctx,
  id: string,
  version: number | null,
  parties: Parties,
): Promise<CaseState> {
  const before = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.manage', await standingOf(ctx, before));
  assertCaseFresh(before, version);
  assertStep(before, 'accept');
  const [claimant] = await selectSides(ctx, id);
  const own = await lockDeal(ctx, claimant!.deal_id);
  const deals = await requireDeals(ctx, parties.dealIds);
  const claims = await requireClaims(ctx, own, parties.candidateIds);
  assertTwo(1 + deals.length + claims.length);
  assertDistinct([own, ...deals]);
  await assertFree(ctx, deals);
  await insertClaims(ctx, id, claims);
  const opened = await updateCase(ctx, id, {
    status: 'opened',
    partner_ids: [own, ...deals].map((deal) => deal.partner_id),
    assigned_to: before.assigned_to ?? membershipOf(ctx),
  });
  await joinClaimant(ctx, claimant!, own);
  for (const deal of deals) await takeSide(ctx, id, deal);
  await emitCase(ctx, 'dispute.opened', opened, { sides: 1 + deals.length + claims.length });
  return opened;
}

async function joinClaimant(ctx: Ctx, side: SideRow, deal: Deal): Promise<void> {
  if (await hold(ctx, deal)) await updateSide(ctx, side.id, { held: true });
  await emitSide(ctx, 'dispute_side.opened', side, deal, {});
  await emitDeal(ctx, 'deal.dispute_opened', { after: deal }, {});
}

const hold = (ctx: Ctx, deal: Deal) => holdIfWaiting(ctx, deal, { reason: 'dispute' });

async function takeSide(ctx: Ctx, disputeId: string, deal: Deal): Promise<void> {
  const held = await hold(ctx, deal);
  const side = await insertSide(ctx, {
    dispute_id: disputeId,
    deal_id: deal.id,
    partner_id: deal.partner_id,
    claimant: false,
    held,
  });
  await emitSide(ctx, 'dispute_side.opened', side, deal, {});
  await emitDeal(ctx, 'deal.dispute_opened', { after: deal }, {});
}

/** The registrations, locked, in the order asked for. Throws 422 for what is not in view. */
async function requireDeals(ctx: Ctx, ids: readonly string[]): Promise<Deal[]> {
  const inView = await selectDealsById(ctx, ids);
  const faults = ids.flatMap((id, index): FieldError[] => {
    const deal = inView.get(id);
    const usable = deal !== undefined && deal.approval_status !== 'draft';
    const path = `dealIds.${index}`;
    return usable ? [] : [{ path, code: 'unknown_reference', message: 'Choose a submitted registration' }];
  });
  if (faults.length > 0) throw invalid(faults);
  const locked = await lockDeals(ctx, ids);
  return ids.map((id) => locked.get(id)!);
}

async function requireClaims(ctx: Ctx, deal: Deal, candidateIds: readonly string[]) {
  if (candidateIds.length === 0) return [];
  const known = await selectCandidates(ctx, deal);
  return candidateIds.map((id, index) => {
    const found = known.find((one) => one.id === id && (one.kind === 'account' || one.kind === 'opportunity'));
    if (found) return { subjectId: found.subject_id, kind: found.kind, label: found.label };
    const message = 'Choose an account or opportunity of the evidence';
    throw invalid([{ path: `candidateIds.${index}`, code: 'unknown_reference', message }]);
  });
}

function assertTwo(parties: number): void {
  if (parties >= 2 && parties <= MOST_SIDES) return;
  throw invalid([{ path: 'dealIds', code: 'two_sides', message: `A case has two to ${MOST_SIDES} sides` }]);
}

function assertDistinct(deals: readonly Deal[]): void {
  if (new Set(deals.map((deal) => deal.partner_id)).size === deals.length) return;
  const message = 'Each side is another partner’s registration';
  throw invalid([{ path: 'dealIds', code: 'same_partner', message }]);
}

async function assertFree(ctx: Ctx, deals: readonly Deal[]): Promise<void> {
  if (deals.length === 0) return;
  const running = await selectRunningSides(
    ctx,
    deals.map((deal) => deal.id),
  );
  if (running.size > 0) throw conflict('dispute_running', 'One of these registrations is in a dispute already');
}
