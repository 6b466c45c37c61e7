import { describe, expect, it } from 'vitest';
import german from './locale.de.json' with { type: 'json' };
import english from './locale.en.json' with { type: 'json' };
import { describeReason } from './reasons.ts';

describe('a reason in words', () => {
  const reason = { code: 'country.different', params: { a: 'AT', b: 'DE' } };

  it('speaks the language of the reader and falls back to English', () => {
    expect(describeReason(reason, 'en-GB')).toBe('Different countries (AT and DE)');
    expect(describeReason(reason, 'de-AT')).toBe('Verschiedene Länder (AT und DE)');
    expect(describeReason(reason, 'fr')).toBe('Different countries (AT and DE)');
  });

  it('has the same texts with the same gaps in both languages', () => {
    const gaps = (text: string) => (text.match(/\{\{\w+\}\}/gu) ?? []).sort();
    expect(Object.keys(german)).toEqual(Object.keys(english));
    for (const [code, text] of Object.entries(english))
      expect(gaps((german as Record<string, string>)[code] ?? '')).toEqual(gaps(text));
  });

  it('gives an unknown code as it stands', () => {
    expect(describeReason({ code: 'x.y', params: {} }, 'en')).toBe('x.y');
  });
});
