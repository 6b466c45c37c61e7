import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

export const routes = (parent: AnyRoute) => [
  page(parent, 'forms', () => import('./FormsPage.tsx')),
  page(parent, 'forms/$kind', () => import('./editor/EditorPage.tsx')),
  page(parent, 'forms/$kind/versions', () => import('./versions/VersionsPage.tsx')),
];
