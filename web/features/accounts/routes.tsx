import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** Pages of vendor staff about their own customers and pipeline. Partners never see any of it. */
export const consoleRoutes = (parent: AnyRoute) => [
  page(parent, 'accounts', () => import('./accounts/AccountsPage.tsx')),
  page(parent, 'accounts/new', () => import('./accounts/NewAccountPage.tsx')),
  page(parent, 'accounts/lessons', () => import('./lessons/LessonsPage.tsx')),
  page(parent, 'accounts/$accountId', () => import('./accounts/AccountPage.tsx')),
  page(parent, 'opportunities', () => import('./opportunities/OpportunitiesPage.tsx')),
  page(parent, 'opportunities/new', () => import('./opportunities/NewOpportunityPage.tsx')),
  page(parent, 'opportunities/$opportunityId', () => import('./opportunities/OpportunityPage.tsx')),
];
