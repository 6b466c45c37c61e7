import { distance } from 'fastest-levenshtein';
import { FORMS } from './lexicon/forms.ts';
import { fold } from './fold.ts';
import { knownWords, meaningOf } from './lexicon.ts';
import type { Meaning } from './lexicon.ts';

const SHORTEST = 7;
const neighbours = new Map<string, string[]>();

function withOneLess(word: string): string[] {
  const out = [word];
  for (let at = 0; at < word.length; at++) out.push(word.slice(0, at) + word.slice(at + 1));
  return out;
}

for (const word of new Set([...knownWords(), ...FORMS.split(/\s+/u).map(fold)]))
  if (word.length >= SHORTEST)
    for (const key of withOneLess(word)) {
      const list = neighbours.get(key);
      if (list) list.push(word);
      else neighbours.set(key, [word]);
    }

function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false;
  if (distance(a, b) === 1) return true;
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * Meaning of a long word that is one slip of the pen (a letter left out, doubled, wrong, or two swapped) away from a
 * word of the lexicon; undefined for all others. The first letter is taken as right.
 */
export function meaningOfMisspelled(word: string): Meaning | undefined {
  if (word.length < SHORTEST || word.length > 30) return undefined;
  for (const key of withOneLess(word))
    for (const candidate of neighbours.get(key) ?? [])
      if (candidate[0] === word[0] && isOneSlip(candidate, word)) return meaningOf(candidate);
  return undefined;
}
