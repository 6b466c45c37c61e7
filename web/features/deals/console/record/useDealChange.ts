import type { z } from 'zod';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal, DealChange } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';

/** Changes what was registered, on top of the version that is shown. Resolves with undefined when it was refused. */
export function useDealChange(deal: Deal): (change: z.input<typeof DealChange>) => Promise<unknown> {
  const update = useCommand(dealsContract.updateDeal);
  return (body) => update.run({ params: { dealId: deal.id }, body }, { ifMatch: deal });
}
