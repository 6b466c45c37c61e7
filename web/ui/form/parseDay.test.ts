import { describe, expect, it } from 'vitest';
import { parseDay } from './parseDay.ts';

describe('parseDay', () => {
  it('reads figures in the order of the region', () => {
    expect(parseDay('3/4/2026', 'en-GB')).toBe('2026-04-03');
    expect(parseDay('3/4/2026', 'en-US')).toBe('2026-03-04');
    expect(parseDay('3.4.26', 'de-DE')).toBe('2026-04-03');
    expect(parseDay('2026-4-3', 'de-DE')).toBe('2026-04-03');
  });

  it('makes no other day of one that does not exist', () => {
    expect(parseDay('31.02.2026', 'de-DE')).toBeNull();
    expect(parseDay('29.02.2028', 'de-DE')).toBe('2028-02-29');
    expect(parseDay('tomorrow', 'en-GB')).toBeNull();
    expect(parseDay('12/2026', 'en-GB')).toBeNull();
  });
});
