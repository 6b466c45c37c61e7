import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseName } from './name.ts';

const full = (name: string) => parseName(name)[0]?.full;

describe('a name', () => {
  it.each([
    ['Siemens Aktiengesellschaft', 'Siemens AG'],
    ['Müller GmbH & Co. KG', 'Müller'],
    ['ООО «Ромашка»', 'Ромашка'],
    ['PT Bank Mandiri (Persero) Tbk', 'Bank Mandiri'],
    ['株式会社日立製作所', '日立製作所'],
    ['Żabka Polska Sp. z o.o.', 'Żabka Polska'],
    ['Enel S.p.A.', 'Enel'],
    ['Ericsson AB', 'Ericsson'],
    ['Koç Holding A.Ş.', 'Koç Holding'],
    ['Công ty Cổ phần FPT', 'FPT'],
    ['Grupo Bimbo, S.A.B. de C.V.', 'Grupo Bimbo'],
    ['شركة الاتصالات السعودية', 'الاتصالات السعودية'],
    ['Sasol (Pty) Ltd', 'Sasol'],
    ['The Boeing Company', 'Boeing'],
  ])('%s is %s without its legal form', (long, short) => {
    expect(full(long)).toBe(full(short));
  });

  it.each([
    ['University of Vienna', 'Universität Wien'],
    ['National Bank of Poland', 'Narodowy Bank Polski'],
    ['東京大学', 'University of Tokyo'],
    ['Московский государственный университет', 'Moscow State University'],
    ['Intl Mfg Corp.', 'International Manufacturing Corporation'],
    ['Istituto Nazionale di Fisica', 'National Institute of Physics'],
    ['İstanbul Teknik Üniversitesi', 'Istanbul Technical University'],
    ['جامعة القاهرة', 'Cairo University'],
    ['中国农业银行', 'Agriculture Bank of China'],
    ['Universitätsklinikum Köln', 'University Hospital of Cologne'],
  ])('%s has the same key as %s', (one, other) => {
    expect(full(one)).toBe(full(other));
  });

  it('is never only its legal form', () => {
    for (const name of ['AG', 'Limited', 'S.A.', 'GmbH & Co. KG']) expect(parseName(name)[0]?.folded).not.toBe('');
  });

  it('lets the country in brackets stand for the place and a short form for an acronym', () => {
    expect(parseName('Siemens (Austria)')[0]).toMatchObject({ full: 'siemens', countries: ['AT'] });
    expect(parseName('Massachusetts Institute of Technology (MIT)')[0]?.acronyms).toContain('mit');
  });

  it('finds the second name in brackets and behind a slash', () => {
    const names = parseName('Deutsche Forschungsgemeinschaft (German Research Foundation)').map((form) => form.folded);
    expect(names).toEqual(['deutsche forschungsgemeinschaft', 'german research foundation']);
    expect(parseName('Institut Pasteur / Nordwind Labor')).toHaveLength(3);
  });

  it('has initials with and without the small words', () => {
    expect(parseName('Bank of America')[0]?.initials).toEqual(['ba', 'boa']);
  });

  it('never throws and keeps to its limits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const forms = parseName(text);
        expect(forms.length).toBeLessThanOrEqual(4);
        for (const form of forms) expect(form.tokens.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
