import { useQuery } from '@tanstack/react-query';
import { LOOKUPS } from './lookups.ts';

/** Name of the record that a field points to; a dash while it is not known, and for what may not be seen. */
export function LookupName({ kind, id }: { kind: string; id: string }) {
  const lookup = LOOKUPS[kind];
  const name = useQuery({
    queryKey: ['lookup-name', kind, id],
    queryFn: () => lookup!.nameOf(id),
    enabled: lookup !== undefined,
    staleTime: 300_000,
    retry: false,
  });
  return <span>{name.data ?? '–'}</span>;
}
