import { IconArmchair } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/state/Banner.tsx';
import classes from './Protection.module.css';
import { termsQuery } from './readings.ts';

/** Share of the seats from which on it is worth saying. */
const NEARLY = 0.6;

/** How many registrations may still be opened, where the vendor caps them: "23 of 50 used". */
export function SeatsNote({ partnerId }: { partnerId?: string | undefined }) {
  const { t } = useTranslation();
  const open = useQuery(termsQuery(partnerId)).data?.open;
  if (!open || open.cap === null) return null;
  const { used, cap, throttled, won, decided } = open;
  const full = used >= cap;
  const tone = full ? 'red' : used / cap >= NEARLY ? 'amber' : 'blue';
  return (
    <div className={classes.seats}>
      <Banner tone={tone} icon={<IconArmchair size={18} />} title={t('deals.protection.seats.used', { used, cap })}>
        {full ? t('deals.protection.seats.full') : t('deals.protection.seats.left', { count: cap - used })}
        {throttled && <> {t('deals.protection.seats.throttled', { won, decided })}</>}
      </Banner>
    </div>
  );
}
