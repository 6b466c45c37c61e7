import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

export const routes = (parent: AnyRoute) => [
  page(parent, 'programmes/$programmeId/requirements', () => import('./requirements/RequirementsPage.tsx')),
  page(parent, 'standings', () => import('./standings/StandingsPage.tsx')),
];
