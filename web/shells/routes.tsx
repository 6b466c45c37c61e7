/** The frames of the app as routes: who may enter, and which shell stands around the pages. */
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { requireSession } from '../features/session/session.ts';
import type { RouterContext } from '../page.tsx';
import { page } from '../page.tsx';
import { homeOf } from '../paths.ts';
import { rootRoute } from '../root.tsx';
import { ProblemPage } from '../ui/feedback/ProblemPage.tsx';

export { requireSession };

/** Lets in people of one side; others are shown to their own. */
async function requireSide(client: QueryClient, here: string, side: 'vendor' | 'partner'): Promise<void> {
  const { active } = await requireSession(client, here);
  if (active.side !== side) throw redirect({ to: homeOf(active.side), replace: true });
}

interface Entry {
  context: RouterContext;
  location: { href: string };
}

export const consoleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'console',
  beforeLoad: ({ context, location }: Entry) => requireSide(context.client, location.href, 'vendor'),
  component: lazyRouteComponent(() => import('./console/ConsoleShell.tsx'), 'ConsoleShell'),
  notFoundComponent: () => <ProblemPage home={homeOf('vendor')} />,
});

export const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'portal',
  beforeLoad: ({ context, location }: Entry) => requireSide(context.client, location.href, 'partner'),
  component: lazyRouteComponent(() => import('./portal/PortalShell.tsx'), 'PortalShell'),
  notFoundComponent: () => <ProblemPage home={homeOf('partner')} />,
});

/** Pages about oneself stand in the frame of one's side. */
export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'account',
  beforeLoad: ({ context, location }: Entry) => requireSession(context.client, location.href).then(() => undefined),
  component: lazyRouteComponent(() => import('./AccountShell.tsx'), 'AccountShell'),
  notFoundComponent: () => <ProblemPage />,
});

/** First page of the console. */
export const consoleHome = (parent: AnyRoute) => [page(parent, '/', () => import('./console/HomePage.tsx'))];

/** First page of the portal. */
export const portalHome = (parent: AnyRoute) => [page(parent, '/', () => import('./portal/HomePage.tsx'))];
