import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prospectProfile } from './matching.ts';
import { profileOf, type Organisation } from './profile.ts';
import { PRIOR_RARITY } from './rarity.ts';
import { compare } from './score.ts';

const corpus = { rarity: PRIOR_RARITY, sharers: () => 1 };
const weigh = (a: Organisation, b: Organisation) => compare(prospectProfile(a), profileOf(b), corpus);
const org = (name: string, country = 'DE', rest: Partial<Organisation> = {}): Organisation => ({
  name,
  country,
  ...rest,
});

describe('names of one organisation', () => {
  it.each<[Organisation, Organisation]>([
    [org('Siemens AG'), org('Siemens Aktiengesellschaft', 'DE', { city: 'München' })],
    [org('Universität Wien', 'AT', { city: 'Wien' }), org('University of Vienna', 'AT', { city: 'Vienna' })],
    [org('IBM', 'US'), org('International Business Machines Corp.', 'US')],
    [org('KIT', 'DE', { city: 'Karlsruhe' }), org('Karlsruhe Institute of Technology', 'DE', { city: 'Karlsruhe' })],
    [org('Microsft', 'US'), org('Microsoft Corporation', 'US')],
    [org('トヨタ自動車株式会社', 'JP'), org('Toyota Motor Corporation', 'JP')],
    [org('Московский государственный университет', 'RU'), org('Moscow State University', 'RU')],
    [org('Generale Societe', 'FR'), org('Société Générale S.A.', 'FR')],
    [org('Bio Tech Nord'), org('BioTech Nord GmbH')],
    [org('Quux', 'US', { domains: ['zebra.com'] }), org('Zebra Technologies', 'US', { domains: ['www.zebra.com'] })],
    [org('Acme', 'DE', { registryIds: ['DE123456789'] }), org('Umbrella', 'DE', { registryIds: ['123456789'] })],
  ])('%o is %o', (a, b) => {
    expect(['same', 'likely']).toContain(weigh(a, b).level);
  });
});

describe('a prospect without a name', () => {
  it('is found by its domain or registry id, and by nothing less', () => {
    const acme = org('Acme Robotics', 'DE', { domains: ['acme.de'], city: 'Kassel' });
    expect(weigh(org('', 'DE', { domains: ['acme.de'] }), acme).level).toBe('same');
    expect(weigh(org('acme.de', 'DE'), acme).level).toBe('same');
    expect(weigh(org('', 'DE', { city: 'Kassel' }), acme)).toMatchObject({ level: 'none', relation: 'none' });
  });
});

describe('organisations that look alike', () => {
  it.each<[Organisation, Organisation]>([
    [org('Bank of America', 'US'), org('Bank of Hawaii', 'US')],
    [org('Deutsche Bank'), org('Deutsche Bahn')],
    [org('Deutsche Telekom'), org('Deutsche Post')],
    [org('University of Bonn'), org('University of Trier')],
    [org('Medical University of Vienna', 'AT'), org('University of Vienna', 'AT')],
    [org('Delta Air Lines', 'US'), org('Delta Faucet Company', 'US')],
    [org('Ministry of Health', 'KE'), org('Ministry of Health', 'UG')],
    [org("St. Mary's Hospital", 'US', { city: 'Omaha' }), org("St. Luke's Hospital", 'US', { city: 'Omaha' })],
    [org('School No. 5', 'RU'), org('School No. 7', 'RU')],
    [org('Krüger Logistik GmbH'), org('Böhm Logistik GmbH')],
  ])('%o is not %o', (a, b) => {
    expect(['possible', 'related', 'none']).toContain(weigh(a, b).level);
  });
});

describe('related organisations', () => {
  it.each<[string, Organisation, Organisation]>([
    ['a sister in another country', org('Siemens (Austria)', 'AT'), org('Siemens (Germany)')],
    [
      'a sister on the same domain',
      org('IKEA', 'AT', { domains: ['ikea.com'] }),
      org('IKEA', 'SE', { domains: ['ikea.com'] }),
    ],
    ['the parent', org('Nordlicht Energie', 'DE', { parentName: 'Sonnwend Holding AG' }), org('Sonnwend Holding')],
    [
      'the hospital of a university',
      org('Uppsala University', 'SE', { city: 'Uppsala', domains: ['uu.se'] }),
      org('Uppsala University Hospital', 'SE', { city: 'Uppsala', domains: ['sjukhus.uu.se'] }),
    ],
  ])('%s is related, not the same', (_, a, b) => {
    expect(weigh(a, b)).toMatchObject({ level: 'related', relation: 'related' });
  });
});

describe('evidence', () => {
  it('of another country or domain counts against', () => {
    const alone = weigh(org('Nordwind Logistik', ''), org('Nordwind Logistik', 'DE')).score;
    expect(weigh(org('Nordwind Logistik', 'FR'), org('Nordwind Logistik')).score).toBeLessThan(alone);
    const bare = weigh(org('Nordwind Logistik'), org('Nordwind Logistik')).score;
    const contradicted = weigh(
      org('Nordwind Logistik', 'DE', { domains: ['nordwind.de'] }),
      org('Nordwind Logistik', 'DE', { domains: ['hansalog.de'] }),
    ).score;
    expect(contradicted).toBeLessThan(bare);
  });

  it('of a domain that many share is worth less', () => {
    const [a, b] = [org('Physics', 'DE', { domains: ['x.de'] }), org('Chemistry', 'DE', { domains: ['x.de'] })].map(
      profileOf,
    );
    const shared = compare(a!, b!, { ...corpus, sharers: () => 50 });
    expect(shared.score).toBeLessThan(compare(a!, b!, corpus).score);
  });

  it('of free mail is none', () => {
    const mailed = weigh(
      org('Alpha Bau', 'DE', { emails: ['a@gmail.com'] }),
      org('Omega Druck', 'DE', { emails: ['o@gmail.com'] }),
    );
    expect(mailed).toEqual(weigh(org('Alpha Bau'), org('Omega Druck')));
  });

  it('has reasons that add up to the score', () => {
    const { score, reasons } = weigh(
      org('Siemens AG', 'DE', { domains: ['siemens.de'] }),
      org('Siemens', 'DE', { domains: ['siemens.com'] }),
    );
    const prior = compare(profileOf(org('x')), profileOf(org('x')), corpus);
    expect(reasons.map((reason) => reason.code)).toContain('domain.label');
    expect(prior.reasons.every((reason) => Number.isFinite(reason.weight))).toBe(true);
    expect(score).toBeGreaterThan(0.9);
  });
});

const words = fc.constantFrom(
  'Nordwind',
  'Kestrel',
  'Müller',
  'University',
  'Bank',
  'of',
  'Wien',
  'Logistik',
  'Інститут',
  '大学',
  'St.',
  '5',
  'IBM',
);
const names = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const countries = fc.constantFrom('DE', 'AT', 'US', null);
const organisations = fc.record({
  name: fc.oneof(names, fc.string({ unit: 'binary', maxLength: 60 })),
  country: countries,
  city: fc.constantFrom('Wien', 'Vienna', 'Berlin', null),
  domains: fc.subarray(['uni.at', 'shop.uni.at', 'kestrel.com', 'gmail.com']),
});

describe('comparing', () => {
  it('gives the same figures from either side', () => {
    fc.assert(
      fc.property(organisations, organisations, (a, b) => {
        const [one, other] = [compare(profileOf(a), profileOf(b), corpus), compare(profileOf(b), profileOf(a), corpus)];
        expect(one.level).toBe(other.level);
        expect(one.relation).toBe(other.relation);
        expect(one.score).toBeCloseTo(other.score, 9);
      }),
      { numRuns: 400 },
    );
  });

  it('does not mind the order of words', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['Nordwind', 'Kestrel', 'Logistik', 'Bank', 'Wien'], { minLength: 2 }),
        (list) => {
          const sorted = [...list].sort().join(' ');
          expect(['same', 'likely']).toContain(weigh(org(list.join(' ')), org(sorted)).level);
        },
      ),
    );
  });

  it('does not mind legal forms', () => {
    const forms = fc.constantFrom(
      'GmbH',
      'AG',
      'Inc.',
      'S.p.A.',
      'Ltd',
      'GmbH & Co. KG',
      'S.A.',
      'Oy',
      'B.V.',
      'sp. z o.o.',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('Nordwind Logistik', 'Kestrel', 'Alpha Omega Bank'),
        forms,
        forms,
        (name, one, other) => {
          const plain = weigh(org(name), org(name)).score;
          expect(weigh(org(`${name} ${one}`), org(`${name} ${other}`)).score).toBeCloseTo(plain, 9);
        },
      ),
    );
  });

  it('finds everything named to be itself', () => {
    fc.assert(
      fc.property(fc.constantFrom('Nordwind Kestrel', 'Quirin Bank', 'Zebra'), (name) => {
        expect(weigh(org(name), org(name)).level).toBe('same');
      }),
    );
  });
});
