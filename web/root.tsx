/** The route above all others. Each group of pages hangs under it: signing in, account, console, portal. */
import { Outlet, createRootRouteWithContext } from '@tanstack/react-router';
import type { RouterContext } from './page.tsx';
import { ProblemPage } from './ui/feedback/ProblemPage.tsx';
import { ShortcutListener } from './ui/keys/ShortcutListener.tsx';

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: () => (
    <>
      <ShortcutListener />
      <Outlet />
    </>
  ),
  notFoundComponent: () => (
    <main>
      <ProblemPage />
    </main>
  ),
  errorComponent: ({ error }) => (
    <main>
      <ProblemPage error={error} />
    </main>
  ),
});
