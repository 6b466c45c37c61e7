import { Button } from '@mantine/core';
import { IconCircleCheck, IconClockPlay, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { usePaletteActions } from '../../../ui/palette/store.ts';
import { Split } from '../frame/Split.tsx';
import { jobList, narrowJobList } from './list.tsx';
import { loadOf } from './load.ts';
import { Queues } from './Queues.tsx';
import { queuesQuery } from './queries.ts';
import { useJobSteps } from './useJobSteps.ts';

export default definePage({
  load: (input) => Promise.all([loadList(input, jobList), prefetch(input.client, queuesQuery)]),
  Page: JobsPage,
});

/** Queues and what stands in them; failed work is run again or thrown away from here. */
function JobsPage() {
  const { t } = useTranslation();
  const open = (useParams({ strict: false }) as { jobId?: string }).jobId !== undefined;
  return (
    <Split open={open}>
      <List
        spec={open ? narrowJobList : jobList}
        href={({ id }) => paths.console.job(id)}
        linkSearch={(_job, view) => view}
        headline={<Queues />}
        actions={<Actions />}
        bulk={useBulk()}
        empty={
          <EmptyState icon={<IconCircleCheck size={22} stroke={1.75} />} title={t('administration.jobs.empty.title')}>
            {t('administration.jobs.empty.text')}
          </EmptyState>
        }
      />
    </Split>
  );
}

function Actions() {
  const { t } = useTranslation();
  const { may, retryAll, pending } = useJobSteps();
  const { failed } = loadOf(useSuspenseQuery(queuesQuery).data.items);
  const offered = may && failed > 0;
  const label = t('administration.jobs.retry_all');
  usePaletteActions(offered ? [{ id: 'retry-all', label, group: 'action', run: () => void retryAll(failed) }] : []);
  return (
    <>
      <LinkButton to={paths.console.timers()} variant="default" leftSection={<IconClockPlay size={16} />}>
        {t('administration.timers.list.title')}
      </LinkButton>
      {offered && (
        <Button leftSection={<IconRefresh size={16} />} loading={pending} onClick={() => void retryAll(failed)}>
          {label}
        </Button>
      )}
    </>
  );
}

function useBulk() {
  const { t } = useTranslation();
  const { may, retry, discard } = useJobSteps();
  if (!may) return [];
  const fits = ({ state }: { state: string }) => state === 'failed';
  return [
    { id: 'retry', label: t('administration.jobs.retry'), icon: <IconRefresh size={16} />, fits, run: retry },
    {
      id: 'discard',
      label: t('administration.jobs.discard'),
      icon: <IconTrash size={16} />,
      danger: true,
      fits,
      run: discard,
    },
  ];
}
