import { UnstyledButton } from '@mantine/core';
import { Suspense } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/session/session.ts';
import classes from './UserMenu.module.css';
import { later } from './useLater.ts';

const useMenu = later(() => import('./UserMenuList.tsx'));

/** Everything about oneself, behind one's initials. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { Loaded, wanted, want, near } = useMenu();
  const button = <UserButton onClick={want} {...near} aria-haspopup="menu" />;
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <Loaded onHelp={onHelp} />
    </Suspense>
  );
}

const initialsOf = (name: string) => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('');
};

/** The person's initials; opens the menu. */
export function UserButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation();
  const { actor } = useSession();
  return (
    <UnstyledButton className={classes.button} aria-label={t('session.menu', { name: actor.name })} {...props}>
      <span className={classes.initials} data-initials={initialsOf(actor.name).toUpperCase()} aria-hidden />
    </UnstyledButton>
  );
}
