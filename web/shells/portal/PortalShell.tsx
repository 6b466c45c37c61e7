import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/session/session.ts';
import { useKeptPreferences } from '../../features/session/usePreferences.ts';
import { paths } from '../../paths.ts';
import { LinkButton, RouterLink } from '../../ui/link/links.tsx';
import { Palette } from '../../ui/palette/Palette.tsx';
import { setPaletteOpen } from '../../ui/palette/store.ts';
import { BrandMark } from '../BrandMark.tsx';
import { PageArea, PageProgress, SkipLink } from '../ShellFrame.tsx';
import { UserMenu } from '../UserMenu.tsx';
import { entryOf, useNavigation } from '../navigation.ts';
import type { NavigationEntry } from '../navigation.ts';
import { Bell, useRecordSearch } from '../slots.tsx';
import { useShellAttribute } from '../useShellAttribute.ts';
import { useShellKeys } from '../useShellKeys.ts';
import { BottomNavigation } from './BottomNavigation.tsx';
import classes from './PortalShell.module.css';
import { portalAction, portalSections } from './navigation.ts';

const ShortcutHelp = lazy(() => import('../../ui/keys/ShortcutHelp.tsx'));

/** The vendor's storefront for a partner: its name and colour, few words, one big action on every page. */
export function PortalShell() {
  const { t } = useTranslation();
  useKeptPreferences();
  useShellAttribute('portal');
  const { tenant, active } = useSession();
  const entries = useNavigation(portalSections).flatMap((section) => section.entries);
  const action = useNavigation([{ id: 'action', entries: [portalAction] }])[0]?.entries[0];
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure(false);
  const { pathname } = useLocation();
  const current = entryOf(pathname, entries, paths.portal.home());
  useShellKeys({ words: 'portal', pages: entries, creations: action ? [action] : [], onHelp: openHelp });
  const search = useRecordSearch('partner');
  return (
    <div className={classes.portal}>
      <SkipLink />
      <PageProgress />
      <header className={classes.header} data-print="no">
        <div className={classes.inner}>
          <RouterLink to={paths.portal.home()} className={classes.brand}>
            <BrandMark look={tenant} size="large" />
          </RouterLink>
          <TopNavigation entries={entries} current={current} />
          <div className={classes.end}>
            {active.partnerName && <span className={classes.partner}>{active.partnerName}</span>}
            {search && (
              <ActionIcon size="lg" aria-label={t('ui.palette.open')} onClick={() => setPaletteOpen(true)}>
                <IconSearch size={20} stroke={1.6} />
              </ActionIcon>
            )}
            <Bell />
            {action && <ActionButton action={action} />}
            <UserMenu onHelp={openHelp} />
          </div>
        </div>
      </header>
      <main>
        <PageArea home={paths.portal.home()} />
      </main>
      <BottomNavigation entries={entries} action={action} current={current} />
      <Palette search={search} />
      <Suspense fallback={null}>{help && <ShortcutHelp opened onClose={closeHelp} />}</Suspense>
    </div>
  );
}

function ActionButton({ action }: { action: NavigationEntry }) {
  const { t } = useTranslation();
  const Icon = action.icon;
  return (
    <LinkButton to={action.to} size="md" leftSection={<Icon size={18} />} visibleFrom="sm">
      {t(`portal.nav.${action.id}`)}
    </LinkButton>
  );
}

function TopNavigation({ entries, current }: { entries: readonly NavigationEntry[]; current: string | undefined }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.top} aria-label={t('portal.navigation')}>
      {entries.map((entry) => (
        <RouterLink
          key={entry.id}
          to={entry.to}
          className={classes.entry}
          aria-current={entry.id === current ? 'page' : undefined}
        >
          {t(`portal.nav.${entry.id}`)}
        </RouterLink>
      ))}
    </nav>
  );
}
