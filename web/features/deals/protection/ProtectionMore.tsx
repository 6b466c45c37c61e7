import { Button } from '@mantine/core';
import { IconBell, IconCalendarPlus, IconZzz } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { useNow } from '../../../ui/text/now.ts';
import { Milestones } from './Milestones.tsx';
import classes from './Protection.module.css';
import { Requests } from './Requests.tsx';
import { protectionQuery } from './readings.ts';
import type { ProtectionView } from './readings.ts';
import { useExplanation } from './useExplanation.ts';

interface ProtectionMoreProps {
  deal: Deal;
  /** Opens the dialog that asks for an extension. */
  onAsk: () => void;
}

/** A partner's protection explained: why it ends when it does, what lengthens it, and the way to ask for more. */
export function ProtectionMore({ deal, onAsk }: ProtectionMoreProps) {
  const { t } = useTranslation();
  const view = useData(protectionQuery(deal.id));
  const explain = useExplanation();
  return (
    <>
      <SilenceBanner view={view} />
      <RecordSection title={t('deals.protection.title')} id="protection">
        <div className={classes.more}>
          <p className={classes.sum}>{explain(view)}</p>
          <ScopeLine view={view} />
          {view.live && <Milestones dealId={deal.id} view={view} />}
          {view.live && <Asking view={view} onAsk={onAsk} />}
          <Requests requests={view.requests} partner={deal.partner.name} />
          {view.live && <Reminders days={view.reminderDays} />}
        </div>
      </RecordSection>
    </>
  );
}

/** What of the customer is protected, where that is not all. */
export function ScopeLine({ view: { scope } }: { view: Pick<ProtectionView, 'scope'> }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (scope.kind === 'account' || scope.values.length === 0) return null;
  const values = scope.kind === 'territory' ? scope.values.map((code) => format.country(code)) : scope.values;
  return <p className={classes.quiet}>{t(`deals.protection.scope.${scope.kind}`, { values: format.list(values) })}</p>;
}

function Asking({ view: { extension, requests }, onAsk }: { view: ProtectionView; onAsk: () => void }) {
  const { t } = useTranslation();
  const { ask, limit, granted, earliestDays } = extension;
  if (limit === 0) return null;
  const waits = requests.some(({ kind, status }) => kind === 'extension' && status === 'pending');
  const room =
    limit === null
      ? t('deals.protection.extension.unlimited')
      : t('deals.protection.extension.room', { count: limit, granted });
  return (
    <div className={classes.row}>
      <IconCalendarPlus size={18} stroke={1.75} aria-hidden />
      <div className={classes.what}>
        <span className={classes.name}>{t('deals.protection.extension.name')}</span>
        <p className={classes.quiet}>
          {room} · {t('deals.protection.extension.when', { count: earliestDays })}
          {waits && <> · {t('deals.protection.extension.waits')}</>}
        </p>
      </div>
      {ask.allowed && (
        <Button size="xs" onClick={onAsk}>
          {t('deals.protection.extension.ask')}
        </Button>
      )}
    </div>
  );
}

function Reminders({ days }: { days: readonly number[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (days.length === 0) return null;
  return (
    <p className={classes.quiet}>
      <IconBell size={14} aria-hidden /> {t('deals.protection.reminders', { days: format.list(days.map(String)) })}
    </p>
  );
}

const DAY = 86_400_000;

/** Warns of an end for silence, once it is near. */
function SilenceBanner({ view: { inactivity, live } }: { view: ProtectionView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const now = useNow();
  const { lapsesAt, warnDays, lapseDays } = inactivity;
  if (!live || lapsesAt === null || warnDays === null || lapseDays === null) return null;
  if (Date.parse(lapsesAt) - now > (lapseDays - warnDays) * DAY) return null;
  return (
    <Banner
      tone="red"
      icon={<IconZzz size={18} />}
      title={t('deals.protection.silence.title', { day: format.day(lapsesAt) })}
    >
      {t('deals.protection.silence.what')}
    </Banner>
  );
}
