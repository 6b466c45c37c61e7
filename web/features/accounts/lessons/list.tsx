/** What reviewers taught the conflict engine, as a list: the newest first. */
import { LESSON_KINDS, accountsContract } from '../../../../server/modules/accounts/contract.ts';
import type { RowOf } from '../../../api/queries.ts';
import { paths } from '../../../paths.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { LessonKind, RecordKind } from './words.tsx';

export type Lesson = RowOf<typeof accountsContract.listMatchLessons>;

/** Page of the record that a lesson is about. */
export function pageOfRecord({ kind, id }: Lesson['record']): string {
  const pages = {
    account: paths.console.account,
    opportunity: paths.console.opportunity,
    registration: paths.console.deal,
    partner: paths.console.partner,
  };
  return pages[kind](id);
}

export const lessonList = defineList({
  name: 'lessons',
  endpoint: accountsContract.listMatchLessons,
  words: 'accounts.lessons.list',
  sort: '-learnedAt',
  id: (lesson) => lesson.id,
  views: { all: '', same: 'kind=in:same', different: 'kind=in:different' },
  filters: {
    kind: { kind: 'pick', values: LESSON_KINDS, words: 'accounts.lessons.kind' },
    learnedAt: { kind: 'day', moments: true, past: true },
  },
  columns: {
    prospect: { cell: ({ prospect }) => prospect || '–', card: 'title' },
    kind: { cell: ({ kind }) => <LessonKind kind={kind} />, width: 130, card: 'badge' },
    record: { cell: ({ record }) => record.name, card: 'line' },
    recordKind: { cell: ({ record }) => <RecordKind kind={record.kind} />, width: 130, card: 'line' },
    learnedBy: { cell: ({ learnedBy }) => learnedBy, width: 170 },
    learnedAt: {
      cell: ({ learnedAt }) => <DateText value={learnedAt} as="relative" />,
      width: 140,
      sort: true,
      card: 'figure',
    },
  },
});
