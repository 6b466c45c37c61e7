import { Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LinkIcon } from '../link/links.tsx';
import classes from './PlainPage.module.css';
import { useTitle } from './useTitle.ts';

export interface PlainPageProps {
  title: string;
  /** What is going on or what the page is for, in a sentence. */
  lead?: ReactNode;
  /** Where one came from. */
  back?: { to: string; label: string };
  /** State or count beside the title. */
  marks?: ReactNode;
  /** Buttons at the end of the heading. */
  actions?: ReactNode;
  /** `narrow` for forms and texts, `full` for what uses every pixel. */
  size?: 'narrow' | 'wide' | 'full';
  children: ReactNode;
}

/** A page that is neither a list nor a record: settings, tables, editors. */
export function PlainPage({ title, lead, back, marks, actions, size = 'wide', children }: PlainPageProps) {
  useTitle(title);
  return (
    <div className={classes.page} data-size={size}>
      <header className={classes.header}>
        {back && (
          <LinkIcon to={back.to} label={back.label} className={classes.back}>
            <IconArrowLeft size={18} stroke={1.75} className="mantine-rotate-rtl" />
          </LinkIcon>
        )}
        <div className={classes.words}>
          <Title order={1} className={classes.title}>
            {title}
            {marks}
          </Title>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && (
          <div className={classes.actions} data-print="no">
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}
