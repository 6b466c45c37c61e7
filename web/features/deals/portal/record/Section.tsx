import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './DealFacts.module.css';

/** A part of the record that is no list of facts: a table, files. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
      </div>
      {children}
    </section>
  );
}
