import type { Ctx } from '../../kit/context.ts';
import { lockTurns } from './corpus-queries.ts';
import { keyHash } from './key-hash.ts';
import { keysOf } from './keys.ts';
import { prospectProfile } from './matching.ts';
import type { Organisation } from './profile.ts';
import { forMatching } from './purpose.ts';

const BUCKETS = 4096;
const MOST_KEYS = 24;
/** Keys that two descriptions of one customer share nearly always: identifiers, the whole name, its single words. */
const TELLING = new Set(['d', 'r', 'f', 's', 'w', 'p']);

/**
 * Makes submissions that could be one customer go one after the other: whoever comes second waits until the first has
 * committed and then finds it. Call it before the check, in the transaction that registers. Takes rows, not advisory
 * locks, so it holds across the nodes of a cluster; in ascending order, so it never deadlocks with itself.
 */
export function takeTurn(ctx: Pick<Ctx, 'db' | 'tenantId' | 'log'>, prospect: Organisation): Promise<void> {
  const keys = keysOf(prospectProfile(prospect)).filter((key) => TELLING.has(key.slice(0, 1)));
  const buckets = new Set(keys.slice(0, MOST_KEYS).map((key) => keyHash(key) % BUCKETS));
  const sorted = [...buckets].sort((a, b) => a - b);
  return forMatching(ctx, 'take turn', async () => (sorted.length > 0 ? lockTurns(ctx, sorted) : undefined));
}
