import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

/** The mailbox, and the open mail nested in it so that the list stays as it is. */
export function routes(parent: AnyRoute): AnyRoute[] {
  const list: AnyRoute = page(parent, 'mailbox', () => import('./MailboxPage.tsx'));
  return [list.addChildren([page(list, '$mailId', () => import('./MailPage.tsx'))])];
}
