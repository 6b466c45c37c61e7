/** From submission to chain: which way a registration takes, and the approval by itself. */
import { policyNow, routeUnder } from '../../../kit/approvals/policies.ts';
import { openRequest, waitingRequest } from '../../../kit/approvals/requests.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { Deal } from '../deal.ts';
import { countProtectedRivals, lockCustomer } from '../conflict.ts';
import { grantDeal } from '../granting.ts';
import { lockOptionalDeal } from '../queries.ts';
import { dealApprovals } from './kind.ts';
import { readSubject } from './subject.ts';

/** Job that approves what needs no decision; rivals are out of a partner's sight, so it runs for the vendor. */
export const AUTOMATIC_APPROVAL = 'deals.approve-automatically';

/** Sends a registration that was just submitted on its way. Without rules, anybody who may decide decides. */
export async function startApproval(ctx: Ctx, deal: Deal): Promise<void> {
  const kind = await takeWay(ctx, deal, deal.verdict === 'clear' && !deal.manual_review);
  if (kind !== 'automatic') return;
  const key = `${deal.id}:${deal.version}`;
  await ctx.jobs.send(ctx, AUTOMATIC_APPROVAL, { subjectId: deal.id, version: deal.version }, { key });
}

/** Opens the chain that the rules choose, if any; answers which way it is. */
async function takeWay(ctx: Ctx, deal: Deal, mayBeAutomatic: boolean): Promise<'automatic' | 'chain' | 'single'> {
  const { number: policyNumber, compiled } = await policyNow(ctx, dealApprovals);
  if (policyNumber === 0) return 'single';
  const subject = await readSubject(ctx, deal.id);
  const route = await routeUnder(ctx, dealApprovals, compiled, subject, mayBeAutomatic);
  const { showNames: showsNames } = compiled.definition;
  if (route.kind === 'chain') await openRequest(ctx, dealApprovals, subject, { route, policyNumber, showsNames });
  return route.kind;
}

/**
 * Approves a registration by itself: only while it waits untouched, its customer is clear, nobody else's registration
 * protects it, and the rules still say so. Otherwise it takes the way of all others.
 */
export async function approveAutomatically(ctx: Ctx, id: string, version: number): Promise<void> {
  const deal = await lockOptionalDeal(ctx, id);
  if (deal?.approval_status !== 'submitted' || deal.version !== version) return;
  // The job may come again after it has opened a chain.
  if (await waitingRequest(ctx, dealApprovals, id)) return;
  await lockCustomer(ctx, deal);
  const free = deal.verdict === 'clear' && !deal.manual_review && (await countProtectedRivals(ctx, deal)) === 0;
  if ((await takeWay(ctx, deal, free)) === 'automatic') {
    await grantDeal(ctx, deal, { note: undefined, override: false, automatic: true });
  }
}
