import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneKey, registryKeys } from './identifiers.ts';

describe('registry numbers', () => {
  it('of one firm meet in all usual spellings', () => {
    const [written, ...others] = ['DE 123 456 789', 'USt-IdNr.: DE123456789', 'de123456789'].map((id) =>
      registryKeys(id, 'DE'),
    );
    for (const other of others) expect(other).toEqual(written);
    expect(written).toContain(registryKeys('123456789', 'DE')[0]);
  });

  it('are told apart by country', () => {
    expect(registryKeys('12345678', 'GB')).not.toEqual(registryKeys('12345678', 'IE'));
  });

  it('takes Greek VAT numbers under both prefixes', () => {
    expect(registryKeys('EL094014201', 'GR')).toEqual(['vat:GR094014201', 'id:GR:94014201']);
  });

  it('knows a LEI by its check digits only', () => {
    expect(registryKeys('5493 0014 HRE6 4ZB3 6P24', 'US')[0]).not.toMatch(/^lei:/);
    expect(registryKeys('W38RGI023J3WT1HWRP32', 'DE')).toEqual(['lei:W38RGI023J3WT1HWRP32']);
    expect(registryKeys('W38RGI023J3WT1HWRP33', 'DE')).not.toContain('lei:W38RGI023J3WT1HWRP33');
  });

  it.each(['', '12', 'n/a', 'unknown', '0000'])('%j is too little to tell', (id) => {
    expect(registryKeys(id, 'DE')).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void registryKeys(text, null)));
  });
});

describe('telephone numbers', () => {
  it.each([
    ['+49 (0)30 1234567', '030 / 123 45 67'],
    ['0041 44 668 18 00', '+41446681800'],
    ['+1 (212) 555-0100 ext. 12', '2125550100'],
  ])('%s is %s', (one, other) => {
    expect(phoneKey(one)?.slice(-8)).toBe(phoneKey(other)?.slice(-8));
  });

  it('shorter than seven digits are none', () => {
    expect(phoneKey('110')).toBeUndefined();
  });
});
