/**
 * Places in the shells that features fill. A feature replaces the empty value by its own component or function; the
 * shells know nothing of the feature.
 */
import { Suspense } from 'react';
import type { ComponentType } from 'react';
import type { AbilityName } from '../../server/modules/tenancy/contract.ts';
import { useSession } from '../features/session/session.ts';
import type { RecordSearch } from '../ui/palette/store.ts';

type Side = 'vendor' | 'partner';

/** The bell in both top bars: `lazy(() => import('../features/notifications/Bell.tsx'))`. */
const bell: ComponentType | null = null;

/** Finds records for the palette, on the person's side; `ability` says who may. */
const records: { ability: AbilityName; search: (side: Side) => RecordSearch } | null = null;

export function Bell() {
  const Filled = bell as ComponentType | null;
  return <Suspense fallback={null}>{Filled && <Filled />}</Suspense>;
}

/** The search of the palette, or undefined when there is none for this person. */
export function useRecordSearch(side: Side): RecordSearch | undefined {
  const { abilities } = useSession();
  const filled = records as { ability: AbilityName; search: (side: Side) => RecordSearch } | null;
  return filled && abilities.includes(filled.ability) ? filled.search(side) : undefined;
}
