import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../../ui/link/links.tsx';
import { List } from '../../../../ui/list/List.tsx';
import { loadList } from '../../../../ui/list/spec.ts';
import { useBulkActions } from '../bulk/useBulkActions.tsx';
import { pendingQuery } from '../../protection/readings.ts';
import { WaitingRequests } from '../../protection/WaitingRequests.tsx';
import { businessTimeQuery } from '../businessTime.ts';
import { homeQuery } from '../queries.ts';
import { Headline } from './Headline.tsx';
import { inboxList } from './queue.ts';

export default definePage({
  load: (input) =>
    Promise.all([loadList(input, inboxList), prefetch(input.client, homeQuery, businessTimeQuery, pendingQuery)]),
  Page: InboxPage,
});

/** One queue of what waits for an answer. A row leads to its decision, and the decision to the next row. */
function InboxPage() {
  const { t } = useTranslation();
  const { actions, dialogs } = useBulkActions();
  return (
    <>
      <WaitingRequests />
      <List
        spec={inboxList}
        linkSearch={(_deal, view) => view}
        href={(deal) => paths.console.decision(deal.id)}
        headline={<Headline />}
        bulk={actions}
        empty={
          <EmptyState
            icon={<IconInbox size={22} stroke={1.75} />}
            title={t('deals.console.inbox.empty_title')}
            example={t('deals.console.inbox.empty_example')}
            action={
              <LinkButton to={paths.console.deals()} variant="default">
                {t('deals.console.inbox.empty_action')}
              </LinkButton>
            }
          >
            {t('deals.console.inbox.empty')}
          </EmptyState>
        }
      />
      {dialogs}
    </>
  );
}
