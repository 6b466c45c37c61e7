import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Suspense } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../ui/keys/useShortcuts.ts';
import type { NavigationEntry } from '../navigation.ts';
import { later } from '../useLater.ts';
import classes from './ConsoleShell.module.css';

const useMenu = later(() => import('./CreateMenuList.tsx'));

/** Everything that can be made, behind one button and the key `c`. */
export function CreateMenu({ entries }: { entries: readonly NavigationEntry[] }) {
  const { t } = useTranslation();
  const { Loaded, wanted, want, near } = useMenu();
  useShortcuts(
    entries.length > 0 && !wanted ? [{ keys: 'c', label: t('console.create'), group: 'everywhere', run: want }] : [],
  );
  if (entries.length === 0) return null;
  const button = <CreateButton onClick={want} {...near} aria-haspopup="menu" />;
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <Loaded entries={entries} />
    </Suspense>
  );
}

export function CreateButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation();
  return (
    <Button size="xs" className={classes.create} aria-label={t('console.create')} {...props}>
      <IconPlus size={16} aria-hidden />
      <span className={classes.createWord}>{t('console.create')}</span>
    </Button>
  );
}
