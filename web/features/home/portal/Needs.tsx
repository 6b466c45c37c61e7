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
const MOST = { returned: 3, overdue: 2, drafts: 2 };

/** Questions come before rejections, and what is new before what has been lying there for months. */
const byUrgency = (a: InboxItem, b: InboxItem) =>
  Number(b.waitsFor === 'information') - Number(a.waitsFor === 'information') || (a.since < b.since ? 1 : -1);

/** What needs me: the vendor's questions first, then deals that should have closed, then drafts to finish. */
export function Needs() {
  const { t } = useTranslation();
  const { active } = useSession();
  const { needsMe, drafts, counts } = useData(homeQuery);
  const overdue = useData(overdueQuery(today())).items.filter(({ partner }) => partner.id === active.partnerId);
  if (needsMe.length + drafts.length + overdue.length === 0) return <NothingNeeded waiting={counts.waitingForVendor} />;
  return (
    <div>
      <HomeRows label={t('portal.home.needs')}>
        {needsMe
          .toSorted(byUrgency)
          .slice(0, MOST.returned)
          .map((item) => (
            <ReturnedRow key={item.deal.id} item={item} />
          ))}
        {overdue.slice(0, MOST.overdue).map((deal) => (
          <OverdueRow key={deal.id} deal={deal} />
        ))}
        {drafts.slice(0, MOST.drafts).map((deal) => (
          <DraftRow key={deal.id} deal={deal} />
        ))}
      </HomeRows>
      <p className={classes.more}>
        {counts.needMe > MOST.returned && (
          <TextLink to={paths.portal.deals()} search={{ status: 'in:info_requested,rejected', outcome: 'in:open' }}>
            {t('home.portal.needs.all_returned', { count: counts.needMe })}
          </TextLink>
        )}
        {overdue.length > MOST.overdue && (
          <TextLink
            to={paths.portal.deals()}
            search={{ status: 'in:approved,expired', outcome: 'in:open', closeDate: `lte:${today()}` }}
          >
            {t('home.portal.needs.all_overdue')}
          </TextLink>
        )}
        {counts.drafts > MOST.drafts && (
          <TextLink to={paths.portal.deals()} search={{ view: 'drafts' }}>
            {t('home.portal.needs.all_drafts', { count: counts.drafts })}
          </TextLink>
        )}
      </p>
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
