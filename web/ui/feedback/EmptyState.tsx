import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** What this is for, in one sentence. */
  children: ReactNode;
  /** One concrete example: "For instance: Northwind registers Contoso, 40 seats". */
  example?: ReactNode;
  /** One button. */
  action?: ReactNode;
}

/** Nothing here yet: says what would be here, shows an example, offers the one thing to do. */
export function EmptyState({ icon, title, children, example, action }: EmptyStateProps) {
  return (
    <Stack className={classes.empty} align="center" gap="sm">
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <Title order={2} ta="center">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw={460}>
        {children}
      </Text>
      {example && <div className={classes.example}>{example}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  );
}
