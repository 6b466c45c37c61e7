import { IconHistory } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { definePage, prefetch } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { Split } from '../frame/Split.tsx';
import { ChainStatus } from './ChainStatus.tsx';
import { auditList, narrowAuditList } from './list.tsx';
import { chainQuery } from './queries.ts';

export default definePage({
  load: (input) => Promise.all([loadList(input, auditList), prefetch(input.client, chainQuery)]),
  Page: AuditPage,
});

/** Who did what, when, to which record; the event that is open stands beside the list. */
function AuditPage() {
  const { t } = useTranslation();
  const open = (useParams({ strict: false }) as { eventId?: string }).eventId !== undefined;
  return (
    <Split open={open} width={560}>
      <List
        spec={open ? narrowAuditList : auditList}
        href={({ subject, id }) => paths.console.auditEvent(subject.id, id)}
        linkSearch={(_event, view) => view}
        exportFrom={administrationContract.exportAuditEvents}
        headline={<ChainStatus />}
        empty={
          <EmptyState icon={<IconHistory size={22} stroke={1.75} />} title={t('administration.audit.empty.title')}>
            {t('administration.audit.empty.text')}
          </EmptyState>
        }
      />
    </Split>
  );
}
