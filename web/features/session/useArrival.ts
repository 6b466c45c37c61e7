import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { homeOf, safeReturn } from '../../paths.ts';
import { rememberTenant } from './look.ts';
import { sessionQuery } from './session.ts';

/** What follows a successful sign-in: read who it is and go where they wanted, or to the start of their side. */
export function useArrival(next: string | undefined): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    client.removeQueries({ queryKey: sessionQuery.queryKey });
    const session = await client.query(sessionQuery);
    rememberTenant(session.active.tenantSlug);
    await navigate({ href: safeReturn(next) ?? homeOf(session.active.side), replace: true });
  };
}
