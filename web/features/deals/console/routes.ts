import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

/** Registrations in the console: the queue, the list, the decision, the record, and how all that is set up. */
export const consoleRoutes = (parent: AnyRoute) => [
  page(parent, 'inbox', () => import('./inbox/InboxPage.tsx')),
  page(parent, 'requests', () => import('./requests/RequestsPage.tsx')),
  page(parent, 'deals', () => import('./list/DealsPage.tsx')),
  page(parent, 'deals/board', () => import('./board/BoardPage.tsx'), { ownSearch: true }),
  page(parent, 'deals/new', () => import('./register/NewDealPage.tsx')),
  page(parent, 'deals/$dealId', () => import('./record/DealPage.tsx')),
  page(parent, 'deals/$dealId/decision', () => import('./decision/DecisionPage.tsx')),
  page(parent, 'deals/$dealId/edit', () => import('./register/EditDealPage.tsx')),
  page(parent, 'deal-setup', () => import('./settings/RulesPage.tsx')),
  page(parent, 'deal-setup/protection', () => import('../rules/ProtectionPage.tsx')),
  page(parent, 'deal-setup/scope', () => import('../rules/ScopePage.tsx')),
  page(parent, 'deal-setup/limits', () => import('../rules/LimitsPage.tsx')),
  page(parent, 'deal-setup/amendments', () => import('../rules/AmendmentsPage.tsx')),
  page(parent, 'deal-setup/stages', () => import('./settings/StagesPage.tsx')),
  page(parent, 'deal-setup/types', () => import('./settings/TypesPage.tsx')),
  page(parent, 'deal-setup/reasons', () => import('./settings/ReasonsPage.tsx')),
  page(parent, 'deal-setup/products', () => import('./settings/ProductsPage.tsx')),
];
