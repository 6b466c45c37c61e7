import { describe, expect, it } from 'vitest';
import { queryOf, searchOf, toggledSort, viewOf, withParam } from './view.ts';

const presets = [
  { id: 'waiting', query: 'status=in:submitted,in_review&sort=dueAt' },
  { id: 'all', query: '' },
];
const filters = ['status', 'owner'];

describe('viewOf', () => {
  it('opens the first tab as it is when the URL says nothing', () => {
    expect(viewOf({}, presets, filters)).toEqual({
      id: 'waiting',
      params: { status: 'in:submitted,in_review', sort: 'dueAt' },
      modified: false,
    });
  });

  it('lets only the URL count once it says something', () => {
    const view = viewOf({ view: 'waiting', owner: 'in:me' }, presets, filters);
    expect(view).toEqual({ id: 'waiting', params: { owner: 'in:me' }, modified: true });
  });

  it('ignores unknown tabs and parameters', () => {
    expect(viewOf({ view: 'gone', utm_source: 'mail' }, presets, filters).id).toBe('waiting');
    expect(viewOf({ view: 'all', evil: 'x' }, presets, filters)).toEqual({ id: 'all', params: {}, modified: false });
  });
});

describe('searchOf', () => {
  it('keeps the URL short where the tab says it all', () => {
    expect(searchOf('waiting', { sort: 'dueAt', status: 'in:submitted,in_review' }, presets)).toEqual({});
    expect(searchOf('all', {}, presets)).toEqual({ view: 'all' });
  });

  it('remembers that every filter of a tab was taken away', () => {
    const search = searchOf('waiting', {}, presets);
    expect(viewOf(search, presets, filters)).toEqual({ id: 'waiting', params: {}, modified: true });
  });

  it.each([
    ['waiting', { owner: 'in:me', q: 'a & b' }],
    ['all', { status: 'in:won' }],
    ['all', { sort: '-amount' }],
    ['waiting', { status: 'in:submitted,in_review', sort: 'dueAt' }],
  ])('comes back from the URL: %s %j', (id, params) => {
    expect(viewOf(searchOf(id, params, presets), presets, filters).params).toEqual(params);
  });
});

it('sets and takes away a parameter', () => {
  expect(withParam({ q: 'a' }, 'status', 'in:won')).toEqual({ q: 'a', status: 'in:won' });
  expect(withParam({ q: 'a', status: 'in:won' }, 'status', undefined)).toEqual({ q: 'a' });
  expect(queryOf({ b: '2', a: '1', c: '' })).toBe('a=1&b=2');
});

it('turns the order of a column around', () => {
  expect(toggledSort('-amount', 'name')).toBe('name');
  expect(toggledSort('name', 'name')).toBe('-name');
  expect(toggledSort('-name', 'name')).toBe('name');
});
