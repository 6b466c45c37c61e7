import { furtherInitials } from './acronyms.ts';
import { bones, coarse, sound } from './fold.ts';
import type { NameForm } from './name.ts';
import { meaningOf } from './lexicon.ts';
import type { Token } from './tokens.ts';
import type { Profile } from './profile.ts';
import { PRIOR_RARITY } from './rarity.ts';

/**
 * Blocking keys: two organisations that share none are never compared. Each begins with its kind: `d` registrable
 * domain, `h` host, `l` domain label, `r` registry id, `p` phone, `f` the whole name, `s` its words run together, `w` a
 * word by sound, `x` two words, `c` kind and city, `a` acronym, `u` acronym and city, `v` beginning of a name and city, `y` beginning of a word and country, `b` the consonants of
 * a word and country, `z` a word with one letter left out. The label of a domain stands for a name, a word and an acronym.
 */
export type BlockingKey = string;

const PAIRED = 5;
const WORDS = 6;
const STEM = 5;
const BONES = 3;
const LONGEST_ACRONYM = 8;

function mark(token: Token): string {
  return token.kind === 'core' || token.stem ? token.sound : token.key;
}

/** Rarest first, by what is known before any record is counted: so keys never change while records come and go. */
function byRarity(form: NameForm): Token[] {
  const weighed = form.tokens.map((token) => ({ token, weight: PRIOR_RARITY.ofText(token) + token.text.length / 100 }));
  return weighed.sort((a, b) => b.weight - a.weight).map((entry) => entry.token);
}

function pairKeys(tokens: readonly Token[]): BlockingKey[] {
  const keys: BlockingKey[] = [];
  const marks = [
    ...new Set(tokens.slice(0, PAIRED).flatMap((token) => (token.stem ? [token.key] : [mark(token)]))),
  ].sort();
  for (let i = 0; i < marks.length; i++)
    for (let j = i + 1; j < marks.length; j++) keys.push(`x:${marks[i]}|${marks[j]}`);
  return keys;
}

function leaveOutKeys(word: string): BlockingKey[] {
  if (word.length < 4) return [];
  const keys = new Set([`z:${word}`]);
  for (let at = 0; at < Math.min(word.length, 12); at++) keys.add(`z:${word.slice(0, at)}${word.slice(at + 1)}`);
  return [...keys];
}

/** An acronym leads to its country, a rare one anywhere, and a short or common one within the city. */
function acronymKey(word: string, { country, city }: Profile): BlockingKey[] {
  const keys = word.length >= 4 || (word.length === 3 && !country) ? [`a:${word}`] : [];
  if (word.length >= 3 && country) keys.push(`a:${word}@${country}`);
  if (city) keys.push(`u:${word}|${city}`);
  return keys;
}

function acronymKeys(form: NameForm, profile: Profile): BlockingKey[] {
  const letters = [...form.acronyms, ...form.initials, ...furtherInitials(form.tokens, profile.country)];
  return [...new Set(letters)].flatMap((word) => acronymKey(word, profile));
}

/** Where an abbreviation made up of parts (`UniCamp`) meets its name: how both begin, within a city. */
function beginningKeys(form: NameForm, city: string | null): BlockingKey[] {
  if (!city) return [];
  const words = form.folded.split(' ');
  const beginnings = words.length === 1 ? form.acronyms : [words[0] ?? '', ...form.initials];
  return [...new Set(beginnings.map((text) => text.slice(0, 2)))].map((two) => `v:${two}|${city}`);
}

function nameKeys(form: NameForm, profile: Profile): BlockingKey[] {
  const tokens = byRarity(form);
  const cores = tokens.filter((token) => token.kind === 'core' || token.stem);
  const keys = [`f:${form.full}`, `s:${form.folded.replaceAll(' ', '')}`];
  for (const token of tokens.slice(0, WORDS))
    if (cores.length === 0 || cores.includes(token) || token.kind === 'place') keys.push(`w:${mark(token)}`);
  keys.push(...pairKeys(tokens), ...acronymKeys(form, profile), ...beginningKeys(form, profile.city));
  for (const { sound: own } of cores.slice(0, 2)) {
    const skeleton = coarse(bones(own));
    if (skeleton.length >= BONES) keys.push(`b:${skeleton}@${profile.country ?? ''}`);
  }
  const rarest = cores[0];
  if (rarest) keys.push(...leaveOutKeys(rarest.sound));
  for (const { sound } of cores.slice(0, 2))
    if (sound.length > STEM) keys.push(`y:${sound.slice(0, STEM)}@${profile.country ?? ''}`);
  if (profile.city)
    for (const head of form.tokens.filter((token) => token.kind === 'head').slice(0, 2))
      keys.push(`c:${head.key}|${profile.city}`);
  return keys;
}

/** A domain is often the short name: `uio.no` leads to whoever is asked for as `UiO`. */
function labelKeys(label: string, profile: Profile): BlockingKey[] {
  const plain = label.replaceAll('-', '');
  if (plain.length < 2 || meaningOf(plain)) return [];
  const asAcronym = plain.length <= LONGEST_ACRONYM ? acronymKey(plain, profile) : [];
  return plain.length < 4 ? asAcronym : [`l:${label}`, `s:${plain}`, `w:${sound(plain)}`, ...asAcronym];
}

function domainKeys(profile: Profile): BlockingKey[] {
  return profile.domains.flatMap(({ host, registrable, label }) => {
    const keys = [`d:${registrable}`];
    if (host !== registrable) keys.push(`h:${host}`);
    return [...keys, ...labelKeys(label, profile)];
  });
}

/** The keys of a profile, without duplicates. The same function serves the stored side and the asking side. */
export function keysOf(profile: Profile, limit = 120): BlockingKey[] {
  const keys = new Set(domainKeys(profile));
  for (const id of profile.registry) keys.add(`r:${id}`);
  for (const phone of profile.phones) keys.add(`p:${phone}`);
  for (const form of profile.forms) {
    for (const key of nameKeys(form, profile)) keys.add(key);
    if (keys.size >= limit) break;
  }
  return [...keys].slice(0, limit);
}
