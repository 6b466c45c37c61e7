import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { Clock } from '../../../ui/text/Clock.tsx';
import { useNow } from '../../../ui/text/now.ts';
import classes from './DealClock.module.css';
import { daysUntil, toneOf } from './record/window.ts';
import { isProtected } from './state.ts';

/** The one clock that matters now: the vendor's answer while it is awaited, protection while it runs; nothing otherwise. */
export function DealClock({ deal }: { deal: DealSummary }) {
  if (deal.outcome !== 'open') return null;
  if (deal.responseDueAt) return <Clock due={deal.responseDueAt} since={deal.submittedAt} kind="response" />;
  if (isProtected(deal) && deal.expiresAt) return <DaysLeft until={deal.expiresAt} />;
  return null;
}

/** Days of protection that are left. Whole days: nobody counts the hours of three months. */
function DaysLeft({ until }: { until: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const days = daysUntil(until, useNow());
  return (
    <span
      className={classes.left}
      data-soon={toneOf(days) === 'amber' || undefined}
      title={t('deals.portal.left_until', { moment: format.moment(until) })}
    >
      <IconShieldCheck size={16} stroke={1.75} aria-hidden />
      <time dateTime={until} className="tabular">
        {t('deals.portal.left', { count: days })}
      </time>
    </span>
  );
}
