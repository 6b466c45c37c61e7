import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Organisation.module.css';

export interface SettingsSectionProps {
  id: string;
  title: string;
  help: ReactNode;
  children: ReactNode;
}

/** One part of the settings: what it is on the left, its form on the right, saved by itself. */
export function SettingsSection({ id, title, help, children }: SettingsSectionProps) {
  return (
    <section className={classes.section} id={id} aria-labelledby={`${id}-title`}>
      <div className={classes.about}>
        <Title order={2} id={`${id}-title`}>
          {title}
        </Title>
        <p className={classes.help}>{help}</p>
      </div>
      <div className={classes.form}>{children}</div>
    </section>
  );
}
