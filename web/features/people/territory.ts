import type { Formats } from '../../format.ts';
import type { Person, Territory } from './queries.ts';

/** A territory belongs to who looks after partners; every other role ignores it. */
export const hasTerritory = (role: Person['role']): boolean => role === 'channel_manager';

/** A territory in words: "Germany, Austria and North"; empty for none. */
export const territoryWords = ({ countries, regions }: Territory, format: Formats): string =>
  format.list([...countries.map((code) => format.country(code)), ...regions]);
