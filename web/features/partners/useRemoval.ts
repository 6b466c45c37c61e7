import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { useCommand } from '../../api/command.ts';
import { confirm } from '../../ui/actions/confirmation.ts';
import type { Contact } from './api.ts';

/** Asks, then deletes a contact. Somebody who can sign in still can. */
export function useRemoval(contact: Contact, onDone?: () => void | Promise<void>): () => Promise<void> {
  const { t } = useTranslation();
  const command = useCommand(partnersContract.deleteContact, {
    refresh: ['contacts', 'partners'],
    success: t('partners.contact.deleted', { name: contact.name }),
    ...(onDone ? { onDone } : {}),
  });
  return async () => {
    const sure = await confirm({
      title: t('partners.contact.delete_question', { name: contact.name }),
      consequences: [
        t('partners.contact.delete_consequence'),
        ...(contact.membershipId ? [t('partners.contact.delete_keeps_access')] : []),
      ],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await command.run({ params: { contactId: contact.id } });
  };
}
