/** Jobs that wait, run or have failed, as a list. */
import { Text } from '@mantine/core';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { JobState } from './JobState.tsx';
import { jobWords } from './names.ts';

export const jobList = defineList({
  name: 'jobs',
  endpoint: administrationContract.listJobs,
  words: 'administration.jobs.list',
  sort: '-createdAt',
  id: (job) => job.id,
  views: { all: '', failed: 'state=in:failed&sort=-failedAt', waiting: 'state=in:waiting,retrying,active' },
  filters: {
    state: { kind: 'pick', values: ['waiting', 'retrying', 'active', 'failed'], words: 'administration.jobs.state' },
    queue: { kind: 'pick', values: ['dispatch', 'normal', 'bulk'], words: 'administration.jobs.queue' },
    name: { kind: 'text' },
    createdAt: { kind: 'day', moments: true },
    failedAt: { kind: 'day', moments: true },
  },
  columns: {
    name: { cell: ({ name }) => jobWords(name), card: 'title' },
    state: { cell: ({ state }) => <JobState state={state} variant="plain" />, width: 130, card: 'badge' },
    error: { cell: ({ error }) => <ErrorLine error={error} />, width: 320, card: 'line' },
    attempts: { cell: ({ attempts }) => attempts, width: 90, align: 'end' },
    createdAt: {
      cell: ({ createdAt }) => <DateText value={createdAt} as="relative" />,
      width: 130,
      sort: true,
      card: 'figure',
    },
    failedAt: {
      cell: ({ failedAt }) => <DateText value={failedAt} as="relative" />,
      width: 130,
      sort: true,
      optional: true,
    },
    queue: { cell: ({ queue }) => queue, width: 110, optional: true },
  },
});

/** Beside an open job there is room for its name and state only. */
export const narrowJobList = defineList({
  ...jobList,
  columns: {
    name: jobList.columns['name']!,
    state: jobList.columns['state']!,
    createdAt: jobList.columns['createdAt']!,
  },
});

const ErrorLine = ({ error }: { error: string | null }) => (
  <Text span inherit c={error ? 'var(--tone-red-text)' : 'dimmed'} title={error ?? undefined}>
    {error?.split('\n', 1)[0] ?? '–'}
  </Text>
);
