/** A case as the vendor's staff read it: all sides beside each other. */
import { authorize, verdict } from '../../kit/authorize.ts';
import type { Ability } from '../../kit/contract.ts';
import type { Ctx } from '../../kit/context.ts';
import { moneyOf } from '../../kit/money.ts';
import {
  effectOfLosing,
  effectOfWinning,
  presentSummary,
  selectDeal,
  selectDealsById,
  selectLines,
  type DealRecord,
} from '../deals/index.ts';
import { standingOf } from './case.ts';
import type { Dispute, DisputeSide } from './dispute.contract.ts';
import { selectCase, selectClaims, selectSides } from './case-queries.ts';
import { selectCaseLines } from './list-queries.ts';
import { casePolicy, openingPolicy, stepsOn } from './policy.ts';
import { at, presentLines, presentRequest, presentStatement } from './present.ts';
import { selectActivity, selectStatementFiles, type Activity } from './reading-queries.ts';
import type { SideRow } from './rows.ts';
import { selectSidesOfDeal } from './side-queries.ts';
import { selectDecisions, selectNotes, selectRequests, selectStatements } from './thread-queries.ts';

/** One case with everything that the vendor's staff may see. Throws 404. */
export async function readDispute(ctx: Ctx, id: string): Promise<Dispute> {
  const row = await selectCase(ctx, id);
  const standing = await standingOf(ctx, row);
  authorize(ctx, casePolicy, 'dispute.read', standing);
  const [summary] = await presentLines(ctx, [row]);
  const claims = await selectClaims(ctx, id);
  return {
    ...summary!,
    decidedAt: at(row.decided_at),
    appealUntil: at(row.appeal_until),
    closedAt: at(row.closed_at),
    sides: await readSides(ctx, await selectSides(ctx, id)),
    claims: claims.map(({ subject_id, kind, label }) => ({ subjectId: subject_id, kind: kind as 'account', label })),
    decisions: (await selectDecisions(ctx, id)).map((one) => ({
      instance: one.instance,
      verdict: one.verdict,
      record: one.record,
      by: one.decided_by_name,
      at: one.decided_at.toISOString(),
    })),
    notes: (await selectNotes(ctx, id)).map((note) => ({
      id: note.id,
      body: note.body,
      author: note.author_name,
      at: note.created_at.toISOString(),
    })),
    abilities: stepsOn(ctx, standing),
  };
}

async function readSides(ctx: Ctx, sides: readonly SideRow[]): Promise<DisputeSide[]> {
  const dealIds = sides.map((side) => side.deal_id);
  const deals = await selectDealsById(ctx, dealIds);
  const activity = await selectActivity(ctx, dealIds);
  const threads = await readThreads(
    ctx,
    sides.map((side) => side.id),
  );
  const read: DisputeSide[] = [];
  for (const side of sides) {
    const deal = deals.get(side.deal_id)!;
    read.push({
      ...sideFacts(side),
      ...(await dealFacts(ctx, deal, activity.get(deal.id)!)),
      ...threads.of(side.id),
    });
  }
  return read;
}

/** Questions and statements of several sides, handed out by side. */
export async function readThreads(ctx: Ctx, sideIds: readonly string[]) {
  const requests = await selectRequests(ctx, sideIds);
  const statements = await selectStatements(ctx, sideIds);
  const files = await selectStatementFiles(
    ctx,
    statements.map((one) => one.id),
  );
  return {
    of: (sideId: string) => ({
      requests: requests.filter((one) => one.side_id === sideId).map(presentRequest),
      statements: statements
        .filter((one) => one.side_id === sideId)
        .map((one) => presentStatement(one, files.get(one.id) ?? [])),
    }),
  };
}

const sideFacts = (side: SideRow) => ({
  id: side.id,
  claimant: side.claimant,
  standing: side.standing,
  shareBasisPoints: side.share_basis_points,
  reason: side.reason_label,
  told: side.told,
  appealedAt: at(side.appealed_at),
});

async function dealFacts(ctx: Ctx, deal: DealRecord, activity: Activity) {
  const lines = await selectLines(ctx, deal.id);
  return {
    deal: presentSummary(ctx, deal),
    contact: {
      name: deal.contact_name,
      email: deal.contact_email,
      phone: deal.contact_phone,
      title: deal.contact_title,
    },
    description: deal.description,
    existingRelationship: deal.existing_relationship,
    rfp: deal.rfp,
    lines: lines.filter((line) => line.purpose === 'registered').map((line) => presentLine(deal, line)),
    approvedAt: at(deal.approved_at),
    activity: { ...activity, lastAt: at(activity.lastAt) },
    effects: { winning: effectOfWinning(deal), losing: effectOfLosing(deal) },
  };
}

function presentLine(deal: DealRecord, line: Awaited<ReturnType<typeof selectLines>>[number]) {
  const unit = BigInt(line.unit_price_minor);
  const currency = deal.currency ?? '';
  return {
    product: { id: line.product_id, sku: line.sku, name: line.product_name },
    quantity: line.quantity,
    unitPrice: moneyOf({ minor: unit, currency }),
    total: moneyOf({ minor: unit * BigInt(line.quantity), currency }),
  };
}

/** Cases of one registration, and whether another may be opened about it. Throws 404 for a registration out of view. */
export async function readDealDisputes(ctx: Ctx, dealId: string) {
  const deal = await selectDeal(ctx, dealId);
  const sides = await selectSidesOfDeal(ctx, dealId);
  const rows = await selectCaseLines(
    ctx,
    sides.map((side) => side.dispute_id),
  );
  const allowed = verdict(ctx, openingPolicy, 'dispute.manage', null);
  const running = sides.some((side) => !side.over) ? 'This registration is in a dispute already' : true;
  const unsent = deal.approval_status === 'draft' ? 'This registration is a draft' : running;
  return { items: await presentLines(ctx, rows), open: abilityOf(allowed === true ? unsent : allowed) };
}

export const abilityOf = (answer: true | string): Ability =>
  answer === true ? { allowed: true } : { allowed: false, reason: answer };
