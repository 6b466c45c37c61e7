import { IconAlarm, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { Clock } from '../../../ui/text/Clock.tsx';
import { useNow } from '../../../ui/text/now.ts';
import { useBusinessTime } from './businessTime.ts';
import classes from './ResponseClock.module.css';
import { readResponse } from './responseReading.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Business time until the promised answer, or for how long the promise is broken. Nothing when no answer is awaited. */
export function ResponseClock({ deal }: { deal: Pick<DealSummary, 'responseDueAt' | 'submittedAt'> }) {
  const { t } = useTranslation();
  const format = useFormats();
  const business = useBusinessTime();
  const now = useNow();
  const { responseDueAt: due, submittedAt } = deal;
  if (!due) return null;
  if (!business) return <Clock due={due} since={submittedAt} />;
  const promise = { due: new Date(due), since: submittedAt ? new Date(submittedAt) : null };
  const { span, over, tone } = readResponse(promise, new Date(now), business.between);
  const Icon = over ? IconAlarm : IconClock;
  // A working day is not 24 hours: long business spans stay in hours.
  const words =
    !over && span >= DAY ? t('deals.console.clock.hours', { count: Math.floor(span / HOUR) }) : format.span(span);
  const moment = format.moment(due);
  const until = t(over ? 'deals.console.clock.was_due' : 'deals.console.clock.due', { moment });
  const color = tone === 'grey' ? undefined : `var(--tone-${tone}-text)`;
  return (
    <span className={classes.clock} style={{ color }} title={until}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <time dateTime={due} className="tabular">
        {t(over ? 'deals.console.clock.over' : 'deals.console.clock.left', { span: words })}
      </time>
    </span>
  );
}
