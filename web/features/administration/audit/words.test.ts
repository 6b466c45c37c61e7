import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import i18next from 'i18next';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatsOf } from '../../../format.ts';
import { labelOf, phraseOf, valueWords } from './words.ts';

const server = path.join(import.meta.dirname, '../../../../server');

beforeAll(async () => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')) as object;
  const of = (language: string) => ({ translation: { administration: { audit: read(`locale.${language}.json`) } } });
  await i18next.init({ lng: 'en', resources: { en: of('en'), de: of('de') }, interpolation: { escapeValue: false } });
});

beforeEach(() => i18next.changeLanguage('en'));

/** Names of the same form in those files that are no events. */
const OTHERS = new Set([
  'protection.tier',
  'protection.days',
  'hold.until',
  'requested.minor',
  'offered.minor',
  'approved.minor',
]);

/** Types that the modules declare: quoted `noun.verb` in the files that name events. */
function declaredTypes(): string[] {
  const files = globSync('modules/*/events.ts', { cwd: server });
  const texts = files.map((file) => readFileSync(path.join(server, file), 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, type]) => type!));
  return [...new Set(named)].filter((name) => !OTHERS.has(name));
}

describe('phraseOf', () => {
  it.each(['en', 'de'])('has words in %s for every event that a module declares', async (language) => {
    await i18next.changeLanguage(language);
    const types = declaredTypes();
    expect(types.length).toBeGreaterThan(50);
    expect(types.filter((type) => phraseOf(type) === type.replaceAll(/[._]/g, ' '))).toEqual([]);
  });

  it('makes a phrase of noun and verb', () => {
    expect(phraseOf('product.created')).toBe('added the product');
  });

  it('falls back on the name itself', () => {
    expect(phraseOf('moon_base.landed')).toBe('moon base landed');
  });
});

describe('labelOf', () => {
  it('puts number and customer together', () => {
    expect(labelOf({ before: null, after: null, data: { number: 'D-1', customer: 'Contoso' } })).toBe('D-1 Contoso');
  });

  it('takes the name of the record after a change', () => {
    expect(labelOf({ before: { name: 'Old' }, after: { name: 'New' }, data: {} })).toBe('New');
  });

  it('knows nothing where nothing is told', () => {
    expect(labelOf({ before: null, after: null, data: null })).toBeUndefined();
  });
});

describe('valueWords', () => {
  const format = formatsOf('en-GB');
  it.each([
    [{ minor: 125_050, currency: 'EUR' }, '€1,250.50'],
    ['2026-12-25', '25 Dec 2026'],
    [['en', 'de'], 'en, de'],
    [null, '–'],
    [1200, '1,200'],
  ])('%j reads %s', (value, words) => {
    expect(valueWords(value, format)).toBe(words);
  });
});
