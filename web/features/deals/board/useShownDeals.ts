import { useState } from 'react';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';

type ByStage = ReadonlyMap<string, readonly DealSummary[]>;

/** What the columns show right now, so that the board finds a dragged or focused card. */
export function useShownDeals(stageIds: readonly string[]) {
  const [rows, setRows] = useState<ByStage>(new Map());
  const shown = stageIds.flatMap((id) => rows.get(id) ?? []);
  return {
    first: shown[0]?.id,
    find: (id: string) => shown.find((deal) => deal.id === id),
    tell: (stageId: string, now: readonly DealSummary[]) => setRows((before) => kept(before, stageId, now)),
  };
}

/** The same map while a column shows the same deals, so that telling it again draws nothing anew. */
function kept(before: ByStage, stageId: string, now: readonly DealSummary[]): ByStage {
  const known = before.get(stageId);
  const same = known?.length === now.length && now.every((deal, index) => deal === known[index]);
  return same ? before : new Map(before).set(stageId, now);
}
