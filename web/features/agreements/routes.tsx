import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** Agreements in the console, with their templates. */
export const consoleRoutes = (parent: AnyRoute) => [
  page(parent, 'agreements', () => import('./AgreementsPage.tsx'), { ownSearch: true }),
  page(parent, 'agreements/$agreementId', () => import('./AgreementPage.tsx')),
  page(parent, 'agreement-templates', () => import('./templates/TemplatesPage.tsx')),
  page(parent, 'agreement-templates/$templateId', () => import('./templates/TemplatePage.tsx')),
];

/** Agreements of the own firm. */
export const portalRoutes = (parent: AnyRoute) => [
  page(parent, 'agreements', () => import('./AgreementsPage.tsx'), { ownSearch: true }),
  page(parent, 'agreements/$agreementId', () => import('./AgreementPage.tsx')),
];
