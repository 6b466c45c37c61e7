import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { RecordPage } from '../../../ui/record/RecordPage.tsx';
import { Timeline } from '../../../ui/record/Timeline.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { decidersQuery } from '../../deals/console/queries.ts';
import { CaseBadge } from '../shared/Badges.tsx';
import { disputeQuery, disputeTimelineQuery } from '../shared/queries.ts';
import { useDisputeEntries } from '../shared/useDisputeEntries.tsx';
import { CaseBanner } from './CaseBanner.tsx';
import { CaseDialogs } from './CaseDialogs.tsx';
import type { CaseDialog } from './CaseDialogs.tsx';
import { Comparison } from './Comparison.tsx';
import { Decisions, Notes } from './Record.tsx';
import { PrimaryStep, useMoreSteps } from './Steps.tsx';
import { Threads } from './Threads.tsx';

type Params = { disputeId: string };

export default definePage<Params>({
  load: ({ client, params: { disputeId } }) =>
    prefetch(client, disputeQuery(disputeId), disputeTimelineQuery(disputeId), decidersQuery),
  Page: DisputePage,
});

/** One case: what to do next, the sides beside each other, what each said, what was decided. */
function DisputePage({ params: { disputeId } }: PageInput<Params>) {
  const { t } = useTranslation();
  const dispute = useData(disputeQuery(disputeId));
  const { items } = useData(disputeTimelineQuery(disputeId));
  const entries = useDisputeEntries(items);
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const more = useMoreSteps({ dispute, onOpen: setDialog });
  return (
    <>
      <RecordPage
        title={dispute.customer}
        reference={dispute.number}
        back={{ to: paths.console.disputes(), label: t('disputes.console.list.title') }}
        state={<CaseBadge status={dispute.status} />}
        owner={<span>{dispute.assignedTo?.name ?? t('disputes.console.nobody')}</span>}
        clock={
          dispute.dueAt && (
            <span>
              {t('disputes.console.due')} <DateText value={dispute.dueAt} />
            </span>
          )
        }
        primary={<PrimaryStep dispute={dispute} onOpen={setDialog} />}
        more={more}
        banner={<CaseBanner dispute={dispute} />}
        facts={
          <>
            <Decisions dispute={dispute} />
            <Comparison dispute={dispute} />
            <Threads dispute={dispute} onAsk={(sideId) => setDialog({ name: 'ask', sideId })} />
            <Notes dispute={dispute} />
          </>
        }
        timeline={<Timeline entries={entries} />}
      />
      <CaseDialogs dispute={dispute} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
