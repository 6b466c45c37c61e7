/** Guesses which column of a file means which field. */
import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';

/** A field that a column may be mapped to; synonyms in any language, in any spelling. */
export interface MappableField {
  key: string;
  label: string;
  synonyms: readonly string[];
}

/** Only letters and digits, in ASCII and lower case: `E-Mail Adresse` → `emailadresse`. */
const bare = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** 1 for the same name, less for one with a slip; 0 below the point where a guess would rather mislead. */
function likeness(column: string, name: string): number {
  if (column === '' || name === '') return 0;
  if (column === name) return 1;
  const longest = Math.max(column.length, name.length);
  if (longest < 5) return 0;
  const close = 1 - distance(column, name) / longest;
  return close >= 0.8 ? close * 0.9 : 0;
}

/**
 * The field for each column, or null, by name. Each field is suggested once, for the column that is most like it; on a
 * tie the earlier column wins.
 */
export function suggestMapping(columns: readonly string[], fields: readonly MappableField[]): (string | null)[] {
  const names = fields.map(({ key, label, synonyms }) => ({ key, names: [key, label, ...synonyms].map(bare) }));
  const pairs = columns.flatMap((column, index) => {
    const own = bare(column);
    return names.map((field) => ({
      index,
      key: field.key,
      score: Math.max(...field.names.map((name) => likeness(own, name))),
    }));
  });
  const suggestion: (string | null)[] = columns.map(() => null);
  const taken = new Set<string>();
  const guesses = pairs.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.index - b.index);
  for (const { index, key } of guesses) {
    if (suggestion[index] !== null || taken.has(key)) continue;
    suggestion[index] = key;
    taken.add(key);
  }
  return suggestion;
}
