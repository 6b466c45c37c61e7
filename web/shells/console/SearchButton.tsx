import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui/keys/Keys.tsx';
import { setPaletteOpen } from '../../ui/palette/store.ts';
import classes from './SearchButton.module.css';

/** Looks like a search field and opens the palette. */
export function SearchButton() {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={classes.search} onClick={() => setPaletteOpen(true)}>
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <span className={classes.words}>{t('ui.palette.open')}</span>
      <span className={classes.keys} aria-hidden>
        <Keys keys="mod+k" />
      </span>
    </UnstyledButton>
  );
}
