import { describe, expect, it } from 'vitest';
import type { Template } from './queries.ts';
import { inserted, rowsOf, same, sentTexts } from './templates.ts';

const template = (key: string, locale: 'en' | 'de') => ({ key, locale, name: key }) as Template;

it('lists a mail once with its languages', () => {
  const rows = rowsOf([
    template('invitation', 'en'),
    template('invitation', 'de'),
    template('deal_won', 'en'),
    template('person_joined', 'en'),
  ]);
  expect(rows.map(({ key, group, languages }) => [key, group, languages.length])).toEqual([
    ['invitation', 'access', 2],
    ['deal_won', 'deals', 1],
    ['person_joined', 'people', 1],
  ]);
});

describe('sentTexts', () => {
  it('leaves a button without words out', () => {
    expect(sentTexts({ subject: ' Hello ', body: 'Text\n', button: ' ' })).toEqual({
      subject: 'Hello',
      body: 'Text\n',
    });
  });

  it('finds wordings the same that differ in nothing that is sent', () => {
    expect(same({ subject: 'a', body: 'b' }, { subject: 'a ', body: 'b', button: '' })).toBe(true);
    expect(same({ subject: 'a', body: 'b' }, { subject: 'a', body: 'b', button: 'c' })).toBe(false);
  });
});

it('puts a placeholder in the place of what is selected', () => {
  expect(inserted('Hello you!', 6, 9, 'name')).toEqual({ text: 'Hello {{name}}!', caret: 14 });
});
