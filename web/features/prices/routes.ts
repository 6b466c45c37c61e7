import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** Special prices in the console. */
export const consoleRoutes = (parent: AnyRoute) => [
  page(parent, 'special-prices', () => import('./PricesPage.tsx')),
  page(parent, 'special-prices/$requestId', () => import('./PricePage.tsx')),
];

/** Special prices in the portal; asking for one begins on a deal. */
export const portalRoutes = (parent: AnyRoute) => [
  page(parent, 'special-prices', () => import('./PricesPage.tsx')),
  page(parent, 'special-prices/$requestId', () => import('./PricePage.tsx')),
  page(parent, 'deals/$dealId/special-price', () => import('./NewPricePage.tsx')),
];
