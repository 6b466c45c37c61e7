import type { SearchHit } from '../../../server/modules/search/contract.ts';
import { stateOf } from '../deals/portal/state.ts';

type DealStatus = Parameters<typeof stateOf>[0]['status'];

/** States that go without saying. */
const USUAL = new Set(['active', 'open']);

/** Key of the word for a hit's state; undefined for a state that goes without saying. */
export function stateWordOf({ kind, state }: Pick<SearchHit, 'kind' | 'state'>, side: 'vendor' | 'partner') {
  if (state === null || USUAL.has(state)) return undefined;
  if (kind !== 'deal') return `ui.state.${state}`;
  const outcome = state === 'won' || state === 'lost' ? state : 'open';
  const word = stateOf({ status: outcome === 'open' ? (state as DealStatus) : 'approved', outcome });
  return side === 'vendor' ? `ui.state.${word}` : `deals.portal.state.${word}`;
}
