/** Who hears of a decision: whoever submitted the registration and the partner's administrators, never whoever decides. */
import { useQuery } from '@tanstack/react-query';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useSession } from '../../../session/session.ts';
import { partnerAdministratorsQuery } from '../queries.ts';

interface Somebody {
  id: string | null;
  name: string;
}

/** Names, each person once. */
export function toldPeople(submittedBy: Somebody | null, administrators: readonly Somebody[], me: string): string[] {
  const people = [...(submittedBy ? [submittedBy] : []), ...administrators].filter(({ id }) => id !== me);
  const once = new Map(people.map((person) => [person.id ?? person.name, person.name]));
  return [...once.values()];
}

/** Names of those who will be told about a decision on this registration. */
export function useToldPeople({ partner, submittedBy }: Pick<Deal, 'partner' | 'submittedBy'>): string[] {
  const { active } = useSession();
  const administrators = useQuery(partnerAdministratorsQuery(partner.id)).data?.items ?? [];
  return toldPeople(submittedBy, administrators, active.id);
}
