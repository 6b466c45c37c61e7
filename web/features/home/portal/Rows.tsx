import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RouterLink } from '../../../ui/link/links.tsx';
import type { Tone } from '../../../ui/state/tones.ts';
import { toneStyle } from '../../../ui/state/toneStyle.ts';
import classes from './Home.module.css';

export interface HomeRowProps {
  to: string;
  tone: Tone;
  icon: ReactNode;
  /** The customer, mostly. */
  title: ReactNode;
  /** What it is about and what to do. */
  text: ReactNode;
  /** An amount, a date, a clock. */
  end?: ReactNode;
  onFollow?: () => void;
}

/** Rows of a block on the start page. */
export const HomeRows = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={classes.rows} aria-label={label}>
    {children}
  </ul>
);

/** One thing on the start page; all of it is the link to where it is dealt with. */
export function HomeRow({ to, tone, icon, title, text, end, onFollow }: HomeRowProps) {
  return (
    <li className={classes.item}>
      <RouterLink to={to} className={classes.row} style={toneStyle(tone)} onClick={onFollow}>
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          <span className={classes.text}>{text}</span>
        </span>
        {end && <span className={classes.end}>{end}</span>}
        <IconChevronRight size={18} stroke={1.5} aria-hidden className={`${classes.arrow} mantine-rotate-rtl`} />
      </RouterLink>
    </li>
  );
}

/** Nothing to show, said in a calm line. */
export const Calm = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <p className={classes.calm}>
    <span aria-hidden className={classes.calmIcon}>
      {icon}
    </span>
    <span>{children}</span>
  </p>
);
