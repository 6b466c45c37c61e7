import anyAscii from 'any-ascii';

const ELISION = /(^|[^\p{L}])(l|d|c|j|m|n|s|t|qu|dell|all|dall|nell|sull|un)['’ʼ`´](?=\p{L})/giu;
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
const ARABIC = /[\u0600-\u06ff]/u;
const PLAIN = /^[\x20-\x7e]*$/u;
const AMPERSAND = /[&＆+]/gu;

/** Joins the letters of a dotted abbreviation: `S.p.A.` → `SpA`, `U. S.` → `US`. */
export function joinDotted(text: string): string {
  return text.replace(DOTTED, (run) => `${run.replace(/[.\s]/gu, '')} `);
}

/**
 * Unites the spellings of Arabic and Persian, and takes off what is written in one with the word: `and`, `the`, `for the`.
 */
function plainArabic(text: string): string {
  return text
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/(?<![\u0600-\u06ff])(?:[وبكف]?ال|و?لل)(?=[\u0600-\u06ff]{3})/gu, '');
}

/**
 * Folds any text to lower-case ASCII words parted by one blank: NFKC, transliteration of every script, `&` as `and`,
 * elided articles parted, apostrophes dropped, all other marks blank. Never throws, whatever the input.
 */
export function fold(text: string): string {
  const isPlain = PLAIN.test(text);
  let out = isPlain ? text : text.toWellFormed().normalize('NFKC');
  if (/['’ʼ`´]/u.test(out)) out = out.replace(ELISION, '$1$2 ');
  if (!isPlain && ARABIC.test(out)) out = plainArabic(out);
  if (out.includes('.')) out = joinDotted(out);
  if (/[&＆+]/u.test(out)) out = out.replace(/&\s*amp;/giu, ' and ').replace(AMPERSAND, ' and ');
  return (isPlain ? out : anyAscii(out))
    .toLowerCase()
    .replace(/['"`]/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

const SOUND_RULES: readonly (readonly [RegExp, string])[] = [
  [/(?:skij|skiy|skii|skyj|skyi|skyy|skaya|skaja|skaia|skoe|skoye|skoje|skogo|skoho|ski|sky|ska|skie)$/u, 'sk'],
  [/shch|sch|tch|tsch/gu, 's'],
  [/ae/gu, 'a'],
  [/oe/gu, 'o'],
  [/ue/gu, 'u'],
  [/ph/gu, 'f'],
  [/ck/gu, 'k'],
  [/([ckgtdrbz])h/gu, '$1'],
  [/sh|cz|tz|ts|z/gu, 's'],
  [/c(?=[eiy])/gu, 's'],
  [/x/gu, 'ks'],
  [/qu?|c/gu, 'k'],
  [/w/gu, 'v'],
  [/ou/gu, 'u'],
  [/[yj]/gu, 'i'],
  [/(?<=[aeiou])h/gu, ''],
  [/(.)\1+/gu, '$1'],
  [/(?<=..)e$/gu, ''],
];

/**
 * A spelling under which common transliterations of one word meet (`Mueller`/`Muller`, `Kharkiv`/`Harkiv`,
 * `Moskovskij`/`Moskovskaya`). Takes and gives folded words.
 */
export function sound(word: string): string {
  let out = word;
  for (const [pattern, by] of SOUND_RULES) out = out.replace(pattern, by);
  return out;
}

/** The consonants of a sound, with its first letter: meets spellings that differ in their vowels only. */
export function bones(soundOfWord: string): string {
  return soundOfWord.slice(0, 1) + soundOfWord.slice(1).replace(/[aeiou]/gu, '');
}

const COARSE: readonly (readonly [RegExp, string])[] = [
  [/[gq]/gu, 'k'],
  [/d/gu, 't'],
  [/[bfv]/gu, 'p'],
  [/r/gu, 'l'],
  [/(.)\1+/gu, '$1'],
];

/** Consonants without the differences that romanizations make of one letter: `gyeongbok` and `kyungbok` meet. */
export function coarse(consonants: string): string {
  let out = consonants;
  for (const [pattern, by] of COARSE) out = out.replace(pattern, by);
  return out;
}
