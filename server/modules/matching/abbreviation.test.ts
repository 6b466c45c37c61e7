import { describe, expect, it } from 'vitest';
import { madeUpOf } from './abbreviation.ts';
import { furtherInitials, initialsOf } from './acronyms.ts';
import { parseName } from './name.ts';

const form = (name: string) => parseName(name)[0]!;
const abroad = (name: string, country: string) => furtherInitials(form(name).tokens, country);

describe('initials', () => {
  it.each([
    ['Transmissora Sul Brasileira de Energia', 'tsbe'],
    ['Kolkata Municipal Corporation', 'kmc'],
    ['Department of Trade and Delivery', 'dtd'],
  ])('of %s may be %s', (name, letters) => {
    expect(form(name).initials).toContain(letters);
  });

  it('are those of the country’s language too', () => {
    expect(abroad('Federal University of Uberaba', 'BR')).toContain('ufu');
    expect(abroad('Moscow State University', 'RU')).toContain('mgu');
    expect(abroad('National Autonomous University of Talca', 'CL')).toContain('unat');
  });

  it('are those of the parts of a compound', () => {
    expect(abroad('Berliner Wasserbetriebe', 'DE')).toContain('bwb');
  });

  it('of one word are none', () => {
    expect(initialsOf(['acme'])).toEqual([]);
  });
});

describe('a word made up of beginnings', () => {
  it.each([
    ['unicamp', 'Universidade Estadual de Campinas'],
    ['petrsu', 'Petrozavodsk State University'],
    ['indot', 'Indiana Department of Transportation'],
  ])('%s stands for %s', (word, name) => {
    expect(madeUpOf(word, form(name))).toBeGreaterThan(0.5);
  });

  it('begins as the name begins and has beginnings only', () => {
    expect(madeUpOf('campuni', form('Universidade Estadual de Campinas'))).toBe(0);
    expect(madeUpOf('unixyz', form('Universidade Estadual de Campinas'))).toBe(0);
  });
});
