import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from '@tanstack/react-router';
import type { AbilityName } from '../../../server/modules/tenancy/contract.ts';
import { paths } from '../../paths.ts';
import { RouterLink } from '../../ui/link/links.tsx';
import { useTitle } from '../../ui/page/useTitle.ts';
import classes from './AccountFrame.module.css';
import { useSession } from './session.ts';

const TABS = [
  { to: paths.account.profile(), words: 'session.account.profile' },
  { to: paths.account.security(), words: 'session.account.security' },
  { to: paths.account.sessions(), words: 'session.account.sessions' },
  { to: paths.account.notifications(), words: 'notifications.title' },
  { to: paths.account.absence(), words: 'approvals.absence.tab', ability: 'approval.vote' },
] as const satisfies readonly { to: string; words: string; ability?: AbilityName }[];

/** Frame of the pages about oneself. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { abilities } = useSession();
  const tabs = TABS.filter((tab) => !('ability' in tab) || abilities.includes(tab.ability));
  useTitle(t('session.account.title'));
  return (
    <div className={classes.page}>
      <Title order={1}>{t('session.account.title')}</Title>
      <nav className={classes.tabs} aria-label={t('session.account.title')}>
        {tabs.map(({ to, words }) => (
          <RouterLink key={to} to={to} className={classes.tab} aria-current={pathname === to ? 'page' : undefined}>
            {t(words)}
          </RouterLink>
        ))}
      </nav>
      {children}
    </div>
  );
}
