import { conflict } from '../../kit/errors.ts';

const UNIQUE_VIOLATION = '23505';

/** What a unique index means to the caller, by the index's name. */
const MEANINGS: Readonly<Record<string, readonly [code: string, title: string]>> = {
  accounts_by_external_id: ['external_id_taken', 'Another account has this external id'],
  opportunities_by_external_id: ['external_id_taken', 'Another opportunity has this external id'],
};

/** Runs a write; a value that must be unique and is not becomes a 409 that says which. */
export async function refusingDuplicates<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint = '' } = error as { code?: string; constraint?: string };
    // Shards of a distributed table carry a number behind the index's name.
    const meaning = code === UNIQUE_VIOLATION ? MEANINGS[constraint.replace(/_\d+$/, '')] : undefined;
    throw meaning ? conflict(...meaning) : error;
  }
}
