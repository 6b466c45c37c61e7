/**
 * The tree of pages, one line per feature. A feature exports `routes(parent)`; what it shows to vendor staff goes under
 * the console, to partners' people under the portal. A new feature adds its import and its line here, its entry in the
 * shell's `navigation.ts`, and its addresses in `paths.ts`.
 */
import { createRoute, redirect } from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { consoleRoutes as consoleAccounts } from './features/accounts/routes.tsx';
import * as administration from './features/administration/routes.tsx';
import * as agreements from './features/agreements/routes.tsx';
import * as approvals from './features/approvals/routes.tsx';
import { consoleRoutes as consoleDeals } from './features/deals/console/routes.ts';
import { portalRoutes as portalDeals } from './features/deals/portal/routes.ts';
import { importRoutes } from './features/imports/routes.tsx';
import * as disputes from './features/disputes/routes.tsx';
import * as notifications from './features/notifications/routes.tsx';
import * as partners from './features/partners/routes.tsx';
import * as people from './features/people/routes.tsx';
import * as prices from './features/prices/routes.ts';
import * as qualification from './features/qualification/routes.tsx';
import * as roles from './features/roles/routes.tsx';
import * as session from './features/session/routes.tsx';
import { homeOf } from './paths.ts';
import { rootRoute } from './root.tsx';
import { accountRoute, consoleHome, consoleRoute, portalHome, portalRoute, requireSession } from './shells/routes.tsx';

/** Pages of vendor staff. */
const consoleFeatures: ((parent: AnyRoute) => AnyRoute[])[] = [
  consoleHome,
  consoleDeals,
  disputes.consoleRoutes,
  partners.consoleRoutes,
  prices.consoleRoutes,
  qualification.routes,
  agreements.consoleRoutes,
  consoleAccounts,
  importRoutes,
  notifications.routes,
  people.consoleRoutes,
  roles.routes,
  administration.routes,
  approvals.consoleRoutes,
];

/** Pages of partners' people. */
const portalFeatures: ((parent: AnyRoute) => AnyRoute[])[] = [
  portalHome,
  portalDeals,
  prices.portalRoutes,
  disputes.portalRoutes,
  agreements.portalRoutes,
  importRoutes,
  partners.portalRoutes,
  notifications.routes,
  people.portalRoutes,
];

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context, location }) => {
    const { active } = await requireSession(context.client, location.href);
    throw redirect({ to: homeOf(active.side), replace: true });
  },
});

const gallery: AnyRoute[] = import.meta.env.DEV ? (await import('./gallery/routes.tsx')).routes(rootRoute) : [];

export const routeTree = rootRoute.addChildren([
  startRoute,
  ...session.publicRoutes(rootRoute),
  ...notifications.publicRoutes(rootRoute),
  accountRoute.addChildren([
    ...session.accountRoutes(accountRoute),
    ...notifications.accountRoutes(accountRoute),
    ...approvals.accountRoutes(accountRoute),
  ]),
  consoleRoute.addChildren(consoleFeatures.flatMap((routes) => routes(consoleRoute))),
  portalRoute.addChildren(portalFeatures.flatMap((routes) => routes(portalRoute))),
  ...gallery,
]);
