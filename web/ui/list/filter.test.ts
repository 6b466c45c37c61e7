import { describe, expect, it } from 'vitest';
import { queryFrom, readFilter, readRange, resolved, toggled, writeFilter, writeRange } from './filter.ts';

const day = { kind: 'day' } as const;
const pick = { kind: 'pick', values: ['draft', 'won'], words: 'x' } as const;

describe('a filter in the URL', () => {
  it('is read and written in the syntax of the API', () => {
    expect(readFilter(pick, 'in:draft,won')).toEqual({ operator: 'in', values: ['draft', 'won'] });
    expect(readFilter({ kind: 'text' }, 'contains:Smith, Jones: Ltd')).toEqual({
      operator: 'contains',
      values: ['Smith, Jones: Ltd'],
    });
    expect(writeFilter({ operator: 'in', values: [] })).toBeUndefined();
    expect(writeFilter({ operator: 'empty', values: [] })).toBe('empty');
  });

  it('gains and loses values of a pick', () => {
    expect(toggled(undefined, 'draft')).toBe('in:draft');
    expect(toggled('in:draft', 'won')).toBe('in:draft,won');
    expect(toggled('in:draft', 'draft')).toBeUndefined();
  });

  it.each([
    ['2026-01-01', '2026-02-01', 'between:2026-01-01,2026-02-01'],
    ['2026-01-01', '', 'gte:2026-01-01'],
    ['', '5000', 'lte:5000'],
  ])('keeps a range from %j to %j', (from, to, source) => {
    expect(writeRange(from, to)).toBe(source);
    expect(readRange(source)).toEqual({ from, to });
  });

  it('knows an empty range', () => {
    expect(writeRange('', '')).toBeUndefined();
    expect(readRange(undefined)).toEqual({ from: '', to: '' });
  });
});

describe('resolved', () => {
  it('counts days from today, over the end of a month and a leap day', () => {
    expect(resolved(day, 'last:30', '2028-03-15')).toBe('gte:2028-02-14');
    expect(resolved(day, 'next:14', '2026-12-25')).toBe('between:2026-12-25,2027-01-08');
  });

  it('passes on what the API knows itself', () => {
    expect(resolved(pick, 'in:draft,won', '2026-01-01')).toBe('in:draft,won');
    expect(resolved(day, 'last:soon', '2026-01-01')).toBe('last:soon');
  });

  it('lets days of moments begin and end at the person’s midnight', () => {
    const [operator, range] = resolved({ ...day, moments: true }, 'between:2026-03-01,2026-03-02', '2026-03-09').split(
      /:(.*)/s,
    );
    const [from, to] = range!.split(',').map((moment) => new Date(moment));
    expect(operator).toBe('between');
    expect([from!.getHours(), from!.getDate()]).toEqual([0, 1]);
    expect([to!.getHours(), to!.getMinutes(), to!.getDate()]).toEqual([23, 59, 2]);
  });
});

it('asks the endpoint for known filters only, in the list’s own order by default', () => {
  const params = { status: 'in:won', q: 'contoso', columns: 'a,b', other: 'x' };
  expect(queryFrom(params, { status: pick }, '-createdAt', '2026-01-01')).toEqual({
    status: 'in:won',
    q: 'contoso',
    sort: '-createdAt',
  });
});
