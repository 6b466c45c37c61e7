import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { RecordPage } from '../../../../ui/record/RecordPage.tsx';
import { DealTimeline, timelineQuery } from '../../shared/DealTimeline.tsx';
import { commentsQuery } from '../../shared/comments.ts';
import { WatchButton } from '../../shared/WatchButton.tsx';
import { everyStageQuery } from '../../shared/useEventWords.ts';
import { ChainSection } from '../../../approvals/chain/ChainSection.tsx';
import { DealPrices } from '../../../prices/DealPrices.tsx';
import { chainQuery, promiseQuery } from '../../../approvals/queries.ts';
import { DealStanding } from '../../../disputes/portal/DealStanding.tsx';
import { ContactCard, managerQuery } from '../../../partners/contactcard/ContactCard.tsx';
import { requireSession, useSession } from '../../../session/session.ts';
import { ProtectionMore } from '../../protection/ProtectionMore.tsx';
import { protectionQuery } from '../../protection/readings.ts';
import { DealBadge } from '../DealBadge.tsx';
import { DealClock } from '../DealClock.tsx';
import { dealQuery, dealSettingsQuery, filesQuery, formVersionQuery, partnersInViewQuery } from '../api.ts';
import { DealActions, useMoreActions } from './DealActions.tsx';
import { DealBanner } from './DealBanner.tsx';
import { DealFacts } from './DealFacts.tsx';
import { Dialogs } from './Dialogs.tsx';
import { ProtectionWindow } from './ProtectionWindow.tsx';
import { useDialogs } from './dialogs.ts';

type Params = { dealId: string };

export default definePage<Params>({
  load: async ({ client, params: { dealId } }) => {
    const { active } = await requireSession(client, paths.portal.deal(dealId));
    await prefetch(
      client,
      managerQuery(active.partnerId ?? ''),
      dealQuery(dealId),
      chainQuery(dealId),
      promiseQuery,
      filesQuery(dealId),
      commentsQuery(dealId),
      everyStageQuery,
      dealSettingsQuery,
      partnersInViewQuery,
    );
    await client.infiniteQuery({ ...timelineQuery(dealId), staleTime: 'static' });
    const { formVersionId, protection } = await client.query({ ...dealQuery(dealId), staleTime: 'static' });
    if (protection) await prefetch(client, protectionQuery(dealId));
    if (formVersionId) await prefetch(client, formVersionQuery(formVersionId));
  },
  Page: DealPage,
});

/** One registration as its partner sees it: where it stands, what was promised, what there is to do. */
function DealPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const deal = useData(dealQuery(params.dealId));
  const dialogs = useDialogs();
  const more = useMoreActions({ deal, onOpen: dialogs.open });
  return (
    <>
      <RecordPage
        title={deal.customer.name ?? deal.customer.domain ?? t('deals.portal.nameless')}
        reference={deal.number}
        back={{ to: paths.portal.deals(), label: t('deals.portal.list.title') }}
        state={<DealBadge deal={deal} />}
        owner={<Owner deal={deal} />}
        clock={<DealClock deal={deal} />}
        primary={
          <>
            {deal.status !== 'draft' && <WatchButton dealId={deal.id} />}
            <DealActions deal={deal} onOpen={dialogs.open} />
          </>
        }
        more={more}
        banner={
          <>
            <DealBanner deal={deal} />
            <DealStanding deal={deal} />
            {deal.protection?.live && <ProtectionWindow protection={deal.protection} />}
          </>
        }
        facts={
          <>
            {deal.protection && <ProtectionMore deal={deal} onAsk={() => dialogs.open('extension')} />}
            <ChainSection dealId={deal.id} />
            <DealFacts deal={deal} />
            <DealPrices deal={deal} />
            <ContactCard />
          </>
        }
        timeline={<DealTimeline deal={deal} readers={tenant.name} />}
      />
      <Dialogs deal={deal} opened={dialogs.opened} onClose={dialogs.close} />
    </>
  );
}

/** Whose registration it is, where that is a question at all. */
function Owner({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const several = useData(partnersInViewQuery).items.length > 1;
  return (
    <span>
      {several && `${deal.partner.name} · `}
      {deal.onBehalf
        ? t('deals.portal.by_vendor', { name: deal.createdBy.name })
        : t('deals.portal.by', { name: (deal.submittedBy ?? deal.createdBy).name })}
    </span>
  );
}
