import { fold, sound } from './fold.ts';
import { withoutLegalForms } from './legal-form.ts';
import { abbreviated, headOfCompound, meaningOf, phraseAt, segments } from './lexicon.ts';
import type { Meaning, WordKind } from './lexicon.ts';
import { meaningOfMisspelled } from './spelling.ts';

/** One word of a name. `key` is the shared identity: its concept when the lexicon knows it, else the word itself. */
export interface Token {
  key: string;
  text: string;
  kind: WordKind;
  /** Only the beginning of the word is known: it may be a brand that resembles a common word. */
  stem: boolean;
  sound: string;
}

const MAX_WORDS = 24;

const ROMAN = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
  ['ix', '9'],
  ['xi', '11'],
  ['xii', '12'],
  ['xiii', '13'],
  ['xiv', '14'],
  ['xv', '15'],
  ['xvi', '16'],
]);

function numberIn(word: string): string | undefined {
  const digits = /^0*(\d{1,6})(?:st|nd|rd|th|er|eme|e|o|a|y|i|ya|aya)?$/u.exec(word)?.[1];
  return digits ?? ROMAN.get(word);
}

const cache = new Map<string, Token[]>();
const CACHE_SIZE = 60_000;

/** A stem that explains only the beginning of a long word: the rest may be a word of its own. */
function isLoose(word: string, meaning: Meaning): boolean {
  return meaning.stem && word.length - meaning.known > 4;
}

/** Meaning of a misspelled word. It stays open to be somebody's name: the meaning counts as a guess. */
function slipOf(word: string): Meaning | undefined {
  const meaning = meaningOfMisspelled(word);
  return meaning && { ...meaning, stem: true };
}

function tokensOfWord(word: string): Token[] {
  const digits = numberIn(word);
  if (digits) return [{ key: `#${digits}`, text: word, kind: 'number', stem: false, sound: word }];
  const full = abbreviated(word);
  if (full) return full.flatMap(cachedTokensOfWord);
  const meaning = meaningOf(word) ?? slipOf(word);
  const compound = (!meaning || isLoose(word, meaning)) && word.length >= 8 ? headOfCompound(word) : undefined;
  if (compound && !(meaning && meaning.concept === compound.meaning.concept)) {
    const tail = word.slice(compound.at);
    const head: Token = {
      key: compound.meaning.concept,
      text: tail,
      kind: compound.meaning.kind,
      stem: true,
      sound: sound(tail),
    };
    return [...tokensOfWord(word.slice(0, compound.at)), head];
  }
  const kind = meaning?.kind ?? 'core';
  return [{ key: meaning?.concept ?? word, text: word, kind, stem: meaning?.stem ?? false, sound: sound(word) }];
}

function cachedTokensOfWord(word: string): Token[] {
  const known = cache.get(word);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const tokens = tokensOfWord(word);
  cache.set(word, tokens);
  return tokens;
}

function tokensOfWords(words: readonly string[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at);
    if (phrase) {
      const text = words.slice(at, at + phrase.length).join(' ');
      out.push({ key: phrase.meaning.concept, text, kind: phrase.meaning.kind, stem: false, sound: sound(text) });
    } else out.push(...cachedTokensOfWord(words[at] ?? ''));
    at += phrase?.length ?? 1;
  }
  return out;
}

/** Words of a text without legal forms, all its words, and what they mean. */
export function tokensOfText(text: string): { words: string[]; whole: string[]; tokens: Token[] } {
  const words: string[] = [];
  const whole: string[] = [];
  const tokens: Token[] = [];
  for (const part of segments(text)) {
    if ('concept' in part) {
      words.push(part.concept.replace('=', '').toLowerCase());
      whole.push(words.at(-1) ?? '');
      tokens.push({ key: part.concept, text: part.concept, kind: part.kind, stem: false, sound: part.concept });
      continue;
    }
    const all = fold(part.text).split(' ').filter(Boolean);
    const own = withoutLegalForms(all).slice(0, MAX_WORDS);
    whole.push(...all.slice(0, MAX_WORDS));
    words.push(...own);
    tokens.push(...tokensOfWords(own));
  }
  return { words, whole, tokens: distinct(tokens.slice(0, MAX_WORDS)) };
}

function distinct(tokens: Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter((token) => {
    const mark = token.kind === 'core' ? token.sound : `${token.key} ${token.stem ? token.text : ''}`;
    return seen.has(mark) ? false : (seen.add(mark), true);
  });
}
