import { Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconCalendarPlus,
  IconCircleX,
  IconClockPause,
  IconClockPlay,
  IconGavel,
  IconPencil,
  IconProgress,
  IconRefresh,
  IconTrash,
  IconTrophy,
  IconUserCheck,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../../../server/kit/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { paths } from '../../../../paths.ts';
import { AbilityButton } from '../../../../ui/actions/AbilityButton.tsx';
import { useShortcuts } from '../../../../ui/keys/useShortcuts.ts';
import { LinkButton } from '../../../../ui/link/links.tsx';
import { usePaletteActions } from '../../../../ui/palette/store.ts';
import { isAwaited } from '../decision/outlook.ts';
import type { DialogName } from './dialogs.ts';
import { useDiscard, useReopening, useResuming } from './useSteps.ts';

interface ActionsProps {
  deal: Deal;
  onOpen: (dialog: DialogName) => void;
}

/** The one thing to do next: decide, finish what was begun for the partner, or tell how the deal ended. */
export function PrimaryAction({ deal, onOpen }: ActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { approve, update, submit, win, lose } = deal.abilities;
  const decides = isAwaited(deal) && approve.allowed;
  const writes = update.allowed && submit.allowed;
  const to = decides ? paths.console.decision(deal.id) : writes ? paths.console.draft(deal.id) : undefined;
  const label = t(decides ? 'deals.console.action.decide' : 'deals.console.action.finish');
  const go = () => void (to && navigate({ to }));
  useShortcuts(to ? [{ keys: decides ? 'd' : 'e', label, group: 'record', run: go }] : []);
  if (to) {
    return (
      <LinkButton to={to} leftSection={decides ? <IconGavel size={16} /> : <IconPencil size={16} />}>
        {label}
      </LinkButton>
    );
  }
  if (!win.allowed) return null;
  return (
    <>
      <AbilityButton
        ability={win}
        shortcut="w"
        shortcutLabel={t('deals.console.action.win')}
        leftSection={<IconTrophy size={16} />}
        onClick={() => onOpen('win')}
      >
        {t('deals.console.action.win')}
      </AbilityButton>
      <Button variant="default" disabled={!lose.allowed} onClick={() => onOpen('lose')}>
        {t('deals.console.action.lose')}
      </Button>
    </>
  );
}

interface Step {
  id: string;
  ability: Ability;
  icon: ReactNode;
  run: () => void;
  danger?: boolean;
}

/** Everything else that is possible now, in the menu and in the palette. What is not possible is left out. */
export function useMoreActions({ deal, onOpen }: ActionsProps): ReactNode {
  const { t } = useTranslation();
  const reopen = useReopening(deal);
  const discard = useDiscard(deal);
  const resume = useResuming(deal);
  const {
    hold,
    resume: goOn,
    amend,
    assign,
    changeStage,
    extend,
    lose,
    reopen: again,
    withdraw,
    revoke,
    delete: remove,
  } = deal.abilities;
  const steps: Step[] = [
    { id: 'assign', ability: assign, icon: <IconUserCheck size={16} />, run: () => onOpen('assign') },
    { id: 'stage', ability: changeStage, icon: <IconProgress size={16} />, run: () => onOpen('stage') },
    { id: 'hold', ability: hold, icon: <IconClockPause size={16} />, run: () => onOpen('hold') },
    { id: 'resume', ability: goOn, icon: <IconClockPlay size={16} />, run: () => void resume() },
    { id: 'extend', ability: extend, icon: <IconCalendarPlus size={16} />, run: () => onOpen('extend') },
    { id: 'amend', ability: amend, icon: <IconPencil size={16} />, run: () => onOpen('amend') },
    { id: 'lose', ability: lose, icon: <IconCircleX size={16} />, run: () => onOpen('lose') },
    { id: 'reopen', ability: again, icon: <IconRefresh size={16} />, run: () => void reopen() },
    { id: 'withdraw', ability: withdraw, icon: <IconArrowBackUp size={16} />, run: () => onOpen('withdraw') },
    { id: 'discard', ability: remove, icon: <IconTrash size={16} />, run: () => void discard(), danger: true },
    { id: 'revoke', ability: revoke, icon: <IconBan size={16} />, run: () => onOpen('revoke'), danger: true },
  ];
  const possible = steps.filter(({ ability }) => ability.allowed);
  const label = (id: string) => t(`deals.console.action.${id}`);
  usePaletteActions(
    possible.map(({ id, icon, run }) => ({ id: `deal-${id}`, label: label(id), group: 'action', icon, run })),
  );
  if (possible.length === 0) return undefined;
  return possible.map(({ id, icon, run, danger }) => (
    <Menu.Item key={id} leftSection={icon} onClick={run} {...(danger ? { c: 'var(--tone-red-text)' } : {})}>
      {label(id)}
    </Menu.Item>
  ));
}
