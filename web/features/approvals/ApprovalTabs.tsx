import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import { RouterLink } from '../../ui/link/links.tsx';
import classes from '../deals/console/settings/SetupPage.module.css';

const TABS = { rules: paths.console.approvals(), absences: paths.console.absences() } as const;

/** Rules and absences, as tabs. */
export function ApprovalTabs({ tab }: { tab: keyof typeof TABS }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.tabs} aria-label={t('approvals.title')}>
      {(Object.keys(TABS) as (keyof typeof TABS)[]).map((one) => (
        <RouterLink key={one} to={TABS[one]} className={classes.tab} aria-current={one === tab ? 'page' : undefined}>
          {t(`approvals.tab.${one}`)}
        </RouterLink>
      ))}
    </nav>
  );
}
