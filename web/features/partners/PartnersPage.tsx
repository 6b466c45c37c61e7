import { Group } from '@mantine/core';
import { IconBuildingStore, IconPlus, IconTransferIn } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../ui/link/links.tsx';
import { List } from '../../ui/list/List.tsx';
import { loadList } from '../../ui/list/spec.ts';
import { requireSession, useMay, useSession } from '../session/session.ts';
import { partnersList } from './list.tsx';
import { useOwnerAssignment } from './useOwnerAssignment.tsx';

export default definePage({
  load: async (input) => {
    const { abilities } = await requireSession(input.client, paths.console.partners());
    await loadList(input, partnersList(abilities));
  },
  Page: PartnersPage,
});

/** All partners in view. */
function PartnersPage() {
  const { t } = useTranslation();
  const { abilities } = useSession();
  const assignment = useOwnerAssignment();
  const mayCreate = useMay('partner.create');
  const mayExport = useMay('partner.export');
  return (
    <>
      <List
        spec={partnersList(abilities)}
        href={(partner) => paths.console.partner(partner.id)}
        bulk={assignment.action ? [assignment.action] : []}
        {...(mayExport ? { exportFrom: partnersContract.exportPartners } : {})}
        actions={
          mayCreate && (
            <LinkButton to={paths.console.newPartner()} leftSection={<IconPlus size={16} />}>
              {t('partners.add')}
            </LinkButton>
          )
        }
        empty={<NoPartners />}
      />
      {assignment.dialog}
    </>
  );
}

function NoPartners() {
  const { t } = useTranslation();
  const mayCreate = useMay('partner.create');
  const mayImport = useMay('import.run');
  return (
    <EmptyState
      icon={<IconBuildingStore size={22} stroke={1.75} />}
      title={t('partners.empty.title')}
      example={t('partners.empty.example')}
      action={
        mayCreate && (
          <Group justify="center">
            <LinkButton to={paths.console.newPartner()}>{t('partners.add')}</LinkButton>
            {mayImport && (
              <LinkButton
                to={paths.console.newImport()}
                search={{ kind: 'partners' }}
                variant="default"
                leftSection={<IconTransferIn size={16} />}
              >
                {t('partners.import')}
              </LinkButton>
            )}
          </Group>
        )
      }
    >
      {t('partners.empty.what')}
    </EmptyState>
  );
}
