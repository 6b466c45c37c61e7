import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** The full list; stands in both shells. */
export const routes = (parent: AnyRoute) => [
  page(parent, 'notifications', () => import('./centre/NotificationsPage.tsx')),
];

/** The link at the end of a mail. */
export const publicRoutes = (parent: AnyRoute) => [
  page(parent, 'unsubscribe/$token', () => import('./ending/UnsubscribePage.tsx')),
];

/** What one is told, in the account area. */
export const accountRoutes = (parent: AnyRoute) => [
  page(parent, 'notifications', () => import('./centre/PreferencesPage.tsx')),
];
