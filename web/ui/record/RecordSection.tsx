import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export interface RecordSectionProps {
  title: string;
  /** How many there are, beside the title. */
  count?: number | undefined;
  /** A small button or link at the end of the heading. */
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}

/** A part of a record that is no list of facts: people, contacts, the rows that belong to it. */
export function RecordSection({ title, count, aside, children, id }: RecordSectionProps) {
  return (
    <section className={classes.section} id={id} aria-label={title}>
      <div className={classes.head}>
        <Title order={2}>
          {title}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}
