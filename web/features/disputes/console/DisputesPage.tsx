import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import { definePage } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { disputeList } from './list.tsx';

export default definePage({ load: (input) => loadList(input, disputeList), Page: DisputesPage });

/** All cases in view. */
function DisputesPage() {
  const { t } = useTranslation();
  return (
    <List
      spec={disputeList}
      href={(dispute) => paths.console.dispute(dispute.id)}
      exportFrom={disputesContract.exportDisputes}
      empty={
        <EmptyState
          icon={<IconScale size={22} stroke={1.75} />}
          title={t('disputes.console.list.empty_title')}
          example={t('disputes.console.list.empty_example')}
          action={
            <LinkButton to={paths.console.inbox()} variant="default">
              {t('disputes.console.list.empty_action')}
            </LinkButton>
          }
        >
          {t('disputes.console.list.empty')}
        </EmptyState>
      }
    />
  );
}
