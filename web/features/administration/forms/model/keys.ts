/** Keys of fields, sections and options: made from their labels, so that nobody has to think of them. Pure. */

/** Words that cannot be a key, because conditions could not name them (`kit/rules/catalogue.ts`). */
const NEVER = new Set(['in', 'true', 'false', 'null', 'constructor', 'prototype']);

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/** A label as a key: `Größe (m²)` → `grosse_m2`. Never empty. */
export function slug(label: string, otherwise = 'field'): string {
  const plain = label
    .toLowerCase()
    .replaceAll(/[ßæøłđ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 50)
    .replace(/_+$/, '');
  if (plain === '') return otherwise;
  return NEVER.has(plain) ? `${plain}_${otherwise}` : plain;
}

/** The key, or the key with the first number that is free. */
export function unique(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let count = 2;
  while (taken.has(`${key}_${count}`)) count++;
  return `${key}_${count}`;
}
