import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { Milestones } from './Milestones.tsx';
import { ScopeLine } from './ProtectionMore.tsx';
import classes from './Protection.module.css';
import { Requests } from './Requests.tsx';
import { protectionQuery } from './readings.ts';
import { useExplanation } from './useExplanation.ts';

/** The vendor's side of a protection: why it ends when it does, what was asked, what has lengthened it, how quiet it is. */
export function ProtectionDetails({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const format = useFormats();
  const view = useData(protectionQuery(deal.id));
  const explain = useExplanation();
  const { activeAt, lapsesAt } = view.inactivity;
  return (
    <RecordSection title={t('deals.protection.vendor_title')} id="requests">
      <div className={classes.more}>
        <p className={classes.sum}>{explain(view)}</p>
        <ScopeLine view={view} />
        <Requests requests={view.requests} partner={deal.partner.name} />
        {view.live && <Milestones dealId={deal.id} view={view} />}
        {view.live && (
          <p className={classes.quiet}>
            {t('deals.protection.last_sign', { day: format.day(activeAt) })}
            {lapsesAt && <> · {t('deals.protection.lapses', { day: format.day(lapsesAt) })}</>}
          </p>
        )}
      </div>
    </RecordSection>
  );
}
