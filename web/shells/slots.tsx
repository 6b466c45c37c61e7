/**
 * Places in the shells that features fill. A feature replaces the empty value by its own component or function; the
 * shells know nothing of the feature.
 */
import type { AbilityName } from '../../server/modules/tenancy/contract.ts';
import { useSession } from '../features/session/session.ts';
import type { RecordSearch } from '../ui/palette/store.ts';

/** The bell in both top bars. Not loaded later: a bell that appears would push its neighbours aside. */
export { Bell } from '../features/notifications/Bell.tsx';

type Side = 'vendor' | 'partner';

/** Finds records for the palette, on the person's side; `ability` says who may. */
const records: { ability: AbilityName; search: (side: Side) => RecordSearch } | null = null;

/** The search of the palette, or undefined when there is none for this person. */
export function useRecordSearch(side: Side): RecordSearch | undefined {
  const { abilities } = useSession();
  const filled = records as { ability: AbilityName; search: (side: Side) => RecordSearch } | null;
  return filled && abilities.includes(filled.ability) ? filled.search(side) : undefined;
}
