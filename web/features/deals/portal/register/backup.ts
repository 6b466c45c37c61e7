/**
 * What is typed and not on the server yet, kept on this device so that a closed tab or a lost connection loses nothing.
 * One note per registration and membership; gone as soon as everything is saved.
 */
import type { RegistrationValues } from './values.ts';

interface Note {
  /** Version of the registration on which it was typed; 0 for one that does not exist yet. */
  version: number;
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

/**
 * What was typed on top of this very version and never reached the server. A note of an older version is worthless: its
 * values were saved, or somebody has changed the registration since.
 */
export function noteFor(
  membershipId: string,
  dealId: string | undefined,
  version: number,
): RegistrationValues | undefined {
  const text = localStorage.getItem(keyOf(membershipId, dealId));
  if (!text) return undefined;
  try {
    const note = JSON.parse(text) as Note;
    return note.version === version ? note.values : undefined;
  } catch {
    return undefined;
  }
}
