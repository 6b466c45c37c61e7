import { describe, expect, it } from 'vitest';
import { decimalOf, entered, rateOf, rowsOf } from './entry.ts';

const rates = { base: 'EUR', day: '2026-06-01', items: [{ currency: 'USD', rate: '1.08', day: '2026-05-01' }] };

describe('the sheet of a day', () => {
  it('shows what is known first, then what was added', () => {
    expect(rowsOf(rates, ['USD', 'SEK', 'CHF']).map(({ currency }) => currency)).toEqual(['USD', 'CHF', 'SEK']);
  });

  it('reads a rate with the decimal sign of the region or a point', () => {
    expect(rateOf(' 1,0834 ', 'de-DE')).toBe('1.0834');
    expect(rateOf('1.0834', 'de-DE')).toBe('1.0834');
    expect(decimalOf('1.0834', 'de-DE')).toBe('1,0834');
    for (const text of ['0', '1,2', 'one', '-1', '1.2.3']) expect(rateOf(text, 'en-GB')).toBeUndefined();
  });

  it('saves what was filled in and names what is no rate', () => {
    const { rates: saved, wrong } = entered(rates, { USD: '1.1', SEK: 'x', CHF: '' }, 'en-GB');
    expect(saved).toEqual([{ currency: 'USD', day: '2026-06-01', rate: '1.1' }]);
    expect([...wrong]).toEqual(['SEK']);
  });
});
