import { Suspense, lazy } from 'react';
import { useSession } from '../features/session/session.ts';

const Console = lazy(() => import('./console/ConsoleShell.tsx').then((module) => ({ default: module.ConsoleShell })));
const Portal = lazy(() => import('./portal/PortalShell.tsx').then((module) => ({ default: module.PortalShell })));

/** The person's own pages in the frame of the side they work on. */
export function AccountShell() {
  const { active } = useSession();
  return <Suspense fallback={null}>{active.side === 'vendor' ? <Console /> : <Portal />}</Suspense>;
}
