/** Countries as a filter: found by their names in the language of the page, kept as ISO 3166-1 codes. */
import { currentFormats } from '../../format.ts';
import { COUNTRY_CODES } from '../form/countryCodes.ts';
import type { Filter } from './filter.ts';

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Filter over a field that holds country codes. */
export const countryFilter: Filter = {
  kind: 'record',
  find: async (text) => {
    const format = currentFormats();
    const wanted = fold(text);
    return COUNTRY_CODES.map((code) => ({ value: code, label: format.country(code) }))
      .filter(({ label }) => fold(label).includes(wanted))
      .sort((a, b) => a.label.localeCompare(b.label, format.region))
      .slice(0, 40);
  },
  name: async (code) => currentFormats().country(code),
};
