import type { Ctx } from '../../kit/context.ts';
import { lookUp } from '../matching/index.ts';
import { HIT_KINDS, type HitKind, type SearchHit } from './contract.ts';
import {
  selectBeginning,
  selectDealOfNumber,
  selectDealsBeginning,
  selectDealsWithWords,
  selectWithWords,
} from './find.queries.ts';
import { selectShown } from './hit.queries.ts';
import { selectPeople } from './people.queries.ts';
import { mayFind } from './policy.ts';
import { best, RANKS, typedOf, type Found, type Rank, type Typed } from './typed.ts';

/** One way to find records of a kind. */
type Way = (ctx: Ctx, typed: Typed, limit: number) => Promise<Found[]>;

/** Letters from which on typing errors are forgiven; fewer resemble too much. */
const LEAST_LETTERS = 4;

const byName = (table: 'partners' | 'partner_contacts' | 'accounts' | 'opportunities'): Way[] => [
  (ctx, typed, limit) => selectBeginning(ctx, table, typed, limit),
  (ctx, typed, limit) => selectWithWords(ctx, table, typed, limit),
];

const resembling: Way = async (ctx, typed, limit) => {
  if (typed.key.length < LEAST_LETTERS) return [];
  const found = await lookUp(ctx, typed.text, ['account'], limit);
  return found.map(({ id }) => ({ id, rank: RANKS.resembling }));
};

/** How records of each kind are found, the best way first; the next is tried only while there is room. */
const WAYS: Record<HitKind, readonly Way[]> = {
  deal: [(ctx, typed) => selectDealOfNumber(ctx, typed), selectDealsBeginning, selectDealsWithWords],
  partner: byName('partners'),
  account: [...byName('accounts'), resembling],
  opportunity: byName('opportunities'),
  contact: byName('partner_contacts'),
  person: [selectPeople],
};

async function findKind(ctx: Ctx, kind: HitKind, typed: Typed, limit: number): Promise<Found[]> {
  let found: Found[] = [];
  for (const way of WAYS[kind]) {
    if (found.length >= limit) break;
    found = best([found, await way(ctx, typed, limit)], limit);
  }
  return found;
}

/**
 * Records that answer what was typed, of all kinds that the actor may read, at most `limit` of each: exact numbers
 * first, then whole names, beginnings of names, beginnings of words, resemblances.
 */
export async function search(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
  const typed = typedOf(text);
  const hits: { hit: SearchHit; rank: Rank }[] = [];
  for (const kind of HIT_KINDS.filter((one) => mayFind(ctx, one))) {
    const found = await findKind(ctx, kind, typed, limit);
    const shown = await selectShown(
      ctx,
      kind,
      found.map(({ id }) => id),
    );
    hits.push(...found.flatMap(({ id, rank }) => (shown.has(id) ? [{ hit: shown.get(id)!, rank }] : [])));
  }
  return hits.sort((a, b) => a.rank - b.rank).map(({ hit }) => hit);
}
