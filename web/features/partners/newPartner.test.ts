import { expect, it } from 'vitest';
import type { Programme } from './api.ts';
import { hostOf, programmesFor, usualProgramme } from './newPartner.ts';

const programme = (id: string, kind: Programme['kind'], active = true) => ({ id, kind, active }) as Programme;

it('proposes a programme only when there is exactly one that fits', () => {
  const all = [programme('a', 'reseller'), programme('b', 'distributor'), programme('c', 'distributor')];
  expect(usualProgramme(all, 'reseller')).toBe('a');
  expect(usualProgramme(all, 'distributor')).toBeNull();
  expect(usualProgramme([programme('a', 'reseller', false)], 'reseller')).toBeNull();
});

it('offers every active programme, those for the type first', () => {
  const all = [programme('a', 'reseller'), programme('b', 'msp', false), programme('c', 'distributor')];
  expect(programmesFor(all, 'distributor').map(({ id }) => id)).toEqual(['c', 'a']);
});

it.each([
  ['https://www.brightline.example/about', 'brightline.example'],
  ['Brightline.example', 'brightline.example'],
  ['brightline', undefined],
  ['not a page', undefined],
])('takes the domain of “%s”', (website, host) => {
  expect(hostOf(website)).toBe(host);
});
