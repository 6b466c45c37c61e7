import { useTranslation } from 'react-i18next';
import { RouterLink } from '../link/links.tsx';
import type { AnySpec } from './spec.ts';
import type { ListViewControl } from './useListView.ts';
import type { SavedViews } from './useSavedViews.ts';
import classes from './ViewTabs.module.css';

/** Saved views as tabs: the built-in ones, then the person's own, then those that colleagues share. */
export function ViewTabs({ spec, view, saved }: { spec: AnySpec; view: ListViewControl; saved: SavedViews }) {
  const { t } = useTranslation();
  const tabs = [
    ...Object.keys(spec.views).map((id) => ({ id, label: t(`${spec.words}.view.${id}`) })),
    ...saved.items.map(({ id, name }) => ({ id, label: name })),
  ];
  if (tabs.length < 2) return null;
  return (
    <nav className={classes.tabs} aria-label={t('ui.list.views')}>
      {tabs.map((tab) => (
        <RouterLink
          key={tab.id}
          to="."
          search={view.searchOfTab(tab.id)}
          stay
          className={classes.tab}
          data-open={tab.id === view.id || undefined}
          aria-current={tab.id === view.id ? 'page' : undefined}
        >
          {tab.label}
          {tab.id === view.id && view.modified && <span className={classes.changed} title={t('ui.list.changed')} />}
        </RouterLink>
      ))}
    </nav>
  );
}
