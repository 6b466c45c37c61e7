/**
 * A labelled set for the conflict bench, the same on every run: real organisations under their public names, made-up
 * ones with the noise that people bring in, and hard negatives — organisations that look like one of the accounts and
 * are not. It follows naming rules that its author knows; figures on it are an upper bound, not a forecast.
 */
import anyAscii from 'any-ascii';
import { BODIES, BUSINESSES, CITIES, ENDINGS, LEGAL, SUFFIX, SURNAMES, SYLLABLES } from './conflict-set/parts.ts';
import { REAL } from './conflict-set/real.ts';

export interface AccountLine {
  id: string;
  name: string;
  domain: string;
  city: string;
  country: string;
}
export interface QueryLine extends Omit<AccountLine, 'id'> {
  qid: string;
  /** Acceptable account ids parted by `|`; empty when there is none. */
  match_id: string;
}
export interface ConflictSet {
  accounts: AccountLine[];
  queries: QueryLine[];
}

/** Random numbers from a seed (mulberry32): the same sequence everywhere. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
}

/** An organisation with all its names; the first is what the vendor has on file. */
interface Entity {
  names: string[];
  domain: string;
  city: string;
  country: string;
}

const slug = (text: string) =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .slice(0, 30);

function realEntities(): Entity[] {
  return REAL.trim()
    .split('\n')
    .map((line) => {
      const [name = '', country = '', city = '', domain = '', others = ''] = line.split(' | ');
      return { names: [name, ...others.split('; ').filter(Boolean)], country, city, domain };
    });
}

function bodyEntities(): Entity[] {
  return Object.entries(BODIES).flatMap(([country, templates]) =>
    (CITIES[country] ?? []).flatMap((entry) => {
      const [, local = entry, english = local] = /^(.*) \((.*)\)$/u.exec(entry) ?? [];
      return templates.map((template) => {
        const [inEnglish = '', atHome = ''] = template.split(' = ');
        const names = [inEnglish.replace('{}', english), atHome.replace('{}', local)];
        return { names, country, city: english, domain: `${slug(inEnglish.replace('{}', english))}.example.org` };
      });
    }),
  );
}

function brand(dice: Dice, country: string): string {
  if (dice.chance(0.2)) return dice.pick(SURNAMES[country]!);
  const made = dice.pick(SYLLABLES) + (dice.chance(0.5) ? dice.pick(SYLLABLES) : '') + dice.pick(ENDINGS);
  return made[0]!.toUpperCase() + made.slice(1);
}

function companyEntity(dice: Dice): Entity {
  const country = dice.pick(Object.keys(LEGAL));
  const [english = '', atHome = ''] = dice.pick(BUSINESSES[country]!).split(' = ');
  const first = brand(dice, country);
  const second = dice.chance(0.25) ? ` & ${dice.pick(SURNAMES[country]!)}` : '';
  const legal = dice.pick(LEGAL[country]!);
  const [, , inEnglish] = /^(.*) \((.*)\)$/u.exec(dice.pick(CITIES[country]!)) ?? [];
  const city = inEnglish ?? dice.pick(CITIES[country]!).replace(/ \(.*/u, '');
  const names = [`${first}${second} ${atHome} ${legal}`, `${first}${second} ${english}`, `${first}${second} ${atHome}`];
  return {
    names,
    country,
    city,
    domain: `${slug(first + second + english)}.${SUFFIX[country] ?? country.toLowerCase()}`,
  };
}

/** Companies of which no two in one country go by the same words; siblings that share some are welcome. */
function differentCompanies(count: number, dice: Dice): Entity[] {
  const made = new Map<string, Entity>();
  for (let tries = 0; made.size < count && tries < count * 20; tries++) {
    const company = companyEntity(dice);
    const words = slug(company.names[1]!.split(/[ &]+/u).sort().join(' '));
    made.set(`${words} ${company.country}`, company);
  }
  return [...made.values()];
}

/** Makes one slip of the pen in the longest word. */
function misspelled(name: string, dice: Dice): string {
  const longest = name.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
  if (longest.length < 6) return name;
  const at = 1 + Math.floor(dice.next() * (longest.length - 2));
  const [before, here, after] = [longest.slice(0, at), longest[at]!, longest.slice(at + 1)];
  const slips = [before + after, before + here + here + after, before + after.slice(0, 1) + here + after.slice(1)];
  return name.replace(longest, dice.pick(slips));
}

function noisy(name: string, country: string, dice: Dice): string {
  const roll = dice.next();
  if (roll < 0.12) return misspelled(name, dice);
  if (roll < 0.2) return name.toUpperCase();
  if (roll < 0.28) return anyAscii(name);
  if (roll < 0.36) return `${name} ${dice.pick(LEGAL[country] ?? ['Ltd'])}`;
  if (roll < 0.42) return name.split(' ').reverse().join(' ');
  if (roll < 0.48) return name.replace(' & ', ' and ').replace(/\bof\b /u, '');
  return name;
}

function queryOf(entity: Entity, qid: string, matches: string[], dice: Dice): QueryLine {
  const others = entity.names.slice(1);
  const name = noisy(
    dice.chance(0.75) && others.length > 0 ? dice.pick(others) : entity.names[0]!,
    entity.country,
    dice,
  );
  const domain = dice.chance(0.6) ? entity.domain : dice.chance(0.15) ? 'gmail.com' : '';
  const city = dice.chance(0.65) ? entity.city : '';
  return { qid, name, domain, city, country: entity.country, match_id: matches.join('|') };
}

/**
 * Builds the set from a seed. `companies` made-up companies stand beside the real organisations and public bodies; a
 * third of all is left out of the accounts and asked for, so that the right answer is that there is none.
 */
export function buildConflictSet(seed = 20, companies = 12_000): ConflictSet {
  const dice = new Dice(seed);
  const made = differentCompanies(companies, dice);
  const entities = [...realEntities(), ...bodyEntities(), ...made];
  const accounts: AccountLine[] = [];
  const queries: QueryLine[] = [];
  const byName = new Map<string, string[]>();
  const key = (entity: Entity) => `${slug(entity.names[2] ?? entity.names[0]!)} ${entity.country} ${entity.city}`;
  const heldOut = entities.map(() => dice.chance(1 / 3));
  for (const [index, entity] of entities.entries()) {
    if (heldOut[index]) continue;
    const id = `A${index}`;
    accounts.push({ id, name: entity.names[0]!, domain: entity.domain, city: entity.city, country: entity.country });
    byName.set(key(entity), [...(byName.get(key(entity)) ?? []), id]);
  }
  for (const [index, entity] of entities.entries()) {
    const same = byName.get(key(entity)) ?? [];
    const isAsked = index < entities.length - made.length || dice.chance(0.15);
    if (isAsked) queries.push(queryOf(entity, `Q${index}`, same, dice));
  }
  return { accounts, queries };
}
