import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { sideList } from './list.tsx';

export default definePage({ load: (input) => loadList(input, sideList), Page: DisputesPage });

/** The own firm's disputes: what is clarified, what was decided. */
function DisputesPage() {
  const { t } = useTranslation();
  return (
    <List
      spec={sideList}
      href={(side) => paths.portal.dispute(side.id)}
      empty={
        <EmptyState
          icon={<IconScale size={22} stroke={1.75} />}
          title={t('disputes.portal.list.empty_title')}
          example={t('disputes.portal.list.empty_example')}
          action={
            <LinkButton to={paths.portal.deals()} variant="default">
              {t('disputes.portal.list.empty_action')}
            </LinkButton>
          }
        >
          {t('disputes.portal.list.empty')}
        </EmptyState>
      }
    />
  );
}
