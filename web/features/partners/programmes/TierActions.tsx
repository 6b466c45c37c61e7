import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCircleCheck,
  IconCircleDashed,
  IconDots,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import type { Programme, Tier } from '../api.ts';
import { moved } from './ladder.ts';
import classes from './TierTable.module.css';
import type { TierEdits } from './useTierEdits.ts';

interface TierActionsProps {
  tier: Tier;
  programme: Programme;
  edits: TierEdits;
}

/** Moves a tier on the ladder, retires it, or deletes one that was never used. */
export function TierActions({ tier, programme, edits }: TierActionsProps) {
  const { t } = useTranslation();
  const move = useMoves(programme);
  const retire = useRetirement(tier, edits);
  const remove = useTierRemoval(tier);
  const index = programme.tiers.findIndex(({ id }) => id === tier.id);
  return (
    <div className={classes.moves}>
      <ActionIcon
        size="sm"
        variant="transparent"
        disabled={index === programme.tiers.length - 1 || move.pending}
        aria-label={t('partners.programmes.higher', { tier: tier.name })}
        onClick={() => void move.run(tier.id, 1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="transparent"
        disabled={index === 0 || move.pending}
        aria-label={t('partners.programmes.lower', { tier: tier.name })}
        onClick={() => void move.run(tier.id, -1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <Menu>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('partners.contact.more', { name: tier.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {tier.active ? (
            <Menu.Item leftSection={<IconCircleDashed size={16} />} onClick={() => void retire()}>
              {t('partners.programmes.deactivate')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconCircleCheck size={16} />} onClick={() => void edits.change({ active: true })}>
              {t('partners.programmes.activate')}
            </Menu.Item>
          )}
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} />}
            disabled={(tier.partners ?? 0) > 0}
            onClick={() => void remove()}
          >
            {t('ui.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** Changes the order one tier at a time; the list is read again after each, so that it always shows what is so. */
function useMoves(programme: Programme) {
  const command = useCommand(partnersContract.updateTier);
  return {
    pending: command.pending,
    run: async (id: string, step: 1 | -1) => {
      for (const { tier, rank } of moved(programme.tiers, id, step)) {
        if (!(await command.run({ params: { tierId: tier.id }, body: { rank } }, { ifMatch: tier }))) return;
      }
    },
  };
}

function useRetirement(tier: Tier, edits: TierEdits): () => Promise<void> {
  const { t } = useTranslation();
  return async () => {
    const sure = await confirm({
      title: t('partners.programmes.deactivate_question', { tier: tier.name }),
      consequences: [
        t('partners.programmes.deactivate_closed'),
        ...(tier.partners ? [t('partners.programmes.deactivate_keeps', { count: tier.partners })] : []),
        t('partners.programmes.deactivate_back'),
      ],
      confirm: t('partners.programmes.deactivate'),
    });
    if (sure) await edits.change({ active: false });
  };
}

function useTierRemoval(tier: Tier): () => Promise<void> {
  const { t } = useTranslation();
  const command = useCommand(partnersContract.deleteTier, {
    success: t('partners.programmes.tier_deleted', { tier: tier.name }),
  });
  return async () => {
    const sure = await confirm({
      title: t('partners.programmes.delete_question', { name: tier.name }),
      consequences: [t('partners.programmes.delete_consequence')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await command.run({ params: { tierId: tier.id } });
  };
}
