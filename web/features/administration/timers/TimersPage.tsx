import { IconClockPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { pageOfSubject } from '../frame/subjects.ts';
import { timerList } from './list.tsx';

export default definePage({ load: (input) => loadList(input, timerList), Page: TimersPage });

/** Everything that will happen by itself; a row leads to the record that it concerns. */
function TimersPage() {
  const { t } = useTranslation();
  return (
    <List
      spec={timerList}
      href={({ subjectKind, subjectId }) => pageOfSubject(subjectKind, subjectId) ?? paths.console.timers()}
      headline={t('administration.timers.lead')}
      actions={
        <LinkButton to={paths.console.jobs()} variant="default">
          {t('administration.jobs.list.title')}
        </LinkButton>
      }
      empty={
        <EmptyState icon={<IconClockPlay size={22} stroke={1.75} />} title={t('administration.timers.empty.title')}>
          {t('administration.timers.empty.text')}
        </EmptyState>
      }
    />
  );
}
