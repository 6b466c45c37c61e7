import { refusingDuplicates, type UniqueMeanings } from '../../kit/imports/duplicates.ts';

const MEANINGS: UniqueMeanings = {
  accounts_by_external_id: ['external_id_taken', 'Another account has this external id'],
  opportunities_by_external_id: ['external_id_taken', 'Another opportunity has this external id'],
};

/** Runs a write; an external id that is taken becomes a 409. */
export const refusingTaken = <T>(write: () => Promise<T>): Promise<T> => refusingDuplicates(MEANINGS, write);
