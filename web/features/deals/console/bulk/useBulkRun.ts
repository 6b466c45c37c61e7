import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DealSummary, RowResult } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import type { AnyEndpoint, InputOf } from '../../../../api/call.ts';
import { refreshDeals } from '../queries.ts';
import { outcomesOf } from './outcome.ts';
import type { RowOutcome } from './outcome.ts';

/** One request for many rows, and what became of each. */
export function useBulkRun<E extends AnyEndpoint>(endpoint: E, deals: readonly DealSummary[]) {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<RowOutcome[] | null>(null);
  const command = useCommand(endpoint, { refresh: [] });
  async function run(body: Record<string, unknown>): Promise<void> {
    const input = { body: { dealIds: deals.map(({ id }) => id), ...body } } as unknown as InputOf<E>;
    const answer = (await command.run(input)) as { results: RowResult[] } | undefined;
    if (!answer) return;
    refreshDeals(client);
    setOutcomes(outcomesOf(deals, answer.results));
  }
  return { run, pending: command.pending, outcomes };
}
