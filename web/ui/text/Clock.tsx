import { IconAlarm, IconClock, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { readClock } from './clock.ts';
import classes from './Clock.module.css';
import { useNow } from './now.ts';

export interface ClockProps {
  /** Moment at which it is over. */
  due: string;
  /** Moment at which it began: the last quarter turns amber. */
  since?: string | null;
  /** `response`: somebody owes an answer. `protection`: a right that runs out. */
  kind?: 'response' | 'protection';
}

/** Time that is left, in two units and figures of equal width. Says so in words, not by colour alone. */
export function Clock({ due, since, kind = 'response' }: ClockProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const { left, tone, over } = readClock(due, useNow(), since);
  const Icon = over ? IconAlarm : kind === 'response' ? IconClock : IconShieldCheck;
  const phase = over ? 'over' : 'left';
  const words = t(`ui.clock.${kind}.${phase}`, { span: format.span(left) });
  const color = tone === 'grey' ? undefined : `var(--tone-${tone}-text)`;
  return (
    <span
      className={classes.clock}
      style={{ color }}
      title={t(`ui.clock.${kind}.until`, { moment: format.moment(due) })}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
      <time dateTime={due} className="tabular">
        {words}
      </time>
    </span>
  );
}
