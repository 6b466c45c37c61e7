import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal, Evidence } from '../../../../../server/modules/deals/contract.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { Decision } from '../../../../ui/decision/Decision.tsx';
import { useShortcuts } from '../../../../ui/keys/useShortcuts.ts';
import { useTitle } from '../../../../ui/page/useTitle.ts';
import { useNow } from '../../../../ui/text/now.ts';
import { ChainSection } from '../../../approvals/chain/ChainSection.tsx';
import { chainQuery } from '../../../approvals/queries.ts';
import { requireSession, useMay, useSession } from '../../../session/session.ts';
import { DisputeBanner } from '../../../disputes/console/DealDisputes.tsx';
import { dealQuery, filesQuery, formVersionQuery, reasonsQuery } from '../../portal/api.ts';
import { Assignee, nameOf } from '../Cells.tsx';
import { businessTimeQuery } from '../businessTime.ts';
import { afterDecision } from '../inbox/neighbours.ts';
import type { Neighbours } from '../inbox/neighbours.ts';
import {
  decidersQuery,
  evidenceQuery,
  partnerAdministratorsQuery,
  partnerQuery,
  programmesQuery,
  similarQuery,
} from '../queries.ts';
import { CoreFacts, DetailFacts } from '../record/RegistrationFacts.tsx';
import { ConflictEvidence } from './ConflictEvidence.tsx';
import { DecisionHeader } from './DecisionHeader.tsx';
import classes from './DecisionPage.module.css';
import { OutlookBanner } from './OutlookBanner.tsx';
import { PartnerFacts } from './PartnerFacts.tsx';
import { QueueNav } from './QueueNav.tsx';
import { SimilarDeals } from './SimilarDeals.tsx';
import { StateBanners } from './StateBanners.tsx';
import { isAwaited, outlookOf } from './outlook.ts';
import { protectingRivals } from './rivals.ts';
import { useOptions } from './useOptions.tsx';
import { useQueue } from './useQueue.ts';
import { useVerdict } from './useVerdict.ts';

type Params = { dealId: string };

export default definePage<Params>({
  load: async ({ client, params: { dealId } }) => {
    const { abilities } = await requireSession(client, paths.console.decision(dealId));
    const evidence = abilities.includes('conflict.evidence') ? [evidenceQuery(dealId)] : [];
    const rest = prefetch(client, ...evidence, similarQuery(dealId), filesQuery(dealId), reasonsQuery);
    const common = prefetch(client, chainQuery(dealId), programmesQuery, businessTimeQuery, decidersQuery);
    const { partner, formVersionId } = await client.query({ ...dealQuery(dealId), staleTime: 'static' });
    await Promise.all([
      rest,
      common,
      prefetch(client, partnerQuery(partner.id), partnerAdministratorsQuery(partner.id)),
      formVersionId ? prefetch(client, formVersionQuery(formVersionId)) : undefined,
    ]);
  },
  Page: DecisionPage,
});

/** One decision, with everything that speaks for and against it; afterwards the next one of the queue. */
function DecisionPage({ params: { dealId }, search }: PageInput<Params>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const deal = useData(dealQuery(dealId));
  const { neighbours, total } = useQueue(search, dealId);
  useTitle(t('deals.console.decision.title', { customer: nameOf(deal) }));
  const openRecord = () => void navigate({ to: paths.console.deal(dealId) });
  useShortcuts([{ keys: 'o', label: t('deals.console.decision.record'), group: 'record', run: openRecord }]);
  return (
    <div className={classes.page}>
      <DecisionHeader deal={deal} search={search}>
        <QueueNav neighbours={neighbours} total={total} search={search} />
      </DecisionHeader>
      <Verdicts key={dealId} deal={deal} neighbours={neighbours} search={search} />
    </div>
  );
}

/** What resembles the customer; undefined for people whose role does not see it, such as finance. */
function useEvidence(dealId: string): Evidence | undefined {
  const sees = useMay('conflict.evidence');
  return useQuery({ ...evidenceQuery(dealId), enabled: sees }).data;
}

interface VerdictsProps {
  deal: Deal;
  neighbours: Neighbours;
  search: Record<string, string>;
}

function Verdicts({ deal, neighbours, search }: VerdictsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { active } = useSession();
  const now = useNow();
  const evidence = useEvidence(deal.id);
  const similar = useData(similarQuery(deal.id));
  const [assignee, setAssignee] = useState(active.id);
  const rivals = evidence ? protectingRivals(evidence, deal, new Date(now)) : [];
  const onDecided = (verdict: string) => {
    if (verdict === 'assign' && assignee === active.id) return;
    const next = afterDecision(neighbours);
    void navigate(next ? { to: paths.console.decision(next), search } : { to: paths.console.inbox(), search });
  };
  const verdict = useVerdict({ deal, assignee, contested: rivals.length > 0, onDecided });
  const against = rivals[0]?.partner?.name ?? t('deals.console.another_partner');
  const overridden = verdict.overriding ? against : undefined;
  const options = useOptions({ deal, overridden, assignee, onAssignee: setAssignee });
  return (
    <Decision
      question={t('deals.console.decision.question', { partner: deal.partner.name })}
      options={options}
      onDecide={verdict.decide}
      aside={
        <Text size="sm" className={classes.aside}>
          {t('deals.console.field.assignee')}: <Assignee deal={deal} />
        </Text>
      }
      evidence={
        <>
          <div className={classes.banners}>
            <DisputeBanner dealId={deal.id} />
            <StateBanners deal={deal} overtaken={verdict.overtaken} />
            {evidence && isAwaited(deal) && <OutlookBanner outlook={outlookOf(evidence, rivals)} />}
          </div>
          <ChainSection dealId={deal.id} />
          <CoreFacts deal={deal} />
          {evidence && <ConflictEvidence deal={deal} evidence={evidence} />}
          <PartnerFacts partnerId={deal.partner.id} latest={similar.samePartner} />
          <DetailFacts deal={deal} />
          <SimilarDeals similar={similar} partner={deal.partner.name} />
        </>
      }
    />
  );
}
