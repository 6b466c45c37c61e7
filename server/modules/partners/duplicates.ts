import { conflict } from '../../kit/errors.ts';

const UNIQUE_VIOLATION = '23505';

/** What a unique index means to the caller, by the index's name. */
const MEANINGS: Readonly<Record<string, readonly [code: string, title: string]>> = {
  partners_by_external_id: ['external_id_taken', 'Another partner has this external id'],
  partner_contacts_by_email: ['contact_exists', 'This partner has a contact with this e-mail address'],
  partner_contacts_by_external_id: ['external_id_taken', 'Another contact has this external id'],
  programmes_by_name: ['name_taken', 'There is a programme of this name'],
  tiers_by_name: ['name_taken', 'This programme has a tier of this name'],
};

/** Runs a write; a value that must be unique and is not becomes a 409 that says which. */
export async function refusingDuplicates<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint = '' } = error as { code?: string; constraint?: string };
    // Shards of a distributed table carry a number behind the index's name.
    const name = code === UNIQUE_VIOLATION ? constraint.replace(/_\d+$/, '') : '';
    const meaning = MEANINGS[name];
    throw meaning ? conflict(...meaning) : error;
  }
}
