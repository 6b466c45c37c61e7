import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

/** Registrations in the portal. */
export const portalRoutes = (parent: AnyRoute) => [
  page(parent, 'deals', () => import('./list/DealsPage.tsx'), { ownSearch: true }),
  page(parent, 'deals/board', () => import('./board/BoardPage.tsx'), { ownSearch: true }),
  page(parent, 'deals/new', () => import('./register/NewDealPage.tsx'), { ownSearch: true }),
  page(parent, 'deals/$dealId', () => import('./record/DealPage.tsx')),
  page(parent, 'deals/$dealId/edit', () => import('./register/EditDealPage.tsx'), { ownSearch: true }),
];
