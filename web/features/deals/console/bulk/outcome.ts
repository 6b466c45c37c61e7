/** How it went, row by row. Pure. */
import type { DealSummary, RowResult } from '../../../../../server/modules/deals/contract.ts';

export interface RowOutcome {
  deal: DealSummary;
  ok: boolean;
  /** Stable code of the refusal; null when it went well. */
  code: string | null;
  /** The server's words for it. */
  title: string | null;
}

/** Puts results beside the rows they are about, the refused ones first. */
export function outcomesOf(deals: readonly DealSummary[], results: readonly RowResult[]): RowOutcome[] {
  const rows = results.flatMap(({ dealId, ok, problem }) => {
    const deal = deals.find(({ id }) => id === dealId);
    return deal ? [{ deal, ok, code: problem?.code ?? null, title: problem?.title ?? null }] : [];
  });
  return [...rows.filter(({ ok }) => !ok), ...rows.filter(({ ok }) => ok)];
}
