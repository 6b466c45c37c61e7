/** What is going to happen by itself, as a list: the nearest first. */
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { jobWords } from '../jobs/names.ts';
import { SubjectText } from './SubjectText.tsx';

export const timerList = defineList({
  name: 'timers',
  endpoint: administrationContract.listTimers,
  words: 'administration.timers.list',
  sort: 'dueAt',
  id: (timer) => timer.id,
  views: { all: '', week: 'dueAt=next:7', expiries: 'kind=is:deals.expire', reminders: 'kind=is:deals.remind' },
  filters: {
    dueAt: { kind: 'day', moments: true, future: true, past: true },
    kind: { kind: 'text' },
    subjectKind: { kind: 'text' },
  },
  columns: {
    kind: { cell: ({ kind }) => jobWords(kind), width: 300, card: 'title' },
    subject: {
      cell: ({ subjectKind, subjectId }) => <SubjectText kind={subjectKind} id={subjectId} />,
      card: 'line',
    },
    dueAt: { cell: ({ dueAt }) => <DateText value={dueAt} as="moment" />, width: 190, sort: true, card: 'figure' },
    due: { cell: ({ dueAt }) => <DateText value={dueAt} as="relative" />, width: 140 },
  },
});
