import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { List } from '../../../../ui/list/List.tsx';
import { loadList } from '../../../../ui/list/spec.ts';
import { requestList } from './requestList.tsx';

export default definePage({ load: (input) => loadList(input, requestList), Page: RequestsPage });

/** What partners have asked about approved registrations: extensions, milestones to confirm, changes. */
function RequestsPage() {
  const { t } = useTranslation();
  return (
    <List
      spec={requestList}
      href={({ deal }) => `${paths.console.deal(deal.id)}#requests`}
      empty={
        <EmptyState
          icon={<IconCalendarPlus size={22} stroke={1.75} />}
          title={t('deals.console.requests.empty_title')}
          example={t('deals.console.requests.empty_example')}
        >
          {t('deals.console.requests.empty')}
        </EmptyState>
      }
    />
  );
}
