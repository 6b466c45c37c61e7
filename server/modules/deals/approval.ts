import type { Ctx } from '../../kit/context.ts';
import { chainToDecide, isDecidedBy } from './approvals/decision.ts';
import { assertFresh, assertLegal, type Deal } from './deal.ts';
import { grantDeal, requireFreeCustomer } from './granting.ts';
import { lockDeal } from './queries.ts';

export interface ApprovalInput {
  note?: string | undefined;
  /** Approve although another partner's registration protects the customer; needs the note. */
  override: boolean;
}

/**
 * Approves a registration: protection starts now and lasts whole days of the vendor, days and discount come from the
 * partner's tier and are frozen. In a chain of approvals this is the actor's vote, and the registration is approved with
 * the last one. Throws 409 `customer_protected` while another partner's registration protects the same customer, unless
 * overridden.
 */
export async function approveDeal(ctx: Ctx, id: string, version: number | null, input: ApprovalInput): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  const chain = await chainToDecide(ctx, before);
  assertFresh(before, version);
  assertLegal(before, 'approve');
  if (chain) await requireFreeCustomer(ctx, before, input.override);
  if (!(await isDecidedBy(ctx, chain, 'approve', input.note))) return before;
  return grantDeal(ctx, before, { note: input.note, override: input.override });
}
