import { Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../../ui/keys/useShortcuts.ts';
import { LinkIcon } from '../../../ui/link/links.tsx';
import classes from './Split.module.css';

export interface SplitProps {
  /** A record is open: it stands beside the list, on small screens in its place. */
  open: boolean;
  /** Width of the pane, in pixels. */
  width?: number;
  children: ReactNode;
}

/** A list with a reading pane. The pane is the page of a nested route, so the list stays as it is while one reads on. */
export function Split({ open, width = 480, children }: SplitProps) {
  const style = { '--pane': `${width}px` } as CSSProperties;
  return (
    <div className={classes.split} data-open={open || undefined} style={style}>
      <div className={classes.list}>{children}</div>
      {open && (
        <section className={classes.pane}>
          <Outlet />
        </section>
      )}
    </div>
  );
}

export interface PaneProps {
  title: string;
  /** Who, when: the quieter second line. */
  under?: ReactNode;
  actions?: ReactNode;
  /** The list that the pane belongs to. */
  back: string;
  children: ReactNode;
}

/** What is open beside a list. Escape closes it; the list keeps its filters. */
export function Pane({ title, under, actions, back, children }: PaneProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, string>;
  useShortcuts([
    {
      keys: 'esc',
      label: t('administration.frame.close'),
      group: 'record',
      run: () => void navigate({ to: back, search }),
    },
  ]);
  return (
    <>
      <header className={classes.head}>
        <div className={classes.words}>
          <Title order={2}>{title}</Title>
          {under && <div className={classes.under}>{under}</div>}
        </div>
        {actions}
        <LinkIcon to={back} search={search} label={t('administration.frame.close')} stay>
          <IconX size={18} stroke={1.75} />
        </LinkIcon>
      </header>
      <div className={classes.body}>{children}</div>
    </>
  );
}
