/**
 * Keeps the parties' narrow rows in step with the deal, in the transaction of whoever changed it. The one writer of a
 * deal (`updateDeal`) calls this; nothing happens for the many deals that are the registrant's alone.
 */
import type { Ctx } from '../../../kit/context.ts';
import type { Deal } from '../deal.ts';
import { emitParty } from './events.ts';
import { beyondPartnerFence } from './fence-queries.ts';
import { dropOtherDistributors, updateShown, upsertParty } from './queries.ts';

/** The distributor that has a part in a deal: named, not kept from it, and the deal is no longer a draft. */
export const distributorOf = (deal: Deal): string | null =>
  deal.approval_status === 'draft' || deal.distributor_hidden ? null : deal.distributor_id;

/** Brings the parties' rows up to date with the deal. A distributor that is named for the first time is told. */
export async function syncParties(ctx: Ctx, before: Deal, deal: Deal): Promise<void> {
  const concerned = deal.shared || deal.distributor_id !== null || before.distributor_id !== null;
  if (!concerned) return;
  await beyondPartnerFence(ctx, 'parties see the present state of their deals', async () => {
    const distributorId = distributorOf(deal);
    await dropOtherDistributors(ctx, deal.id, distributorId);
    await updateShown(ctx, deal);
    if (distributorId === null) return;
    const fresh = await upsertParty(ctx, deal, distributorId, { is_distributor: true });
    if (fresh) await emitParty(ctx, 'deal.distributor_named', { deal, partnerId: distributorId }, {});
  });
}
