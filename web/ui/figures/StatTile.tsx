import { Text } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RouterLink } from '../link/links.tsx';
import type { Search } from '../link/links.tsx';
import classes from './StatTile.module.css';

export interface StatTileProps {
  label: string;
  /** Formatted number; the unit stands beside it in small ("12", "deals"). */
  value: ReactNode;
  unit?: string;
  /** What the number is about: "last 30 days". */
  period: string;
  /** Change against the period before, in words that name it: "+3 on May". */
  change?: { words: string; direction: 'up' | 'down' | 'same'; good?: boolean };
  /** The rows behind the number. */
  to: string;
  search?: Search;
}

const ARROWS = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconMinus };

/** A number with its meaning. The whole tile leads to the rows that make it up. */
export function StatTile({ label, value, unit, period, change, to, search }: StatTileProps) {
  const Arrow = change && ARROWS[change.direction];
  const tone = change?.good === undefined ? 'grey' : change.good ? 'green' : 'red';
  return (
    <RouterLink to={to} search={search ?? {}} className={classes.tile}>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>
        <span className="tabular">{value}</span>
        {unit && <span className={classes.unit}>{unit}</span>}
      </span>
      <span className={classes.foot}>
        <span>{period}</span>
        {change && Arrow && (
          <Text span inherit className={classes.change} style={{ color: `var(--tone-${tone}-text)` }}>
            <Arrow size={14} aria-hidden />
            {change.words}
          </Text>
        )}
      </span>
    </RouterLink>
  );
}

/** Tiles side by side, as many as fit. */
export const StatRow = ({ children }: { children: ReactNode }) => <div className={classes.row}>{children}</div>;
