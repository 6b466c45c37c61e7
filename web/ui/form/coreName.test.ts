import { expect, it } from 'vitest';
import { coreName } from './coreName.ts';

it.each([
  ['Ostsee Versorgung mbH & Co. KG', 'Ostsee Versorgung'],
  ['Brightline Systems, Inc.', 'Brightline Systems'],
  ['  Société Générale  S.A. ', 'Société Générale'],
  ['Delta Holding', 'Delta'],
  ['AG', 'AG'],
  ['', ''],
])('finds “%s” by “%s”', (name, core) => {
  expect(coreName(name)).toBe(core);
});

it('leaves a legal word inside the name alone', () => {
  expect(coreName('Co Working Spaces GmbH')).toBe('Co Working Spaces');
});
