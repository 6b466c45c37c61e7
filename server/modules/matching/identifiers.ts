/** Registry numbers and telephone numbers, brought to one spelling. */

const LEI = /^[A-Z0-9]{18}\d{2}$/u;
const VAT_PREFIXES = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR GB HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI CHE NO'.split(' '),
);

const COUNTRY_OF_PREFIX = new Map([
  ['EL', 'GR'],
  ['CHE', 'CH'],
  ['XI', 'GB'],
]);

function mod97(text: string): number {
  let rest = 0;
  for (const letter of text) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

function withoutTaxWords(text: string): string {
  return text
    .replace(
      /^(?:VAT|UST-?ID(?:NR)?|TVA|IVA|BTW|MWST|MVA|NIF|CIF|NIP|DIC|DUNS|D-U-N-S|LEI|EIN|ABN|CNPJ|GSTIN|ORG\.?\s?NR)[.:#\s-]*/u,
      '',
    )
    .replace(/\s*(?:MWST|TVA|IVA|MVA)$/u, '');
}

/**
 * Spellings under which a registry number (VAT, LEI, DUNS, company number) is looked up: `lei:…`, `vat:DE123456789`,
 * `id:DE:123456789`. A LEI counts only with right check digits (ISO 17442). Empty when the number is too short to tell.
 */
export function registryKeys(value: string, country: string | null): string[] {
  const bare = withoutTaxWords(value.normalize('NFKC').toUpperCase().trim())
    .replace(/[^A-Z0-9]/gu, '')
    .slice(0, 40);
  if (LEI.test(bare) && mod97(bare) === 1) return [`lei:${bare}`];
  const prefix = VAT_PREFIXES.has(bare.slice(0, 3)) ? bare.slice(0, 3) : bare.slice(0, 2);
  const isVat = VAT_PREFIXES.has(prefix) && /\d{4}/u.test(bare) && bare.length >= 8;
  const own = isVat ? bare.slice(prefix.length) : bare;
  const state = isVat ? (COUNTRY_OF_PREFIX.get(prefix) ?? prefix) : (country ?? '');
  const number = own.replace(/^0+/u, '');
  if (number.length < 5 || !/\d{3}/u.test(number)) return [];
  return isVat ? [`vat:${state}${own}`, `id:${state}:${number}`] : [`id:${state}:${number}`];
}

/** Last nine digits of a telephone number, which drops trunk zero and country prefix; undefined below seven digits. */
export function phoneKey(value: string): string | undefined {
  const digits = value
    .normalize('NFKC')
    .replace(/(?:ext|x|durchwahl).*$/iu, '')
    .replace(/\D/gu, '')
    .replace(/^0+/u, '');
  return digits.length < 7 ? undefined : digits.slice(-9);
}
