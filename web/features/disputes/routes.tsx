import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** Disputes in the console. */
export const consoleRoutes = (parent: AnyRoute) => [
  page(parent, 'disputes', () => import('./console/DisputesPage.tsx'), { ownSearch: true }),
  page(parent, 'disputes/$disputeId', () => import('./console/DisputePage.tsx')),
  page(parent, 'disputes/$disputeId/decision', () => import('./console/DecidePage.tsx')),
  page(parent, 'deal-setup/disputes', () => import('./settings/DisputeRulesPage.tsx')),
];

/** Disputes in the portal: the own sides. */
export const portalRoutes = (parent: AnyRoute) => [
  page(parent, 'disputes', () => import('./portal/DisputesPage.tsx'), { ownSearch: true }),
  page(parent, 'disputes/$sideId', () => import('./portal/SidePage.tsx')),
];
