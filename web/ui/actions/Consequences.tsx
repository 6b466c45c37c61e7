import { Text } from '@mantine/core';
import { Children } from 'react';
import type { ReactNode } from 'react';
import classes from './Consequences.module.css';

/** What an action will do, spelled out. Shared by the dialog and the decision page. */
export function Consequences({ items }: { items: readonly ReactNode[] }) {
  if (items.length === 1) return <Text>{items[0]}</Text>;
  return (
    <ul className={classes.items}>
      {Children.map(items, (item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
