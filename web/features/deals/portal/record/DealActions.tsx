import { Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarPlus,
  IconCircleX,
  IconPencil,
  IconProgress,
  IconTrash,
  IconTrophy,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../../../server/kit/contract.ts';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { paths } from '../../../../paths.ts';
import { AbilityButton } from '../../../../ui/actions/AbilityButton.tsx';
import { confirm } from '../../../../ui/actions/confirmation.ts';
import { useShortcuts } from '../../../../ui/keys/useShortcuts.ts';
import { LinkButton } from '../../../../ui/link/links.tsx';
import type { DialogName } from './dialogs.ts';

interface ActionsProps {
  deal: Deal;
  onOpen: (dialog: DialogName) => void;
}

/** The one thing to do next: finish the draft, answer the vendor, or tell how the deal ended. */
export function DealActions({ deal, onOpen }: ActionsProps) {
  const { t } = useTranslation();
  const { update, submit, win, lose } = deal.abilities;
  const navigate = useNavigate();
  const writable = update.allowed && submit.allowed;
  const edit = () => void navigate({ to: paths.portal.draft(deal.id) });
  useShortcuts(writable ? [{ keys: 'e', label: t(writeLabel(deal)), group: 'record', run: edit }] : []);
  if (writable) {
    return (
      <LinkButton to={paths.portal.draft(deal.id)} leftSection={<IconPencil size={16} />}>
        {t(writeLabel(deal))}
      </LinkButton>
    );
  }
  if (win.allowed || lose.allowed) {
    return (
      <>
        <AbilityButton
          ability={win}
          shortcut="w"
          shortcutLabel={t('deals.shared.close.win')}
          leftSection={<IconTrophy size={16} />}
          onClick={() => onOpen('win')}
        >
          {t('deals.portal.action.win')}
        </AbilityButton>
        <Button
          variant="default"
          leftSection={<IconCircleX size={16} />}
          onClick={() => onOpen('lose')}
          disabled={!lose.allowed}
        >
          {t('deals.portal.action.lose')}
        </Button>
      </>
    );
  }
  return null;
}

function writeLabel({ status }: Deal): string {
  if (status === 'draft') return 'deals.portal.action.finish';
  return status === 'rejected' ? 'deals.portal.action.correct' : 'deals.portal.action.answer';
}

/** Everything else, as entries of a menu. What is not possible now is left out; the state above says why. */
export function useMoreActions({ deal, onOpen }: ActionsProps): ReactNode {
  const { t } = useTranslation();
  const discard = useDiscard(deal);
  const { amend, askExtension, changeStage, withdraw, delete: remove } = deal.abilities;
  const items: { id: string; ability: Ability; icon: ReactNode; run: () => void }[] = [
    { id: 'stage', ability: changeStage, icon: <IconProgress size={16} />, run: () => onOpen('stage') },
    { id: 'extension', ability: askExtension, icon: <IconCalendarPlus size={16} />, run: () => onOpen('extension') },
    { id: 'amend', ability: amend, icon: <IconPencil size={16} />, run: () => onOpen('amend') },
    { id: 'withdraw', ability: withdraw, icon: <IconArrowBackUp size={16} />, run: () => onOpen('withdraw') },
    { id: 'discard', ability: remove, icon: <IconTrash size={16} />, run: () => void discard() },
  ];
  const possible = items.filter(({ ability }) => ability.allowed);
  if (possible.length === 0) return undefined;
  return possible.map(({ id, icon, run }) => (
    <Menu.Item key={id} leftSection={icon} onClick={run}>
      {t(`deals.portal.action.${id}`)}
    </Menu.Item>
  ));
}

function useDiscard(deal: Deal): () => Promise<void> {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useCommand(dealsContract.deleteDraft, {
    success: t('deals.portal.draft.deleted'),
    refresh: ['home'],
    onDone: () => navigate({ to: paths.portal.deals() }),
  });
  return async () => {
    const sure = await confirm({
      title: t('deals.portal.draft.delete'),
      consequences: [t('deals.portal.draft.delete_consequence')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await remove.run({ params: { dealId: deal.id } });
  };
}
