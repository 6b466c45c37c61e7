import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { RouterLink } from '../../ui/link/links.tsx';
import { entryOf } from '../navigation.ts';
import type { NavigationEntry, NavigationSection } from '../navigation.ts';
import classes from './SideNavigation.module.css';

interface SideNavigationProps {
  sections: readonly NavigationSection[];
  /** Icons only; the words appear beside them under the pointer and on focus. */
  narrow: boolean;
}

export function SideNavigation({ sections, narrow }: SideNavigationProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const current = entryOf(
    pathname,
    sections.flatMap(({ entries }) => entries),
    paths.console.home(),
  );
  return (
    <nav className={classes.navigation} aria-label={t('console.navigation')} data-narrow={narrow || undefined}>
      {sections.map((section, index) => (
        <div key={section.id}>
          {index > 0 && <p className={classes.heading}>{t(`console.section.${section.id}`)}</p>}
          <ul className={classes.entries}>
            {section.entries.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} current={entry.id === current} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Entry({ entry, current }: { entry: NavigationEntry; current: boolean }) {
  const { t } = useTranslation();
  const Icon = entry.icon;
  return (
    <RouterLink to={entry.to} className={classes.entry} aria-current={current ? 'page' : undefined}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={classes.label}>{t(`console.nav.${entry.id}`)}</span>
      {entry.keys && (
        <span className={classes.keys} aria-hidden>
          <Keys keys={entry.keys} />
        </span>
      )}
    </RouterLink>
  );
}
