import { paths } from '../../paths.ts';
import { useSession } from '../session/session.ts';

/** The person's side of the counter and the pages that belong to it. */
export function useNotificationPaths() {
  const { side } = useSession().active;
  const all = side === 'vendor' ? paths.console.notifications() : paths.portal.notifications();
  return { side, all, preferences: paths.account.notifications() };
}
