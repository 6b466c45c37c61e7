/** From what was read to what a registration takes: each field on its own, so that one odd value costs nothing but itself. */
import type { z } from 'zod';
import { dealsContract } from '../deals/index.ts';
import type { ReadRegistration } from './text/read.ts';

const Change = dealsContract.updateDeal.body!;
export type Change = z.output<typeof Change>;

const fits = (value: unknown): Change | undefined => {
  const checked = Change.safeParse(value);
  return checked.success ? checked.data : undefined;
};

/** The fields of a group that a registration takes. */
function group(name: 'customer' | 'contact', fields: Record<string, string>): Change {
  const sound = Object.entries(fields).filter(([key, value]) => fits({ [name]: { [key]: value } }) !== undefined);
  return sound.length === 0 ? {} : (fits({ [name]: Object.fromEntries(sound) }) ?? {});
}

/** What a registration takes of what was read. */
export function changeOf({ customer, contact, ...rest }: ReadRegistration): Change {
  const plain = Object.entries(rest).flatMap(([key, value]) => fits({ [key]: value }) ?? []);
  return Object.assign({}, group('customer', customer), group('contact', contact), ...plain) as Change;
}
