import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

const common = (parent: AnyRoute) => [
  page(parent, 'people/new', () => import('./InvitePage.tsx')),
  page(parent, 'people/$personId', () => import('./PersonPage.tsx')),
];

/** People of the whole programme, for vendor staff. */
export const consoleRoutes = (parent: AnyRoute) => [
  page(parent, 'people', () => import('./PeoplePage.tsx')),
  ...common(parent),
];

/** People of the own firm, for partner administrators. */
export const portalRoutes = (parent: AnyRoute) => [
  page(parent, 'people', async () => ({ default: (await import('./PeoplePage.tsx')).portalPage })),
  ...common(parent),
];
