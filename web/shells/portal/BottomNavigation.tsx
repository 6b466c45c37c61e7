import { useTranslation } from 'react-i18next';
import { RouterLink } from '../../ui/link/links.tsx';
import type { NavigationEntry } from '../navigation.ts';
import classes from './BottomNavigation.module.css';

interface BottomNavigationProps {
  entries: readonly NavigationEntry[];
  action: NavigationEntry | undefined;
  current: string | undefined;
}

/** On phones the navigation lies under the thumb, with the one big action in its middle. */
export function BottomNavigation({ entries, action, current }: BottomNavigationProps) {
  const { t } = useTranslation();
  const shown = entries.slice(0, 4);
  const half = Math.ceil(shown.length / 2);
  const tab = (entry: NavigationEntry) => {
    const Icon = entry.icon;
    return (
      <RouterLink
        key={entry.id}
        to={entry.to}
        className={classes.tab}
        aria-current={entry.id === current ? 'page' : undefined}
      >
        <Icon size={22} stroke={1.6} aria-hidden />
        <span>{t(`portal.nav.${entry.id}`)}</span>
      </RouterLink>
    );
  };
  return (
    <nav className={classes.bottom} aria-label={t('portal.navigation')} data-print="no">
      {shown.slice(0, half).map(tab)}
      {action && (
        <RouterLink to={action.to} className={classes.action} aria-label={t(`portal.nav.${action.id}`)}>
          <action.icon size={26} stroke={2} aria-hidden />
        </RouterLink>
      )}
      {shown.slice(half).map(tab)}
    </nav>
  );
}
