import { Text } from '@mantine/core';
import { logoOf } from '../features/session/look.ts';
import type { Branding } from '../features/session/look.ts';
import classes from './BrandMark.module.css';

export interface BrandMarkProps {
  look: Pick<Branding, 'slug' | 'name' | 'hasLogo'> | undefined;
  size?: 'small' | 'large';
  /** Leaves the name out beside a logo or sign. */
  signOnly?: boolean;
}

/** The vendor's logo and name; a tile with the first letter where there is no logo. */
export function BrandMark({ look, size = 'small', signOnly }: BrandMarkProps) {
  const logo = logoOf(look);
  const name = look?.name ?? 'Millrace';
  return (
    <span className={classes.mark} data-size={size}>
      {logo ? (
        <img src={logo} alt={signOnly ? name : ''} className={classes.logo} />
      ) : (
        <span className={classes.tile} aria-hidden={!signOnly} aria-label={signOnly ? name : undefined}>
          {Array.from(name)[0]?.toUpperCase()}
        </span>
      )}
      {!signOnly && (
        <Text span inherit fw={600} truncate>
          {name}
        </Text>
      )}
    </span>
  );
}
