import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

/** The queues, and the open job nested in them so that the list stays as it is. */
export function routes(parent: AnyRoute): AnyRoute[] {
  const list: AnyRoute = page(parent, 'jobs', () => import('./JobsPage.tsx'));
  return [list.addChildren([page(list, '$jobId', () => import('./JobPage.tsx'))])];
}
