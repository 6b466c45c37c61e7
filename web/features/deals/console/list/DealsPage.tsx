import { Group } from '@mantine/core';
import { IconLayoutKanban, IconPlus, IconShieldCheck, IconTransferIn } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { definePage, prefetch } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { LinkButton, LinkIcon } from '../../../../ui/link/links.tsx';
import { List } from '../../../../ui/list/List.tsx';
import { loadList } from '../../../../ui/list/spec.ts';
import { requireSession, useMay, useSession } from '../../../session/session.ts';
import { useBulkActions } from '../bulk/useBulkActions.tsx';
import { businessTimeQuery } from '../businessTime.ts';
import { dealList } from './dealList.tsx';

export default definePage({
  load: async (input) => {
    const { tenant } = await requireSession(input.client, paths.console.deals());
    await Promise.all([loadList(input, dealList(tenant.currency)), prefetch(input.client, businessTimeQuery)]);
  },
  Page: DealsPage,
});

/** All registrations in view. */
function DealsPage() {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { actions, dialogs } = useBulkActions();
  const mayRegister = useMay('deal.create');
  const mayImport = useMay('deal.import');
  const register = (
    <Group gap="xs">
      {mayImport && (
        <LinkButton
          to={paths.console.newImport()}
          search={{ kind: 'deals' }}
          variant="default"
          leftSection={<IconTransferIn size={16} />}
        >
          {t('deals.console.list.import')}
        </LinkButton>
      )}
      <LinkButton to={paths.console.newDeal()} leftSection={<IconPlus size={16} />}>
        {t('deals.console.list.register')}
      </LinkButton>
    </Group>
  );
  return (
    <>
      <List
        spec={dealList(tenant.currency)}
        href={(deal) => paths.console.deal(deal.id)}
        actions={
          <>
            <LinkIcon to={paths.console.board()} size="lg" variant="default" label={t('deals.board.open')}>
              <IconLayoutKanban size={18} stroke={1.75} />
            </LinkIcon>
            {mayRegister && register}
          </>
        }
        bulk={actions}
        exportFrom={dealsContract.exportDeals}
        empty={
          <EmptyState
            icon={<IconShieldCheck size={22} stroke={1.75} />}
            title={t('deals.console.list.empty_title')}
            example={t('deals.console.list.empty_example')}
            action={mayRegister && register}
          >
            {t('deals.console.list.empty')}
          </EmptyState>
        }
      />
      {dialogs}
    </>
  );
}
