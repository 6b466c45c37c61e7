import { expect, it } from 'vitest';
import type { Import, ImportKind } from './api.ts';
import { looksGarbled, mapped, obstaclesOf, possibleKeys } from './mapping.ts';
import { shownStage, stageOf } from './state.ts';

const column = (name: string, field: string | null, ...samples: string[]) => ({ name, field, samples });
const kind = {
  name: 'partners',
  fields: [
    { key: 'name', label: 'Name', required: true },
    { key: 'externalId', label: 'External id', required: false },
    { key: 'type', label: 'Type', required: true },
  ],
  modes: [],
  matchBy: ['externalId', 'name'],
  allowed: true,
} satisfies ImportKind;
const withKey = (matchBy: string | null) => ({ matchBy }) as Import['options'];

it('gives a field to one column only', () => {
  const columns = [column('Firma', 'name'), column('Kunde', null), column('Nr', 'externalId')];
  expect(mapped(columns, 1, 'name')).toEqual([null, 'name', 'externalId']);
  expect(mapped(columns, 0, null)).toEqual([null, null, 'externalId']);
});

it('demands what a new record needs only when every row is added', () => {
  const columns = [column('Firma', 'name')];
  expect(obstaclesOf({ columns, options: withKey('name') }, kind)).toEqual([]);
  expect(obstaclesOf({ columns, options: withKey(null) }, kind)).toEqual([{ kind: 'required', field: kind.fields[2] }]);
  expect(obstaclesOf({ columns: [column('x', null)], options: withKey(null) }, kind)).toEqual([{ kind: 'nothing' }]);
});

it('offers to find records by what the file has, in the order of preference', () => {
  expect(possibleKeys([column('Firma', 'name'), column('Nr', 'externalId')], kind)).toEqual(['externalId', 'name']);
});

it('notices text that was read wrongly', () => {
  expect(looksGarbled([column('Firma', 'name', 'MÃ¼ller')])).toBe(true);
  expect(looksGarbled([column('Firma', 'name', 'M\ufffdller')])).toBe(true);
  expect(looksGarbled([column('Firma', 'name', 'Müller', 'Ångström', 'Ãgata')])).toBe(false);
});

it('knows where an import is, and shows the columns again while they can be changed', () => {
  const of = (state: Import['state'], change: boolean) =>
    ({ state, abilities: { 'import.change': { allowed: change } } }) as Import;
  expect(stageOf(of('reading', false))).toBe('check');
  expect(stageOf(of('failed', true))).toBe('result');
  expect(shownStage(of('checked', true), 'columns')).toBe('columns');
  expect(shownStage(of('done', false), 'columns')).toBe('result');
});
