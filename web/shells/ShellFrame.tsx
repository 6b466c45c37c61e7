import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { CatchBoundary, Outlet, useLocation, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemPage } from '../ui/feedback/ProblemPage.tsx';
import { ListSkeleton } from '../ui/feedback/skeletons.tsx';
import classes from './ShellFrame.module.css';

/** First stop of the keyboard on every page. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="skip-link" href="#main">
      {t('ui.skip')}
    </a>
  );
}

/** The page itself. After a change of page its heading is what a screen reader hears next. */
export function PageArea({ home }: { home: string }) {
  const { pathname } = useLocation();
  const shown = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A page may have put the focus into a field of its own.
    if (!first.current && !area.current?.contains(document.activeElement)) area.current?.focus({ preventScroll: true });
    first.current = false;
  }, [shown]);
  return (
    <div ref={area} id="main" tabIndex={-1} className={classes.area}>
      <Offline />
      <CatchBoundary
        getResetKey={() => pathname}
        errorComponent={({ error }) => <ProblemPage error={error} home={home} />}
      >
        <Suspense fallback={<ListSkeleton />}>
          <Outlet />
        </Suspense>
      </CatchBoundary>
    </div>
  );
}

/** A thin line on top while the next page takes longer than a moment. */
export function PageProgress() {
  const busy = useRouterState({ select: (state) => state.status === 'pending' });
  return <div className={classes.progress} data-busy={busy || undefined} aria-hidden />;
}

function Offline() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes.offline} role="status">
      <IconCloudOff size={16} aria-hidden />
      {t('ui.offline')}
      <Button size="compact-xs" variant="default" onClick={() => window.location.reload()}>
        {t('ui.try_again')}
      </Button>
    </div>
  );
}
