import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { confirm } from '../../../../ui/actions/confirmation.ts';
import { useRegistrar } from '../../shared/registrar.tsx';
import type { Registration } from './useRegistration.ts';

/** Throws the draft away, after asking. */
export function DeleteDraft({ registration }: { registration: Registration }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { listPath } = useRegistrar();
  const remove = useCommand(dealsContract.deleteDraft, {
    success: t('deals.portal.draft.deleted'),
    refresh: ['home'],
    onDone: async () => {
      registration.forget();
      await navigate({ to: listPath(), ignoreBlocker: true });
    },
  });
  async function discard(): Promise<void> {
    const { deal } = registration;
    if (!deal) return;
    const sure = await confirm({
      title: t('deals.portal.draft.delete'),
      consequences: [t('deals.portal.draft.delete_consequence')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (!sure) return;
    await registration.saving.flush();
    await remove.run({ params: { dealId: deal.id } });
  }
  return (
    <ActionIcon loading={remove.pending} onClick={() => void discard()} aria-label={t('deals.portal.draft.delete')}>
      <IconTrash size={18} stroke={1.6} />
    </ActionIcon>
  );
}
