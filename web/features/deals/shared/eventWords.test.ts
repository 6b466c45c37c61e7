import { describe, expect, it } from 'vitest';
import { commentOf, wordsOf } from './eventWords.ts';

const context = {
  format: {
    money: ({ minor, currency }: { minor: number | bigint; currency: string }) => `${minor} ${currency}`,
    day: (value: string | Date) => `day ${String(value).slice(0, 10)}`,
    list: (items: readonly string[]) => items.join('+'),
  },
  word: (wording: { en: string }) => wording.en,
  stageName: (id: string) => `stage ${id}`,
  holdReason: (reason: string) => `reason ${reason}`,
};
const tell = (type: string, data: unknown, after: unknown = null) => wordsOf({ type, data, after }, context);

describe('wordsOf', () => {
  it('says until when an approval protects', () => {
    expect(tell('deal.approved', { note: null }, { expiresAt: '2026-02-21T22:59:59Z' })).toEqual({
      key: 'approved',
      values: { until: 'day 2026-02-21' },
      said: [],
    });
  });

  it('tells a final rejection from one that may be corrected, with reason and note', () => {
    const told = { reasonLabel: { en: 'Existing customer' }, note: 'Since 2019', resubmittable: false };
    expect(tell('deal.rejected', told)).toMatchObject({
      key: 'rejected_final',
      said: ['Existing customer', 'Since 2019'],
    });
    expect(tell('deal.rejected', { ...told, resubmittable: true }).key).toBe('rejected_open');
  });

  it('names stages and amounts, not their ids and cents', () => {
    expect(tell('deal.stage_changed', { from: 'a', to: 'b' }).values).toEqual({ from: 'stage a', to: 'stage b' });
    expect(tell('deal.won', { amountMinor: '125000', currency: 'EUR' }).values).toEqual({ amount: '125000 EUR' });
  });

  it('counts what a check found', () => {
    expect(tell('deal.checked', { verdict: 'taken', candidates: 2 })).toMatchObject({ key: 'checked_taken' });
    expect(tell('deal.checked', { verdict: 'clear', candidates: 0 })).toMatchObject({ key: 'checked_none' });
  });

  it('survives an event that it does not know or that says nothing', () => {
    expect(tell('deal.painted', null)).toEqual({ key: 'painted', values: {}, said: [] });
    expect(tell('deal.won', {}).values).toEqual({ amount: '–' });
  });
});

it('finds the comment of an event', () => {
  expect(commentOf({ data: { commentId: 'c' } })).toBe('c');
  expect(commentOf({ data: null })).toBe('');
});
