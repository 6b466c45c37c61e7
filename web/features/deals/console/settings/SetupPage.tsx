import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import { RouterLink } from '../../../../ui/link/links.tsx';
import { useTitle } from '../../../../ui/page/useTitle.ts';
import classes from './SetupPage.module.css';

const { console: to } = paths;

const TABS = {
  rules: to.dealSetup(),
  protection: to.protectionRules(),
  scope: to.scopeRules(),
  limits: to.limitRules(),
  amendments: to.amendmentRules(),
  stages: to.stages(),
  types: to.dealTypes(),
  reasons: to.reasons(),
  products: to.products(),
  disputes: to.disputeRules(),
} as const;

export type SetupTab = keyof typeof TABS;

interface SetupPageProps {
  tab: SetupTab;
  children: ReactNode;
}

/** Everything that a vendor decides about registrations, page by page. */
export function SetupPage({ tab, children }: SetupPageProps) {
  const { t } = useTranslation();
  useTitle(t(`deals.console.setup.tab.${tab}`));
  return (
    <div className={classes.page}>
      <SetupTabs tab={tab} />
      <Title order={1}>{t(`deals.console.setup.tab.${tab}`)}</Title>
      <p className={classes.lead}>{t(`deals.console.setup.lead.${tab}`)}</p>
      {children}
    </div>
  );
}

/** The pages of the set-up as tabs. */
export function SetupTabs({ tab }: { tab: SetupTab }) {
  const { t } = useTranslation();
  const nav = useRef<HTMLElement>(null);
  // On a phone the row scrolls: the tab that is open must be in it.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [tab]);
  return (
    <nav ref={nav} className={classes.tabs} aria-label={t('deals.console.setup.title')}>
      {(Object.keys(TABS) as SetupTab[]).map((one) => (
        <RouterLink key={one} to={TABS[one]} className={classes.tab} aria-current={one === tab ? 'page' : undefined}>
          {t(`deals.console.setup.tab.${one}`)}
        </RouterLink>
      ))}
    </nav>
  );
}
