import { IconArrowBackUp, IconCalendarExclamation, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealSummary, InboxItem } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { today } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { overdueQuery } from '../../deals/portal/api.ts';
import { useSession } from '../../session/session.ts';
import classes from './Home.module.css';
import { Calm, HomeRow, HomeRows } from './Rows.tsx';
import { homeQuery } from './blocks.ts';
import { useCustomerName } from './useCustomerName.ts';

/** Rows of each kind; the lists have the rest. */
const FEW = 4;

/** What needs me: the vendor's questions first, then deals that should have closed, then drafts to finish. */
export function Needs() {
  const { t } = useTranslation();
  const { needsMe, drafts, counts } = useData(homeQuery);
  const { active } = useSession();
  const overdue = useData(overdueQuery(today())).items.filter(({ partner }) => partner.id === active.partnerId);
  if (needsMe.length + drafts.length + overdue.length === 0) return <NothingNeeded waiting={counts.waitingForVendor} />;
  const hidden = counts.drafts - Math.min(FEW, drafts.length);
  return (
    <div>
      <HomeRows label={t('portal.home.needs')}>
        {needsMe.map((item) => (
          <ReturnedRow key={item.deal.id} item={item} />
        ))}
        {overdue.slice(0, FEW).map((deal) => (
          <OverdueRow key={deal.id} deal={deal} />
        ))}
        {drafts.slice(0, FEW).map((deal) => (
          <DraftRow key={deal.id} deal={deal} />
        ))}
      </HomeRows>
      {hidden > 0 && (
        <div className={classes.more}>
          <TextLink to={paths.portal.deals()} search={{ view: 'drafts' }}>
            {t('home.portal.needs.more_drafts', { count: hidden })}
          </TextLink>
        </div>
      )}
    </div>
  );
}

function NothingNeeded({ waiting }: { waiting: number }): ReactNode {
  const { t } = useTranslation();
  const { tenant } = useSession();
  return (
    <Calm icon={<IconCircleCheck size={20} stroke={1.75} />}>
      {t('home.portal.needs.nothing')}{' '}
      {waiting > 0 && (
        <TextLink to={paths.portal.deals()} search={{ view: 'waiting' }}>
          {t('home.portal.needs.waiting', { count: waiting, vendor: tenant.name })}
        </TextLink>
      )}
    </Calm>
  );
}

function ReturnedRow({ item: { deal, since, waitsFor } }: { item: InboxItem }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const nameOf = useCustomerName();
  return (
    <HomeRow
      to={paths.portal.draft(deal.id)}
      tone={waitsFor === 'correction' ? 'red' : 'amber'}
      icon={<IconArrowBackUp size={20} stroke={1.75} />}
      title={nameOf(deal)}
      text={t(`home.portal.needs.${waitsFor}`, { vendor: tenant.name })}
      end={<Amounts deal={deal} moment={since} />}
    />
  );
}

function OverdueRow({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation();
  const format = useFormats();
  const nameOf = useCustomerName();
  return (
    <HomeRow
      to={paths.portal.deal(deal.id)}
      tone="blue"
      icon={<IconCalendarExclamation size={20} stroke={1.75} />}
      title={nameOf(deal)}
      text={t('home.portal.needs.overdue', { day: deal.closeDate ? format.day(deal.closeDate) : '–' })}
      end={<MoneyText money={deal.amount} fw={600} />}
    />
  );
}

function DraftRow({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  return (
    <HomeRow
      to={paths.portal.draft(deal.id)}
      tone="grey"
      icon={<IconPencil size={20} stroke={1.75} />}
      title={nameOf(deal)}
      text={t('home.portal.needs.draft')}
      end={<Amounts deal={deal} moment={deal.updatedAt} />}
    />
  );
}

function Amounts({ deal, moment }: { deal: DealSummary; moment: string }) {
  return (
    <>
      {deal.amount && <MoneyText money={deal.amount} fw={600} />}
      <span className={classes.text}>
        <DateText value={moment} as="relative" />
      </span>
    </>
  );
}
