import type { PaletteEntry } from './store.ts';

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How well an entry answers the query: 0 not at all, 3 best. Every word of the query must begin a word of the entry. */
export function rank(entry: Pick<PaletteEntry, 'label' | 'description' | 'keywords'>, query: string): number {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const label = fold(entry.label);
  if (label.startsWith(words.join(' '))) return 3;
  const begins = (text: string, word: string) => text.split(/[\s/·-]+/).some((part) => part.startsWith(word));
  if (words.every((word) => begins(label, word))) return 2;
  const rest = fold([entry.label, entry.description ?? '', ...(entry.keywords ?? [])].join(' '));
  return words.every((word) => begins(rest, word)) ? 1 : 0;
}

/** Entries that answer the query, the best first; equal ones keep their order. */
export function matching(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  return entries
    .map((entry) => ({ entry, score: rank(entry, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}
