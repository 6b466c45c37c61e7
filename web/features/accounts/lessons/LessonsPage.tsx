import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { lessonList, pageOfRecord } from './list.tsx';
import { useForgetting } from './useForgetting.ts';

export default definePage({ load: (input) => loadList(input, lessonList), Page: LessonsPage });

/** What reviewers taught the conflict engine, by whom and when; a row leads to the record, and a lesson is taken back. */
function LessonsPage() {
  const { t } = useTranslation();
  const forget = useForgetting();
  return (
    <List
      spec={lessonList}
      href={(lesson) => pageOfRecord(lesson.record)}
      headline={t('accounts.lessons.lead')}
      bulk={forget ? [forget] : []}
      actions={
        <LinkButton to={paths.console.accounts()} variant="default">
          {t('accounts.list.title')}
        </LinkButton>
      }
      empty={
        <EmptyState icon={<IconSchool size={22} stroke={1.75} />} title={t('accounts.lessons.empty.title')}>
          {t('accounts.lessons.empty.text')}
        </EmptyState>
      }
    />
  );
}
