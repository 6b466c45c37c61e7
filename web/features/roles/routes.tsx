import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

export const routes = (parent: AnyRoute) => [page(parent, 'roles', () => import('./table/RolesPage.tsx'))];
