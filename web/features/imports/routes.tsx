import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** Pages of imports: all of them, a new one, one from its columns to its result. */
export const importRoutes = (parent: AnyRoute) => [
  page(parent, 'imports', () => import('./ImportsPage.tsx')),
  page(parent, 'imports/new', () => import('./NewImportPage.tsx')),
  page(parent, 'imports/$importId', () => import('./ImportPage.tsx')),
];
