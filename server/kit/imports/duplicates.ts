import { conflict } from '../errors.ts';

const UNIQUE_VIOLATION = '23505';

/** What unique indexes mean to the caller, by the index's name: stable code and title of the 409. */
export type UniqueMeanings = Readonly<Record<string, readonly [code: string, title: string]>>;

/** Runs a write; a value that must be unique and is not becomes a 409 that says which. */
export async function refusingDuplicates<T>(meanings: UniqueMeanings, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint = '' } = error as { code?: string; constraint?: string };
    // Shards of a distributed table carry a number behind the index's name.
    const meaning = code === UNIQUE_VIOLATION ? meanings[constraint.replace(/_\d+$/, '')] : undefined;
    throw meaning ? conflict(...meaning) : error;
  }
}
