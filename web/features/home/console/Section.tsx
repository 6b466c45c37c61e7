import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../../ui/link/links.tsx';
import type { Search } from '../../../ui/link/links.tsx';
import classes from './Today.module.css';

interface SectionProps {
  title: string;
  /** The rows behind the block. */
  more?: { to: string; search?: Search; label: string };
  children: ReactNode;
}

/** A block of the start page: a question, its answer, the way to the rows. */
export function Section({ title, more, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
        {more && (
          <TextLink to={more.to} search={more.search ?? {}} size="sm">
            {more.label}
          </TextLink>
        )}
      </div>
      {children}
    </section>
  );
}
