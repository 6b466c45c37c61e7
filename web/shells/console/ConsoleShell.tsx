import { ActionIcon } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebar, IconMenu2, IconX } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { Suspense, lazy, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/session/session.ts';
import { useKeptPreferences } from '../../features/session/usePreferences.ts';
import { paths } from '../../paths.ts';
import { RouterLink } from '../../ui/link/links.tsx';
import { Palette } from '../../ui/palette/Palette.tsx';
import { BrandMark } from '../BrandMark.tsx';
import { PageArea, PageProgress, SkipLink } from '../ShellFrame.tsx';
import { UserMenu } from '../UserMenu.tsx';
import { useNavigation } from '../navigation.ts';
import { Bell, useRecordSearch } from '../slots.tsx';
import { useShellKeys } from '../useShellKeys.ts';
import classes from './ConsoleShell.module.css';
import { CreateMenu } from './CreateMenu.tsx';
import { SearchButton } from './SearchButton.tsx';
import { SideNavigation } from './SideNavigation.tsx';
import { consoleCreations, consoleSections } from './navigation.ts';

const ShortcutHelp = lazy(() => import('../../ui/keys/ShortcutHelp.tsx'));

/** The vendor's cockpit: navigation on the left, search and oneself on top, the rest is the page's. */
export function ConsoleShell() {
  const { t } = useTranslation();
  useKeptPreferences();
  const { tenant } = useSession();
  const sections = useNavigation(consoleSections);
  const creations = useNavigation([{ id: 'create', entries: consoleCreations }])[0]?.entries ?? [];
  const [narrow, setNarrow] = useLocalStorage({ key: 'millrace.navigation.narrow', defaultValue: false });
  const [drawer, { toggle, close }] = useDisclosure(false);
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  useShellKeys({ words: 'console', pages: sections.flatMap(({ entries }) => entries), creations, onHelp: openHelp });
  return (
    <div className={classes.shell} data-narrow={narrow || undefined} data-drawer={drawer || undefined}>
      <SkipLink />
      <PageProgress />
      <header className={classes.header} data-print="no">
        <ActionIcon
          className={classes.burger}
          onClick={toggle}
          aria-expanded={drawer}
          aria-label={t('console.navigation')}
        >
          {drawer ? <IconX size={22} stroke={1.6} /> : <IconMenu2 size={22} stroke={1.6} />}
        </ActionIcon>
        <RouterLink to={paths.console.home()} className={classes.brand}>
          <BrandMark look={tenant} />
        </RouterLink>
        <div className={classes.middle}>
          <SearchButton />
        </div>
        <div className={classes.end}>
          <CreateMenu entries={creations} />
          <Bell />
          <UserMenu onHelp={openHelp} />
        </div>
      </header>
      <div className={classes.navbar} data-print="no">
        <SideNavigation sections={sections} narrow={narrow && !drawer} />
        <ActionIcon
          className={classes.fold}
          aria-label={t(narrow ? 'console.unfold' : 'console.fold')}
          aria-expanded={!narrow}
          onClick={() => setNarrow(!narrow)}
        >
          <IconLayoutSidebar size={18} stroke={1.5} className="mantine-rotate-rtl" />
        </ActionIcon>
      </div>
      {drawer && <div className={classes.shade} onClick={close} aria-hidden />}
      <main className={classes.main}>
        <PageArea home={paths.console.home()} />
      </main>
      <Palette search={useRecordSearch('vendor')} />
      <Suspense fallback={null}>{help && <ShortcutHelp opened onClose={closeHelp} />}</Suspense>
    </div>
  );
}
