import { distance } from 'fastest-levenshtein';
import { bones, coarse } from './fold.ts';
import { areKin } from './kinship.ts';
import type { WordKind } from './lexicon.ts';
import type { NameForm } from './name.ts';
import type { Token } from './tokens.ts';
import type { Rarity } from './rarity.ts';

/** Two words that were found to be one. `sim` 1 for the same word or concept, less for a likely misspelling. */
export interface Pair {
  a: Token;
  b: Token;
  sim: number;
  /** Weight of the agreement in nats. */
  weight: number;
}

/** Words of two names set against each other, in nats. */
export interface Alignment {
  pairs: Pair[];
  onlyA: Token[];
  onlyB: Token[];
  /** One name (or a part of it) is the other's initials. */
  acronym: string | null;
}

const OPEN: ReadonlySet<WordKind> = new Set(['core', 'place', 'number']);

function isOpen(token: Token): boolean {
  return OPEN.has(token.kind) || token.stem;
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/**
 * How likely two words that are not equal are one word, 0 to 1: equal by sound, a slip of one or two letters in a long
 * word (Levenshtein), the same consonants, or an inflected form with the same beginning.
 */
export function wordSimilarity(a: Token, b: Token): number {
  if (a.sound === b.sound) return 0.95;
  if (a.kind === 'number' || b.kind === 'number') return 0;
  const [x, y] = [a.sound, b.sound];
  const longest = Math.max(x.length, y.length);
  const shortest = Math.min(x.length, y.length);
  if (shortest < 4) return 0;
  const prefix = commonPrefix(x, y);
  if (longest - shortest <= 2 && longest >= 5) {
    const edits = distance(x, y);
    if (edits === 1) return longest >= 7 ? 0.88 : 0.75;
    if (edits === 2 && longest >= 8) return 0.78;
  }
  const [p, q] = [bones(x), bones(y)];
  if (p === q && p.length >= 4) return 0.75;
  if (p.length >= 4 && coarse(p) === coarse(q)) return 0.6;
  if (prefix >= 5 && prefix >= shortest - 2 && prefix >= longest * 0.55) return 0.7;
  return 0;
}

function pairEqual(a: Token[], b: Token[], rarity: Rarity, out: Alignment): void {
  const left = new Map<string, Token[]>();
  for (const token of b) left.set(token.key, [...(left.get(token.key) ?? []), token]);
  for (const token of a) {
    const same = left.get(token.key);
    const other = same?.find((candidate) => candidate.text === token.text) ?? same?.[0];
    if (!same || !other) {
      out.onlyA.push(token);
      continue;
    }
    same.splice(same.indexOf(other), 1);
    const isWord = other.text === token.text;
    const [mine, yours] = isWord
      ? [rarity.ofText(token), rarity.ofText(other)]
      : [rarity.ofKey(token), rarity.ofKey(other)];
    const weight = (mine + yours) / 2;
    out.pairs.push({ a: token, b: other, sim: 1, weight });
  }
  for (const rest of left.values()) out.onlyB.push(...rest);
}

const KIN_SIMILARITY = 0.5;

function alikeness(a: Token, b: Token): number {
  if (a.kind !== 'core' && b.kind !== 'core' && areKin(a.key, b.key)) return KIN_SIMILARITY;
  return isOpen(a) && isOpen(b) ? wordSimilarity(a, b) : 0;
}

function pairAlike(out: Alignment, rarity: Rarity): void {
  const found: Pair[] = [];
  for (const a of out.onlyA)
    for (const b of out.onlyB) {
      const sim = alikeness(a, b);
      if (sim > 0) found.push({ a, b, sim, weight: sim * Math.min(rarity.ofText(a), rarity.ofText(b)) });
    }
  for (const pair of found.sort((one, other) => other.weight - one.weight)) {
    if (!out.onlyA.includes(pair.a) || !out.onlyB.includes(pair.b)) continue;
    out.onlyA.splice(out.onlyA.indexOf(pair.a), 1);
    out.onlyB.splice(out.onlyB.indexOf(pair.b), 1);
    out.pairs.push(pair);
  }
}

function pairJoined(parts: Token[], wholes: Token[], rarity: Rarity, out: Alignment): void {
  for (const whole of wholes.slice())
    for (let at = 0; at + 1 < parts.length; at++) {
      const [first, second] = [parts[at], parts[at + 1]];
      if (!first || !second || first.text + second.text !== whole.text) continue;
      out.pairs.push({ a: first, b: whole, sim: 0.95, weight: rarity.ofText(whole) });
      parts.splice(at, 2);
      wholes.splice(wholes.indexOf(whole), 1);
      break;
    }
}

function acronymShared(a: NameForm, b: NameForm): string | null {
  return (
    a.acronyms.find((word) => b.initials.includes(word)) ?? b.acronyms.find((word) => a.initials.includes(word)) ?? null
  );
}

/** Sets the words of two names against each other; order of words plays no part. */
export function align(a: NameForm, b: NameForm, rarity: Rarity): Alignment {
  const out: Alignment = { pairs: [], onlyA: [], onlyB: [], acronym: acronymShared(a, b) };
  pairEqual(a.tokens, b.tokens, rarity, out);
  if (out.onlyA.length > 0 && out.onlyB.length > 0) {
    pairAlike(out, rarity);
    pairJoined(out.onlyA, out.onlyB, rarity, out);
    pairJoined(out.onlyB, out.onlyA, rarity, out);
  }
  return out;
}
