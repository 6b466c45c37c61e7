import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import { AccountFrame } from '../../session/AccountFrame.tsx';
import { useSession } from '../../session/session.ts';
import { standInsQuery, votersQuery } from '../queries.ts';
import { StandInForm } from './StandInForm.tsx';
import { StandInList } from './StandInList.tsx';

const mineQuery = standInsQuery('me');

export default definePage({ load: ({ client }) => prefetch(client, mineQuery, votersQuery), Page: MyAbsencePage });

/** Who decides in my place: on days when I am away, and when I do not answer in time. */
function MyAbsencePage() {
  const { t } = useTranslation();
  const { active } = useSession();
  const { items } = useData(mineQuery);
  return (
    <AccountFrame>
      <FormSection title={t('approvals.absence.mine')} help={t('approvals.absence.help')}>
        <StandInList items={items} />
      </FormSection>
      <FormSection title={t('approvals.absence.absence.title')}>
        <StandInForm membershipId={active.id} kind="absence" />
      </FormSection>
      <FormSection title={t('approvals.absence.backup.title')} help={t('approvals.absence.backup.help')}>
        <StandInForm membershipId={active.id} kind="backup" />
      </FormSection>
    </AccountFrame>
  );
}
