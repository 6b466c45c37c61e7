import anyAscii from 'any-ascii';
import { COUNTRIES, type Country } from './places.ts';
import type { Random } from './random.ts';

/** A company as the generated worlds know it. */
export interface Organisation {
  name: string;
  legalName: string;
  domain: string;
  country: Country;
  city: string;
  address: string;
}

/** Two syllables make a coined name; 60 by 60 keep chance resemblances as rare as they are among real companies. */
const FIRST = (
  'Al An Ar As Bal Bel Bor Bri Cal Car Cor Dal Dor Dra El Em Fal Fen Flo Gal Gar Gri Hal Hel Hol Il Jor Kal Kel Kor Lan Lin ' +
  'Lor Mal Mar Mel Mor Nal Ner Nor Ol Or Pel Per Quin Ral Rin Ros Sal Ser Sol Tal Tor Tri Ul Val Ver Vol Wes Zan'
).split(' ');
const LAST = (
  'adis ador agon alis amon ander anta aris aster avia berg bridge cado chor dane desta doria edon elia emark enta era eris ' +
  'ford gate gren haven heim holm idan idor igo imar inex isto ivar kamp land lux mere mont nova onik oris osta ovar quist ' +
  'rand ridge sund tano tera thal tona umbra uris vale vik wald ximo zora'
).split(' ');
const TRADES = [
  'Maschinenbau',
  'Logistics',
  'Foods',
  'Pharma',
  'Energy',
  'Automotive',
  'Packaging',
  'Textiles',
  'Chemicals',
  'Steel',
  'Hospital',
  'Insurance',
  'Retail',
  'Shipping',
  'Construction',
  'Paper',
  'Optics',
  'Ceramics',
  'Aerospace',
  'Water',
  'Brewery',
  'Rail',
  'Robotics',
  'Plastics',
  'Media',
  'Telecom',
  'Agro',
  'Semiconductors',
  'Furniture',
  'Glass',
  'Medical',
  'Airport',
  'University',
  'Stadtwerke',
  'Bank',
  'Tools',
  'Electronics',
  'Dairy',
  'Cement',
  'Marine',
];
const GROUP = ['', '', '', '', ' Group', ' Holding', ' International', ' Services', ' Systems'];
const STREETS = [
  'Industriestraße',
  'Station Road',
  'Rue de la Gare',
  'Hafenweg',
  'Market Street',
  'Kanalstraat',
  'Parkvägen',
  'Calle Mayor',
];

const slug = (text: string) =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Countries weighed as a European vendor's business is. */
const COUNTRY_WEIGHTS = { DE: 24, GB: 14, FR: 12, NL: 10, US: 8, AT: 6, CH: 6, SE: 5, PL: 5, ES: 5, BE: 3, DK: 2 };

export const countryOf = (code: string): Country => COUNTRIES.find((country) => country.code === code)!;

export const anyCountry = (random: Random): Country => countryOf(random.weighted(COUNTRY_WEIGHTS));

/** Makes companies, no two with the same domain. Domains end in `.example`, which nobody can own. */
export class OrganisationMaker {
  #random: Random;
  #taken = new Set<string>();
  constructor(random: Random) {
    this.#random = random;
  }

  make(trades: readonly string[] = TRADES, country = anyCountry(this.#random)): Organisation {
    const random = this.#random;
    const group = trades === TRADES ? random.pick(GROUP) : '';
    const name = `${random.pick(FIRST)}${random.pick(LAST)} ${random.pick(trades)}${group}`;
    const city = random.pick(country.cities);
    return {
      name,
      legalName: `${name} ${random.pick(country.legal)}`,
      domain: this.#domain(slug(name), country, city),
      country,
      city,
      address: `${random.pick(STREETS)} ${random.int(1, 180)}`,
    };
  }

  #domain(base: string, country: Country, city: string): string {
    const choices = [base, `${base}-${country.code.toLowerCase()}`, `${base}-${slug(city)}`];
    const free = choices.find((choice) => !this.#taken.has(choice)) ?? `${base}-${slug(city)}-${this.#taken.size}`;
    this.#taken.add(free);
    return `${free}.example`;
  }
}

/** A person's name and e-mail address at a domain; `taken` keeps addresses apart. */
export function makePerson(random: Random, country: Country, domain: string, taken: Set<string>) {
  const name = `${random.pick(country.given)} ${random.pick(country.family)}`;
  const base = slug(name).replaceAll('-', '.');
  let email = `${base}@${domain}`;
  for (let n = 2; taken.has(email); n += 1) email = `${base}${n}@${domain}`;
  taken.add(email);
  return { name, email };
}

/** The same company as somebody else would write it: legal form, abbreviation, typo, other order. */
export function misspelt(random: Random, organisation: Organisation): string {
  const { name, country } = organisation;
  const variants = [
    () => `${name} ${random.pick(country.legal)}`,
    () => name.replace('International', 'Intl.').replace('Services', 'Svcs').replace('Systems', 'Sys.'),
    () => name.toUpperCase(),
    () => name.slice(0, 3) + name.slice(4),
    () => name.split(' ').reverse().join(' '),
    () => `${name} ${random.pick(country.cities)}`,
  ];
  return random.pick(variants)();
}
