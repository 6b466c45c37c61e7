import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

export const routes = (parent: AnyRoute) => [
  page(parent, 'settings/organisation', () => import('./OrganisationPage.tsx')),
];
