import { sql, type Expression, type SqlBool } from 'kysely';

/** Letters that Unicode takes apart into no base letter and mark. */
const SPECIAL: Readonly<Record<string, string>> = {
  æ: 'a',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'o',
  ß: 's',
  þ: 't',
  ŧ: 't',
};

/**
 * A name as the generated columns `name_key` hold it: small letters, those of the Latin script without accents, one for
 * one (`Öztürk Straße` → `ozturk strase`), everything else as it is. The migrations spell the same letters out.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\u00c0-\u017f\u0218-\u021b\u1e9e]/g, (letter) => SPECIAL[letter.toLowerCase()] ?? baseOf(letter));
  // Letter by letter, as the database does it: JavaScript gives the sigma at a word's end another form.
  return Array.from(plain, (letter) => letter.toLowerCase()).join('');
}

function baseOf(letter: string): string {
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[a-z]$/i.test(base) ? base : letter;
}

const likePattern = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Whether a `name_key` holds what somebody searches for, however they accent it. */
export const nameContains = (column: Expression<string | null>, typed: string): Expression<SqlBool> =>
  sql<SqlBool>`${column} like ${`%${likePattern(nameKey(typed))}%`}`;

/** Whether a column of small letters begins with what somebody searches for. */
export const startsWith = (column: Expression<string | null>, typed: string): Expression<SqlBool> =>
  sql<SqlBool>`${column} like ${`${likePattern(typed.toLowerCase())}%`}`;
