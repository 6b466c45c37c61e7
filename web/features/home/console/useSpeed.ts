import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { useBusinessTime } from '../../deals/console/businessTime.ts';
import { homeQuery } from '../../deals/console/queries.ts';
import { dealSettingsQuery } from '../../deals/portal/api.ts';
import { useSession } from '../../session/session.ts';

const MINUTE = 60_000;

/** How fast registrations are answered, and what was promised, in words. */
export function useSpeed() {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const { medianResponseMinutes: median, answered } = useData(homeQuery);
  const { responseMinutes } = useData(dealSettingsQuery);
  const business = useBusinessTime();
  const promised =
    responseMinutes === null ? business && tenant.responseBusinessDays * business.day : responseMinutes * MINUTE;
  const kept = median === null || !promised ? undefined : median * MINUTE <= promised;
  const verdict = kept ? 'kept' : 'broken';
  const promise =
    responseMinutes === null
      ? t(`home.console.figure.${verdict}.days`, { count: tenant.responseBusinessDays })
      : t(`home.console.figure.${verdict}.span`, { span: hours(responseMinutes * MINUTE) });
  /** Business time has no days of 24 hours: it is told in hours and minutes. */
  function hours(span: number): string {
    const whole = Math.floor(span / (60 * MINUTE));
    return whole >= 24 ? t('deals.console.clock.hours', { count: whole }) : format.span(span);
  }
  return {
    value: median === null ? '–' : hours(median * MINUTE),
    promise,
    kept,
    answered,
  };
}
