import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useCommand } from '../../../api/command.ts';
import type { Tier } from '../api.ts';
import { withDiscount } from '../discounts.ts';

type TierFields = Partial<Pick<Tier, 'name' | 'rank' | 'protectionDays' | 'colour' | 'active'>>;

/** Resolves with undefined when saved, else with the sentence for the cell; empty when the person has been told. */
type Saved = Promise<string | undefined>;

export interface TierEdits {
  change: (fields: TierFields) => Saved;
  discount: (dealType: string, basisPoints: number) => Saved;
}

/**
 * Writing the cells of one tier. Somebody who tabs through a row makes the next change before the last one has been
 * answered, so changes wait for each other, and each is made on top of the answer to the one before.
 */
export function useTierEdits(tier: Tier): TierEdits {
  const client = useQueryClient();
  const latest = useRef(tier);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const refused = useRef('');
  useEffect(() => {
    if (tier.version >= latest.current.version) latest.current = tier;
  }, [tier]);
  const options = {
    form: { setErrors: (errors: Record<string, string>) => (refused.current = Object.values(errors)[0] ?? '') },
    onProblem: ({ code }: { code: string }) => {
      if (code === 'stale') void client.invalidateQueries({ queryKey: ['programmes'] });
    },
    onDone: (answer: Tier) => {
      latest.current = answer;
    },
  };
  const update = useCommand(partnersContract.updateTier, options);
  const replace = useCommand(partnersContract.replaceTierDiscounts, options);
  const params = { tierId: tier.id };

  function inTurn(write: () => Promise<unknown>): Saved {
    const turn = queue.current.then(async () => {
      refused.current = '';
      return (await write()) === undefined ? refused.current : undefined;
    });
    queue.current = turn.catch(() => undefined);
    return turn;
  }
  return {
    change: (fields) => inTurn(() => update.run({ params, body: fields }, { ifMatch: latest.current })),
    discount: (dealType, basisPoints) =>
      inTurn(() => {
        const discounts = withDiscount(latest.current, dealType, basisPoints);
        return replace.run({ params, body: { discounts } }, { ifMatch: latest.current });
      }),
  };
}
