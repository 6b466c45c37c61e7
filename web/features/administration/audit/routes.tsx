import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

/** The log, and the open event nested in it so that the list stays as it is. */
export function routes(parent: AnyRoute): AnyRoute[] {
  const list: AnyRoute = page(parent, 'audit', () => import('./AuditPage.tsx'));
  return [list.addChildren([page(list, '$subjectId/$eventId', () => import('./EventPage.tsx'))])];
}
