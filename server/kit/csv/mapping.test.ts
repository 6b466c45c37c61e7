import { describe, expect, it } from 'vitest';
import { suggestMapping } from './mapping.ts';

describe('mapping', () => {
  const fields = [
    { key: 'name', label: 'Company', synonyms: ['account name', 'Firma', 'Firmenname', 'organisation'] },
    { key: 'email', label: 'E-mail', synonyms: ['email address', 'E-Mail-Adresse'] },
    { key: 'country', label: 'Country', synonyms: ['Land', 'pays'] },
    { key: 'street', label: 'Street', synonyms: ['Straße'] },
  ];

  it('knows synonyms, accents and slips, and gives each field once', () => {
    expect(suggestMapping(['Firma', 'E-MAIL_ADRESSE', 'Land', 'STRASSE', 'Notes'], fields)).toEqual([
      'name',
      'email',
      'country',
      'street',
      null,
    ]);
    expect(suggestMapping(['Acount Name', 'Company'], fields)).toEqual([null, 'name']);
    expect(suggestMapping(['Firmennahme'], fields)).toEqual(['name']);
    expect(suggestMapping(['Band', ''], fields)).toEqual([null, null]);
  });
});
