/** Every pattern with realistic data, in both shells: `/gallery/console/list` … Development builds only. */
import { createRoute } from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { requireSession } from '../features/session/session.ts';
import type { RouterContext } from '../page.tsx';
import { page } from '../page.tsx';
import { ConsoleShell } from '../shells/console/ConsoleShell.tsx';
import { PortalShell } from '../shells/portal/PortalShell.tsx';
import { startFakeServer } from './fakeServer.ts';

const pages = (parent: AnyRoute) => [
  page(parent, '/', () => import('./PiecesPage.tsx')),
  page(parent, 'list', () => import('./ListPage.tsx')),
  page(parent, 'record', () => import('./RecordPage.tsx')),
  page(parent, 'decision', () => import('./DecisionPage.tsx')),
  page(parent, 'form', () => import('./FormPage.tsx')),
  page(parent, 'states', () => import('./StatesPage.tsx')),
];

function shell(root: AnyRoute, path: string, component: typeof ConsoleShell) {
  const route = createRoute({
    getParentRoute: () => root,
    path,
    beforeLoad: async ({ context }) => {
      await requireSession((context as RouterContext).client, `/${path}`);
    },
    component,
  });
  return route.addChildren(pages(route));
}

export function routes(root: AnyRoute): AnyRoute[] {
  if (window.location.pathname.startsWith('/gallery')) startFakeServer();
  return [shell(root, 'gallery/console', ConsoleShell), shell(root, 'gallery/portal', PortalShell)];
}
