import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** Pages of vendor staff about partners, their contacts, and the programmes they are in. */
export const consoleRoutes = (parent: AnyRoute) => [
  page(parent, 'partners', () => import('./PartnersPage.tsx')),
  page(parent, 'partners/new', () => import('./NewPartnerPage.tsx')),
  page(parent, 'partners/$partnerId', () => import('./PartnerPage.tsx')),
  page(parent, 'contacts', () => import('./contacts/ContactsPage.tsx')),
  page(parent, 'contacts/$contactId', () => import('./contacts/ContactPage.tsx')),
  page(parent, 'tiers', () => import('./programmes/ProgrammesPage.tsx')),
];

/** Pages of partners' people about their own firm. */
export const portalRoutes = (parent: AnyRoute) => [page(parent, 'company', () => import('./company/CompanyPage.tsx'))];
