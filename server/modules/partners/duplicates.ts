import { refusingDuplicates, type UniqueMeanings } from '../../kit/imports/duplicates.ts';

const MEANINGS: UniqueMeanings = {
  partners_by_external_id: ['external_id_taken', 'Another partner has this external id'],
  partner_contacts_by_email: ['contact_exists', 'This partner has a contact with this e-mail address'],
  partner_contacts_by_external_id: ['external_id_taken', 'Another contact has this external id'],
  programmes_by_name: ['name_taken', 'There is a programme of this name'],
  tiers_by_name: ['name_taken', 'This programme has a tier of this name'],
};

/** Runs a write; a name, address or id that is taken becomes a 409 that says which. */
export const refusingTaken = <T>(write: () => Promise<T>): Promise<T> => refusingDuplicates(MEANINGS, write);
