import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { meaningOf } from './lexicon.ts';
import { FORMS } from './lexicon/forms.ts';
import { meaningOfMisspelled } from './spelling.ts';

describe('misspelled words', () => {
  it.each([
    ['univrsity', 'university'],
    ['unviersity', 'university'],
    ['uniiversity', 'university'],
    ['uinversitat', 'university'],
    ['engineerig', 'engineering'],
    ['engalnd', '=GB'],
    ['frankfurd', 'frankfurt'],
  ])('%s is read as %s', (word, concept) => {
    expect(meaningOfMisspelled(word)?.concept).toBe(concept);
  });

  it.each([
    'accenture',
    'novartis',
    'capgemini',
    'vodafone',
    'volkswagen',
    'unilever',
    'heineken',
    'a'.repeat(200),
    '',
  ])('%s is a name', (word) => {
    expect(meaningOfMisspelled(word)).toBeUndefined();
  });

  it('are compared with words that have a meaning', () => {
    const unknown = FORMS.trim()
      .split(/\s+/u)
      .filter((word) => !meaningOf(fold(word)));
    expect(unknown).toEqual([]);
  });
});
