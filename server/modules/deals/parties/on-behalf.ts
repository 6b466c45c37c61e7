/** A distributor registers for a reseller that buys from it. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { forbidden, invalid } from '../../../kit/errors.ts';
import { createDraft } from '../draft.ts';
import type { Deal } from '../deal.ts';
import { dealPolicy } from '../policy.ts';
import { updateDeal } from '../queries.ts';
import type { DealChange } from '../registration.contract.ts';
import { submitDeal } from '../submission.ts';
import { selectResellersOf, type Organisation } from './distribution-queries.ts';
import { rightsOf } from './distribution.ts';
import { beyondPartnerFence, inViewOf } from './fence-queries.ts';

/** Whether the actor's firm may register for its resellers: `true`, or in words why not. */
export async function mayRegisterForOthers(ctx: Ctx): Promise<true | string> {
  if (ctx.actor.partnerId === null) return 'Vendor staff register on behalf of any partner';
  const { mayRegister } = await rightsOf(ctx, ctx.actor.partnerId);
  return mayRegister || 'The vendor does not let distributors register for their resellers';
}

/** Resellers for which the actor's firm may register; none when it may not. */
export async function myResellers(ctx: Ctx): Promise<Organisation[]> {
  const { partnerId } = ctx.actor;
  if (partnerId === null || (await mayRegisterForOthers(ctx)) !== true) return [];
  return beyondPartnerFence(ctx, 'a distributor knows its resellers', () => selectResellersOf(ctx, partnerId));
}

/**
 * Registers a customer for a reseller and submits it at once; the deal is the reseller's and names the distributor.
 * Everything is as if the reseller had registered, except for the name of the person who did. Throws 403 where the vendor
 * does not allow it, 422 for an organisation that does not buy from the distributor and for whatever is missing.
 */
export async function registerForReseller(ctx: Ctx, body: DealChange & { partnerId: string }): Promise<Deal> {
  const { partnerId: distributorId } = ctx.actor;
  const answer = await mayRegisterForOthers(ctx);
  if (answer !== true || distributorId === null) {
    throw forbidden('forbidden', answer === true ? 'This is for distributors' : answer);
  }
  authorize(ctx, dealPolicy, 'deal.create', { partner_id: distributorId, on_behalf: false });
  const resellers = await myResellers(ctx);
  if (!resellers.some(({ id }) => id === body.partnerId)) {
    throw invalid([{ path: 'partnerId', code: 'unknown_reference', message: 'Choose one of your resellers' }]);
  }
  return inViewOf(ctx, body.partnerId, async (theirs) => {
    const draft = await createDraft(theirs, body);
    const named = await updateDeal(theirs, draft, { distributor_id: distributorId, distributor_hidden: false });
    return submitDeal(theirs, named.id, null);
  });
}
