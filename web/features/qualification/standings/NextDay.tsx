import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import type { Standing } from '../queries.ts';

/** The next day that matters: the end of notice, grace or an override, or when the tier would lapse. */
export function NextDay({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { state, noticeEnds, graceEnds, lapsesOn, override } = standing;
  if (state === 'override' && override) return t('qualification.next.override', { day: format.day(override.until) });
  if (state === 'notice' && noticeEnds) return t('qualification.next.notice', { day: format.day(noticeEnds) });
  if (state === 'grace' && graceEnds) return t('qualification.next.grace', { day: format.day(graceEnds) });
  return lapsesOn ? t('qualification.next.at_risk', { day: format.day(lapsesOn) }) : '';
}
