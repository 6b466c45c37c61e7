import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { agreementsContract } from '../../../server/modules/agreements/contract.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../ui/link/links.tsx';
import { List } from '../../ui/list/List.tsx';
import { loadList } from '../../ui/list/spec.ts';
import { useSession } from '../session/session.ts';
import { agreementList } from './list.tsx';
import { placesOf } from './queries.ts';

export default definePage({ load: (input) => loadList(input, agreementList), Page: AgreementsPage });

/** Agreements in view: all of the vendor's, or the own firm's. */
function AgreementsPage() {
  const { t } = useTranslation();
  const { side } = useSession().active;
  const toTemplates = side === 'vendor' && (
    <LinkButton to={paths.console.agreementTemplates()} variant="default">
      {t('agreements.templates.title')}
    </LinkButton>
  );
  return (
    <List
      spec={agreementList}
      href={(one) => placesOf(side).agreement(one.id)}
      actions={toTemplates}
      {...(side === 'vendor' ? { exportFrom: agreementsContract.exportAgreements } : {})}
      empty={
        <EmptyState
          icon={<IconSignature size={22} stroke={1.75} />}
          title={t('agreements.list.empty_title')}
          example={t(`agreements.list.empty_example_${side}`)}
          action={toTemplates}
        >
          {t(`agreements.list.empty_${side}`)}
        </EmptyState>
      }
    />
  );
}
