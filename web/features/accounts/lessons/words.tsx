import { useTranslation } from 'react-i18next';
import type { Lesson } from './list.tsx';

/** Whether the prospect is the record or somebody else. */
export function LessonKind({ kind }: { kind: Lesson['kind'] }) {
  const { t } = useTranslation();
  return <span>{t(`accounts.lessons.kind.${kind}`)}</span>;
}

/** What kind of record the prospect was held against. */
export function RecordKind({ kind }: { kind: Lesson['record']['kind'] }) {
  const { t } = useTranslation();
  return <span>{t(`accounts.lessons.record.${kind}`)}</span>;
}
