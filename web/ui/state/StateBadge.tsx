import { useTranslation } from 'react-i18next';
import classes from './StateBadge.module.css';
import { lookOf } from './states.ts';
import type { StateName } from './states.ts';
import { toneStyle } from './toneStyle.ts';

export interface StateBadgeProps {
  state: StateName | (string & {});
  /** The tenant's or the noun's own word; the common word of the state by default. */
  label?: string;
  /** `plain` drops the tint: for tables where thirty badges under each other would shout. */
  variant?: 'tint' | 'plain';
}

/** State as colour, sign and word together. */
export function StateBadge({ state, label, variant = 'tint' }: StateBadgeProps) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = lookOf(state);
  return (
    <span className={classes.badge} data-variant={variant} style={toneStyle(tone)}>
      <Icon size={14} stroke={2} aria-hidden />
      {label ?? t(`ui.state.${state}`, { defaultValue: state.replaceAll('_', ' ') })}
    </span>
  );
}
