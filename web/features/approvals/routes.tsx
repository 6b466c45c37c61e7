import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** How approvals are set up, for administrators. */
export const consoleRoutes = (parent: AnyRoute) => [
  page(parent, 'approvals', () => import('./rules/RulesPage.tsx')),
  page(parent, 'approvals/absences', () => import('./absence/AbsencesPage.tsx')),
];

/** One's own absence, in the account area. */
export const accountRoutes = (parent: AnyRoute) => [
  page(parent, 'absence', () => import('./absence/MyAbsencePage.tsx')),
];
