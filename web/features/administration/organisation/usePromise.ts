import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { averageDay } from '../../deals/console/businessTime.ts';
import type { Calendar } from './queries.ts';

/**
 * What the response promise means for a registration that comes in now, in a sentence; undefined until it is counted. A
 * business day is worth the average of the days that are open, as the server counts it.
 */
export function usePromise(calendar: Calendar, days: number | null): string | undefined {
  const { t } = useTranslation();
  const format = useFormats();
  const minutes = days === null ? null : (averageDay(calendar.hours) * days) / 60_000;
  const due = useQuery({
    queryKey: ['response-promise', calendar, minutes],
    enabled: minutes !== null && averageDay(calendar.hours) > 0,
    queryFn: async () => {
      const { addBusinessTime } = await import('../../../../server/kit/calendar.ts');
      return addBusinessTime(new Date(), minutes!, calendar);
    },
    retry: false,
  });
  if (averageDay(calendar.hours) === 0) return t('administration.organisation.calendar.never_open');
  return due.data && t('administration.organisation.calendar.example', { moment: format.moment(due.data) });
}
