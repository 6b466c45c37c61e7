import { fold } from './fold.ts';
import { KNOWN_ALIASES } from './lexicon/known.ts';

interface Group {
  names: string[];
  country: string | null;
}

const groups = new Map<string, Group[]>();

for (const line of KNOWN_ALIASES.trim().split('\n')) {
  const [list = '', country] = line.split(' @');
  const group: Group = { names: list.split(' = ').map((name) => name.trim()), country: country ?? null };
  for (const name of group.names) groups.set(fold(name), [...(groups.get(fold(name)) ?? []), group]);
}

/**
 * Other names of a well-known organisation. `folded` is its name folded and without legal form; names of organisations
 * of another country than `country` (ISO code, null when unknown) are left out.
 */
export function knownAliases(folded: string, country: string | null): string[] {
  const found = groups.get(folded) ?? [];
  const fitting = found.filter((group) => group.country === null || country === null || group.country === country);
  return [...new Set(fitting.flatMap((group) => group.names))].filter((name) => fold(name) !== folded);
}
