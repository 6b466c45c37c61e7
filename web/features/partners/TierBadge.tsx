import { IconAward } from '@tabler/icons-react';
import { toneStyle } from '../../ui/state/toneStyle.ts';
import type { Tier } from './api.ts';
import classes from './TierBadge.module.css';

export interface TierBadgeProps {
  tier: Pick<Tier, 'name' | 'colour'> | null;
  /** `plain` for tables. */
  variant?: 'tint' | 'plain';
}

/** A tier by its medal and name; a dash for none. The colour is the vendor's choice and never the only sign. */
export function TierBadge({ tier, variant = 'tint' }: TierBadgeProps) {
  if (!tier) return <span>–</span>;
  return (
    <span className={classes.tier} data-tint={variant === 'tint' || undefined} style={toneStyle(tier.colour)}>
      <IconAward size={15} stroke={1.75} aria-hidden />
      <span>{tier.name}</span>
    </span>
  );
}
