/**
 * What is typed and not on the server yet, kept on this device so that a closed tab or a lost connection loses nothing.
 * One note per registration and membership; gone as soon as everything is saved.
 */
import type { RegistrationValues } from './values.ts';

interface Note {
  /** What was saved when it was typed. */
  base: RegistrationValues;
  values: RegistrationValues;
}

const keyOf = (membershipId: string, dealId: string | undefined) =>
  `millrace.registration.${membershipId}.${dealId ?? 'new'}`;

/** Keeps the form as it stands. A full or forbidden storage is no reason to disturb the typist. */
export function keepNote(membershipId: string, dealId: string | undefined, note: Note): void {
  try {
    localStorage.setItem(keyOf(membershipId, dealId), JSON.stringify(note));
  } catch {
    // Autosave still works; only the safety net is missing.
  }
}

export const dropNote = (membershipId: string, dealId: string | undefined): void =>
  localStorage.removeItem(keyOf(membershipId, dealId));

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('minor' in value);

/** What was typed since `base`, on top of what is saved now: field by field, groups such as the customer too. */
export function onTop<T extends object>(saved: T, base: T, typed: T): T {
  const entries = Object.entries(saved).map(([key, now]) => {
    const [before, mine] = [base[key as keyof T] as unknown, typed[key as keyof T] as unknown];
    if (mine === undefined || same(before, mine)) return [key, now];
    const inside = isGroup(now) && isGroup(before) && isGroup(mine);
    return [key, inside ? { ...mine, ...onTop(now, before, mine) } : mine];
  });
  return Object.fromEntries(entries) as T;
}

/** The saved values with what was typed on this device and never reached the server; undefined when there is nothing. */
export function restored(
  membershipId: string,
  dealId: string | undefined,
  saved: RegistrationValues,
): RegistrationValues | undefined {
  const text = localStorage.getItem(keyOf(membershipId, dealId));
  if (!text) return undefined;
  try {
    const { base, values } = JSON.parse(text) as Note;
    return onTop(saved, base, values);
  } catch {
    return undefined;
  }
}
