import { Button, Code, Group, Text, Title } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { useShortcuts } from '../../../ui/keys/useShortcuts.ts';
import { Fact, FactSection } from '../../../ui/record/Facts.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { Pane } from '../frame/Split.tsx';
import { JobState } from './JobState.tsx';
import { jobWords } from './names.ts';
import { jobQuery } from './queries.ts';
import type { Job } from './queries.ts';
import { useJobSteps } from './useJobSteps.ts';

type Params = { jobId: string };

/** Milliseconds between two looks at a job that is not at its end. */
const EVERY = 3000;

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, jobQuery(params.jobId)),
  Page: JobPage,
});

/** One job: what it works on, how often it was tried, why it failed. */
function JobPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const { data: job } = useSuspenseQuery({
    ...jobQuery(params.jobId),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'failed' ? EVERY : false),
  });
  const back = paths.console.jobs();
  if (!job) {
    return (
      <Pane title={t('administration.jobs.gone')} back={back}>
        <Text c="dimmed">{t('administration.jobs.gone_help')}</Text>
      </Pane>
    );
  }
  return (
    <Pane title={jobWords(job.name)} under={<JobState state={job.state} />} back={back}>
      {job.state === 'failed' && <Steps job={job} />}
      {job.error && (
        <section>
          <Title order={3} mb={8}>
            {t('administration.jobs.error')}
          </Title>
          <Code block>{job.error}</Code>
        </section>
      )}
      <JobFacts job={job} />
    </Pane>
  );
}

function Steps({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { may, retry, discard, pending } = useJobSteps();
  const label = t('administration.jobs.retry');
  const again = () => void retry([job]);
  useShortcuts(may ? [{ keys: 'r', label, group: 'record', run: again }] : []);
  if (!may) return null;
  return (
    <Group gap="sm">
      <Button leftSection={<IconRefresh size={16} />} loading={pending} onClick={again}>
        {label}
      </Button>
      <Button variant="subtle" color="red" leftSection={<IconTrash size={16} />} onClick={() => void discard([job])}>
        {t('administration.jobs.discard')}
      </Button>
    </Group>
  );
}

function JobFacts({ job }: { job: Job }) {
  const { t } = useTranslation();
  return (
    <>
      <FactSection title={t('administration.jobs.course')}>
        <Fact label={t('administration.jobs.list.column.createdAt')} wide>
          <DateText value={job.createdAt} as="moment" />
        </Fact>
        {job.failedAt && (
          <Fact label={t('administration.jobs.list.column.failedAt')} wide>
            <DateText value={job.failedAt} as="moment" />
          </Fact>
        )}
        {job.nextAttemptAt && (
          <Fact label={t('administration.jobs.next')} wide>
            <DateText value={job.nextAttemptAt} as="moment" />
          </Fact>
        )}
        <Fact label={t('administration.jobs.list.column.attempts')}>{job.attempts}</Fact>
        <Fact label={t('administration.jobs.list.column.queue')}>{t(`administration.jobs.queue.${job.queue}`)}</Fact>
        <Fact label={t('administration.jobs.technical')} wide>
          <Code>{job.name}</Code>
        </Fact>
      </FactSection>
      {job.summary.length > 0 && (
        <FactSection title={t('administration.jobs.works_on')}>
          {job.summary.map(({ key, value }) => (
            <Fact key={key} label={key} wide>
              {value}
            </Fact>
          ))}
        </FactSection>
      )}
    </>
  );
}
