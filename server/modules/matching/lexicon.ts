import { createRequire } from 'node:module';
import { fold } from './fold.ts';
import { FIELDS } from './lexicon/fields.ts';
import { ABBREVIATIONS, GENERIC, QUALIFIERS, STOP, STOP_PHRASES } from './lexicon/general.ts';
import {
  FURTHER_COUNTRY_WORDS,
  FURTHER_FIELDS,
  FURTHER_GENERIC,
  FURTHER_HEADS,
  FURTHER_QUALIFIERS,
} from './lexicon/further.ts';
import { LEGAL_FORMS } from './lexicon/legal.ts';
import { ORGANISATIONS } from './lexicon/organisations.ts';
import { CITIES, COUNTRY_WORDS } from './lexicon/places.ts';
import { UNSPACED } from './lexicon/scripts.ts';

/** What a word does in a name: says who (`core`), what kind (`head`), which field, or how, where and how many. */
export type WordKind = 'core' | 'head' | 'field' | 'qualifier' | 'generic' | 'place' | 'country' | 'number' | 'stop';

/** Meaning of a known word: a concept shared by all languages. `stem` when only the beginning of the word is known. */
export interface Meaning {
  concept: string;
  kind: WordKind;
  stem: boolean;
  /** Letters of the word that are known. */
  known: number;
}

const MIN_STEM = 4;
/** Longest ending that a stem of so many letters may have: short stems begin too many other words. */
const MAX_ENDING = 7;
const endingOf = (stem: number) => (stem === 4 ? 3 : stem === 5 ? 4 : MAX_ENDING);
const exact = new Map<string, Meaning>();
const stems = new Map<string, Meaning>();
const phrases = new Map<string, { words: string[]; meaning: Meaning }[]>();
const unspaced = new Map<string, { text: string; concept: string }[]>();
const unspacedKinds = new Map<string, WordKind>();

function addPhrase(words: string[], meaning: Meaning): void {
  const first = words[0] ?? '';
  const list = phrases.get(first) ?? [];
  list.push({ words, meaning });
  list.sort((a, b) => b.words.length - a.words.length);
  phrases.set(first, list);
}

function addEntry(entry: string, concept: string, kind: WordKind): void {
  const isStem = entry.endsWith('*');
  const words = fold(isStem ? entry.slice(0, -1) : entry)
    .split(' ')
    .filter(Boolean);
  const word = words[0];
  if (word === undefined) return;
  if (words.length > 1) return addPhrase(words, { concept, kind, stem: false, known: word.length });
  const isLongStem = isStem && word.length >= MIN_STEM;
  const target = isLongStem ? stems : exact;
  if (!target.has(word)) target.set(word, { concept, kind, stem: isLongStem, known: word.length });
}

function addConcepts(lines: string, kind: WordKind): void {
  for (const line of lines.trim().split('\n')) {
    const at = line.indexOf(':');
    const concept = line.slice(0, at).trim();
    unspacedKinds.set(concept, kind);
    for (const entry of line.slice(at + 1).split(',')) addEntry(entry.trim(), concept, kind);
    if (kind === 'place') addEntry(concept, concept, kind);
  }
}

function addCountries(): void {
  const require = createRequire(import.meta.url);
  const locales = require('i18n-iso-countries/supportedLocales.json') as string[];
  for (const locale of locales) {
    const file = require(`i18n-iso-countries/langs/${locale}.json`) as { countries: Record<string, string | string[]> };
    for (const [code, names] of Object.entries(file.countries))
      for (const name of [names].flat()) addEntry(name.replace(/\(.*\)/u, ''), `=${code}`, 'country');
  }
}

function addCountryWords(lines: string): void {
  for (const line of lines.trim().split('\n'))
    for (const entry of line.slice(3).split(',')) addEntry(entry.trim(), `=${line.slice(0, 2)}`, 'country');
}

const UNSPACED_SCRIPT =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0900-\u0dff]/u;

function addUnspacedPhrase(text: string, concept: string): void {
  const first = text.slice(0, 1);
  const list = unspaced.get(first) ?? [];
  list.push({ text, concept });
  list.sort((a, b) => b.text.length - a.text.length);
  unspaced.set(first, list);
}

function addUnspaced(): void {
  for (const line of UNSPACED.trim().split('\n')) {
    const at = line.indexOf(':');
    for (const text of line
      .slice(at + 1)
      .split(' ')
      .filter(Boolean))
      addUnspacedPhrase(text, line.slice(0, at));
  }
  for (const [lines, prefix] of [
    [CITIES, ''],
    [COUNTRY_WORDS, '='],
  ] as const)
    for (const line of lines.trim().split('\n')) {
      const [concept = '', entries = ''] = line.split(/:(.*)/u);
      for (const entry of entries.split(',').map((word) => word.trim().replace('*', '')))
        if (UNSPACED_SCRIPT.test(entry)) addUnspacedPhrase(entry, prefix + concept);
    }
}

const legalPhrases = new Map<string, string[][]>();

function addLegal(): void {
  for (const entry of LEGAL_FORMS.split(/[,\n]/u)) {
    const words = fold(entry).split(' ').filter(Boolean);
    if (words[0] === undefined) continue;
    legalPhrases.set(
      words[0],
      [...(legalPhrases.get(words[0]) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
}

for (const word of STOP.split(/\s+/u)) addEntry(word, 'stop', 'stop');
for (const phrase of STOP_PHRASES.split(',')) addEntry(phrase.trim(), 'stop', 'stop');
addConcepts(ORGANISATIONS, 'head');
addConcepts(FIELDS, 'field');
addConcepts(QUALIFIERS, 'qualifier');
addConcepts(GENERIC, 'generic');
addConcepts(FURTHER_HEADS, 'head');
addConcepts(FURTHER_GENERIC, 'generic');
addConcepts(FURTHER_FIELDS, 'field');
addConcepts(FURTHER_QUALIFIERS, 'qualifier');
addCountryWords(COUNTRY_WORDS);
addConcepts(CITIES, 'place');
addCountries();
addCountryWords(FURTHER_COUNTRY_WORDS);
addUnspaced();
addLegal();

/** Meaning of one folded word, or undefined for a word that is not in the lexicon (a name proper). */
export function meaningOf(word: string): Meaning | undefined {
  const known = exact.get(word);
  if (known) return known;
  const shortest = Math.max(MIN_STEM, word.length - MAX_ENDING);
  for (let length = word.length; length >= shortest; length--) {
    const meaning = stems.get(word.slice(0, length));
    if (!meaning || word.length - length > endingOf(length)) continue;
    return length === word.length ? { ...meaning, stem: false } : meaning;
  }
  return undefined;
}

/** All whole words of the lexicon, folded. */
export function knownWords(): Iterable<string> {
  return exact.keys();
}

/** Meaning of the last part of a compound (`Kantonsspital` → hospital) where it begins at `at`; exact words only. */
export function headOfCompound(word: string): { at: number; meaning: Meaning } | undefined {
  for (let at = 4; at <= word.length - 4; at++) {
    const tail = word.slice(at);
    const meaning = exact.get(tail) ?? stemExact(tail);
    const isLongEnough = tail.length >= 6 || tail === 'bank';
    if (isLongEnough && meaning && (meaning.kind === 'head' || meaning.kind === 'field')) return { at, meaning };
  }
  return undefined;
}

function stemExact(tail: string): Meaning | undefined {
  for (let length = tail.length; length >= Math.max(6, tail.length - 2); length--) {
    const meaning = stems.get(tail.slice(0, length));
    if (meaning) return meaning;
  }
  return undefined;
}

/** The longest known phrase that begins at word `at`, with its number of words. */
export function phraseAt(words: readonly string[], at: number): { length: number; meaning: Meaning } | undefined {
  const candidates = phrases.get(words[at] ?? '');
  const found = candidates?.find((phrase) => phrase.words.every((word, index) => words[at + index] === word));
  return found && { length: found.words.length, meaning: found.meaning };
}

/** Number of words of the longest legal form that begins at word `at`; 0 when none does. */
export function legalFormAt(words: readonly string[], at: number): number {
  const candidates = legalPhrases.get(words[at] ?? '');
  return candidates?.find((form) => form.every((word, index) => words[at + index] === word))?.length ?? 0;
}

/** A run of text, or a concept that a word of an unspaced script stands for. */
export type Segment = { text: string } | { concept: string; kind: WordKind };

function conceptKind(concept: string): WordKind {
  return concept.startsWith('=') ? 'country' : (unspacedKinds.get(concept) ?? 'generic');
}

/** Parts the known words of unspaced scripts from the rest. Legal forms of those scripts are dropped. */
export function segments(text: string): Segment[] {
  if (!UNSPACED_SCRIPT.test(text)) return [{ text }];
  const out: Segment[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = unspaced.get(text[at] ?? '')?.find((phrase) => text.startsWith(phrase.text, at));
    if (!found) plain += text[at];
    else {
      if (plain.trim()) out.push({ text: plain });
      plain = '';
      if (found.concept !== 'legal') out.push({ concept: found.concept, kind: conceptKind(found.concept) });
    }
    at += found?.text.length ?? 1;
  }
  if (plain.trim()) out.push({ text: plain });
  return out;
}

/** ISO codes of the countries whose name, in any language, is the given folded text. */
export function countryNamed(folded: string): string | undefined {
  const words = folded.split(' ');
  const phrase = phraseAt(words, 0);
  const meaning = words.length === 1 ? exact.get(folded) : phrase?.length === words.length ? phrase.meaning : undefined;
  return meaning?.kind === 'country' ? meaning.concept.slice(1) : undefined;
}

/** Canonical form of a city in any language (`Wien`, `Вена` → `vienna`). */
export function cityKey(city: string): string {
  const parts = segments(city).map((part) => ('concept' in part ? part.concept : fold(part.text)));
  const folded = parts.join(' ').trim();
  const words = folded.split(' ');
  const phrase = phraseAt(words, 0);
  if (phrase?.length === words.length && phrase.meaning.kind === 'place') return phrase.meaning.concept;
  const meaning = words.length === 1 ? meaningOf(folded) : undefined;
  return meaning?.kind === 'place' ? meaning.concept : folded;
}

const abbreviations = new Map(
  ABBREVIATIONS.trim()
    .split('\n')
    .map((line) => [line.split(' = ')[0] ?? '', (line.split(' = ')[1] ?? '').split(' ')]),
);

/** Words that a common abbreviation stands for (`tu` → technical university), else undefined. */
export function abbreviated(word: string): readonly string[] | undefined {
  return abbreviations.get(word);
}
