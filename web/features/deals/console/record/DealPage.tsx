import { useTranslation } from 'react-i18next';
import type { QueryClient } from '@tanstack/react-query';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { RecordPage } from '../../../../ui/record/RecordPage.tsx';
import { Clock } from '../../../../ui/text/Clock.tsx';
import { requireSession, useMay } from '../../../session/session.ts';
import { dealQuery, filesQuery, formVersionQuery, reasonsQuery, stagesQuery } from '../../portal/api.ts';
import { DisputeBanner } from '../../../disputes/console/DealDisputes.tsx';
import { isProtected } from '../../portal/state.ts';
import { ChainSection } from '../../../approvals/chain/ChainSection.tsx';
import { DealPrices } from '../../../prices/DealPrices.tsx';
import { chainQuery } from '../../../approvals/queries.ts';
import { DealTimeline, timelineQuery } from '../../shared/DealTimeline.tsx';
import { commentsQuery } from '../../shared/comments.ts';
import { WatchButton } from '../../shared/WatchButton.tsx';
import { everyStageQuery } from '../../shared/useEventWords.ts';
import { ProtectionDetails } from '../../protection/ProtectionDetails.tsx';
import { protectionQuery } from '../../protection/readings.ts';
import { DealState, nameOf } from '../Cells.tsx';
import { ResponseClock } from '../ResponseClock.tsx';
import { businessTimeQuery } from '../businessTime.ts';
import { ConflictEvidence } from '../decision/ConflictEvidence.tsx';
import { evidenceQuery } from '../queries.ts';
import { PrimaryAction, useMoreActions } from './DealActions.tsx';
import { Dialogs } from './Dialogs.tsx';
import { HandlingFacts, ProtectionFacts } from './HandlingFacts.tsx';
import { RecordBanner } from './RecordBanner.tsx';
import { CoreFacts, DetailFacts } from './RegistrationFacts.tsx';
import { useDialogs } from './dialogs.ts';

type Params = { dealId: string };

export default definePage<Params>({
  load: async ({ client, params: { dealId } }) => {
    const { abilities } = await requireSession(client, paths.console.deal(dealId));
    const evidence = abilities.includes('conflict.evidence') ? [evidenceQuery(dealId)] : [];
    await Promise.all([
      prefetch(client, dealQuery(dealId), chainQuery(dealId), filesQuery(dealId), commentsQuery(dealId), ...evidence),
      prefetch(client, everyStageQuery, stagesQuery, reasonsQuery, businessTimeQuery),
      client.infiniteQuery({ ...timelineQuery(dealId), staleTime: 'static' }),
    ]);
    await loadForm(client, dealId);
  },
  Page: DealPage,
});

/** The version of the vendor's own form that the registration was filled in with. */
async function loadForm(client: QueryClient, dealId: string): Promise<void> {
  const { formVersionId, protection } = await client.query({ ...dealQuery(dealId), staleTime: 'static' });
  if (protection) await prefetch(client, protectionQuery(dealId));
  if (formVersionId) await prefetch(client, formVersionQuery(formVersionId));
}

/** One registration as the vendor sees it: what to do, what was registered, what resembles it, what happened. */
function DealPage({ params, search }: PageInput<Params>) {
  const { t } = useTranslation();
  const deal = useData(dealQuery(params.dealId));
  const seesEvidence = useMay('conflict.evidence');
  const dialogs = useDialogs(search['do']);
  const more = useMoreActions({ deal, onOpen: dialogs.open });
  return (
    <>
      <RecordPage
        title={nameOf(deal)}
        reference={deal.number}
        back={{ to: paths.console.deals(), label: t('deals.console.list.title') }}
        state={<DealState deal={deal} variant="tint" />}
        owner={<span>{deal.partner.name}</span>}
        clock={<DealClock deal={deal} />}
        primary={
          <>
            <WatchButton dealId={deal.id} />
            <PrimaryAction deal={deal} onOpen={dialogs.open} />
          </>
        }
        more={more}
        banner={
          <>
            <RecordBanner deal={deal} />
            <DisputeBanner dealId={deal.id} />
          </>
        }
        facts={
          <>
            <ChainSection dealId={deal.id} />
            <HandlingFacts deal={deal} />
            <ProtectionFacts deal={deal} />
            {deal.protection && <ProtectionDetails deal={deal} />}
            <CoreFacts deal={deal} editable />
            <DetailFacts deal={deal} editable />
            <DealPrices deal={deal} />
            {seesEvidence && deal.submittedAt && <Evidence deal={deal} />}
          </>
        }
        timeline={<DealTimeline deal={deal} readers={deal.partner.name} />}
      />
      <Dialogs deal={deal} opened={dialogs.opened} onClose={dialogs.close} />
    </>
  );
}

/** The clock that matters now: the promised answer, or the protection while it runs. */
function DealClock({ deal }: { deal: Deal }) {
  if (deal.responseDueAt) return <ResponseClock deal={deal} />;
  if (isProtected(deal) && deal.expiresAt) return <Clock due={deal.expiresAt} kind="protection" />;
  return null;
}

function Evidence({ deal }: { deal: Deal }) {
  return <ConflictEvidence deal={deal} evidence={useData(evidenceQuery(deal.id))} />;
}
