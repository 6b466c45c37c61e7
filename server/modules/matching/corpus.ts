import type { Ctx } from '../../kit/context.ts';
import { replaceTokenCounts, selectOptionalCorpus, selectTokenCounts } from './corpus-queries.ts';
import { profileOf } from './profile.ts';
import type { Organisation } from './profile.ts';
import { forMatching } from './purpose.ts';
import { countedPlaces, countedWords, rarityOf } from './rarity.ts';
import type { Rarity } from './rarity.ts';
import { countSubjects, selectNames } from './subject-queries.ts';

type Tx = Pick<Ctx, 'db' | 'tenantId' | 'clock' | 'log'>;

/** Names counted at most; beyond that every n-th record is taken. */
const SAMPLE = 100_000;
/** Words kept: the commonest. All others are rare, which is all that matters. */
const KEPT = 30_000;
const LEAST_COUNT = 3;
const PAGE = 2000;
const REFRESH_MS = 60_000;
const TENANTS_KEPT = 64;

interface Cached {
  rarity: Rarity;
  version: number;
  checkedAt: number;
}

const cached = new Map<string, Cached>();

async function loadRarity(ctx: Tx, known: Cached | undefined): Promise<Cached> {
  const corpus = await selectOptionalCorpus(ctx);
  const version = corpus?.version ?? 0;
  const checkedAt = performance.now();
  if (known && known.version === version) return { ...known, checkedAt };
  const counts = corpus ? await selectTokenCounts(ctx) : new Map<string, number>();
  return { rarity: rarityOf(corpus?.size ?? 0, (word) => counts.get(word) ?? 0), version, checkedAt };
}

/** How rare words are among this tenant's records; at most a minute behind the last count. Inside `forMatching`. */
export async function rarityFor(ctx: Tx): Promise<Rarity> {
  const known = cached.get(ctx.tenantId);
  if (known && performance.now() - known.checkedAt < REFRESH_MS) return known.rarity;
  const fresh = await loadRarity(ctx, known);
  cached.delete(ctx.tenantId);
  cached.set(ctx.tenantId, fresh);
  const oldest = cached.keys().next().value;
  if (cached.size > TENANTS_KEPT && oldest !== undefined) cached.delete(oldest);
  return fresh.rarity;
}

function countRecord(counts: Map<string, number>, { name, city, country }: Organisation): void {
  const profile = profileOf({ name, city: city ?? null, country: country ?? null });
  for (const word of [...countedWords(profile.forms[0]?.tokens ?? []), ...countedPlaces(profile)])
    if (word.length <= 100) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<string, number>): Map<string, number> {
  const common = [...counts].filter(([, count]) => count >= LEAST_COUNT);
  return new Map(common.sort((a, b) => b[1] - a[1]).slice(0, KEPT));
}

/**
 * Counts how often each word and city occurs among the tenant's records and stores the commonest. Reads at most about 100,000
 * names, page by page. Answers the number of names counted.
 */
export function countWords(ctx: Tx): Promise<number> {
  return forMatching(ctx, 'count words', async () => {
    const every = Math.max(1, Math.ceil((await countSubjects(ctx)) / SAMPLE));
    const counts = new Map<string, number>();
    let size = 0;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await selectNames(ctx, { after, every, limit: PAGE });
      for (const row of page) countRecord(counts, row.profile);
      size += page.length;
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last.id;
    }
    await replaceTokenCounts(ctx, size, commonest(counts), ctx.clock.now());
    cached.delete(ctx.tenantId);
    return size;
  });
}
