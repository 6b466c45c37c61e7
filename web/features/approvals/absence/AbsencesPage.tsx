import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import { useTitle } from '../../../ui/page/useTitle.ts';
import { ApprovalTabs } from '../ApprovalTabs.tsx';
import { standInsQuery, votersQuery } from '../queries.ts';
import classes from '../rules/Rules.module.css';
import { StandInForm } from './StandInForm.tsx';
import { StandInList } from './StandInList.tsx';

const allQuery = standInsQuery();

export default definePage({ load: ({ client }) => prefetch(client, allQuery, votersQuery), Page: AbsencesPage });

/** Everybody's absences and backups, for administrators. */
function AbsencesPage() {
  const { t } = useTranslation();
  const { items } = useData(allQuery);
  useTitle(t('approvals.absence.everybody'));
  return (
    <div className={classes.page}>
      <ApprovalTabs tab="absences" />
      <Title order={1}>{t('approvals.absence.everybody')}</Title>
      <p className={classes.lead}>{t('approvals.absence.help')}</p>
      <StandInList items={items} ofEverybody />
      <FormSection title={t('approvals.absence.absence.title')}>
        <StandInForm kind="absence" />
      </FormSection>
      <FormSection title={t('approvals.absence.backup.title')} help={t('approvals.absence.backup.help')}>
        <StandInForm kind="backup" />
      </FormSection>
    </div>
  );
}
