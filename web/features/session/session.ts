/** Who is signed in. One reading for the shells, the loaders and the look. */
import type { QueryClient } from '@tanstack/react-query';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { AnyRouter } from '@tanstack/react-router';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import type { AbilityName } from '../../../server/modules/tenancy/contract.ts';
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { call } from '../../api/call.ts';
import { isProblem } from '../../api/problem.ts';
import { keyOf } from '../../api/queries.ts';
import { paths } from '../../paths.ts';

export type Session = AnswerOf<typeof tenancyContract.readSession>;
export type Membership = Session['memberships'][number];

/** The session. Nobody signed in is an answer here, not an accident: the caller redirects. */
export const sessionQuery = queryOptions({
  queryKey: keyOf(tenancyContract.readSession),
  queryFn: (): Promise<Session> => call(tenancyContract.readSession, {}, { anonymous: true }),
  staleTime: 60_000,
});

/** The session, for components under a shell. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

/** Whether the person's role has an ability; what may be done with a single record, its `abilities` say. */
export const useMay = (ability: AbilityName): boolean => useSession().abilities.includes(ability);

/** The session in a loader; nobody signed in leads to the sign-in page and back to `here` afterwards. */
export async function requireSession(client: QueryClient, here: string): Promise<Session> {
  try {
    return await client.query({ ...sessionQuery, staleTime: 'static' });
  } catch (error) {
    if (!isProblem(error) || error.status !== 401) throw error;
    throw redirect({ to: paths.signIn(), search: here === '/' ? {} : { next: here } });
  }
}

/** The session is over: forgets everything that was read and asks to sign in, once. */
export function goToSignIn(client: QueryClient, router: AnyRouter): void {
  const here = router.state.location;
  if (here.pathname === paths.signIn()) return;
  client.clear();
  void router.navigate({ to: paths.signIn(), search: { next: here.href }, replace: true, ignoreBlocker: true });
}
