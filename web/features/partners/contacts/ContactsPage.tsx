import { IconAddressBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { definePage } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { useMay } from '../../session/session.ts';
import { contactsList } from './list.tsx';

export default definePage({ load: (input) => loadList(input, contactsList), Page: ContactsPage });

/** Everybody who works at a partner in view. */
function ContactsPage() {
  const { t } = useTranslation();
  const mayExport = useMay('contact.export');
  const mayImport = useMay('import.run');
  return (
    <List
      spec={contactsList}
      href={(contact) => paths.console.contact(contact.id)}
      {...(mayExport ? { exportFrom: partnersContract.exportContacts } : {})}
      empty={
        <EmptyState
          icon={<IconAddressBook size={22} stroke={1.75} />}
          title={t('partners.contacts.empty.title')}
          example={t('partners.contacts.empty.example')}
          action={
            mayImport ? (
              <LinkButton to={paths.console.newImport()} search={{ kind: 'contacts' }}>
                {t('partners.contacts.empty.import')}
              </LinkButton>
            ) : (
              <LinkButton to={paths.console.partners()}>{t('partners.contacts.empty.partners')}</LinkButton>
            )
          }
        >
          {t('partners.contacts.empty.what')}
        </EmptyState>
      }
    />
  );
}
