import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useSession } from '../../session/session.ts';
import { promiseQuery } from '../queries.ts';

const HOUR = 60;

/** "Kestrel answered within 5 business hours lately (median of 90 days)"; undefined where it is not shown. */
export function useMedian(): string | undefined {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const promise = useQuery(promiseQuery).data;
  const median = promise?.medianMinutes;
  if (median === null || median === undefined) return undefined;
  const span =
    median >= 24 * HOUR
      ? t('approvals.promise.hours', { count: Math.round(median / HOUR) })
      : format.span(Math.max(1, median) * 60_000, 'long');
  return t('approvals.promise.median', { vendor: tenant.name, span });
}
