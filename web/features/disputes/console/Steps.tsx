import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconGavel, IconScale, IconUserCheck, IconArrowsSplit2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { paths } from '../../../paths.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import type { CaseDialog } from './CaseDialogs.tsx';

interface StepsProps {
  dispute: Dispute;
  onOpen: (dialog: CaseDialog) => void;
}

/** The one thing to do next: take the case up, or decide. */
export function PrimaryStep({ dispute, onOpen }: StepsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { accept, decide } = dispute.abilities;
  if (dispute.status === 'requested') {
    return (
      <AbilityButton
        ability={accept}
        shortcut="a"
        shortcutLabel={t('disputes.console.action.accept')}
        leftSection={<IconArrowsSplit2 size={16} />}
        onClick={() => onOpen({ name: 'accept' })}
      >
        {t('disputes.console.action.accept')}
      </AbilityButton>
    );
  }
  const appealed = dispute.status === 'appealed';
  if (!decide.allowed && !appealed) return null;
  return (
    <AbilityButton
      ability={decide}
      shortcut="d"
      shortcutLabel={t('disputes.console.action.decide')}
      leftSection={<IconGavel size={16} />}
      onClick={() => void navigate({ to: paths.console.disputeDecision(dispute.id) })}
    >
      {t(appealed ? 'disputes.console.action.decide_appeal' : 'disputes.console.action.decide')}
    </AbilityButton>
  );
}

/** Everything else that is possible now. */
export function useMoreSteps({ dispute, onOpen }: StepsProps): ReactNode {
  const { t } = useTranslation();
  const deliberate = useCommand(disputesContract.startDeliberation, { success: t('disputes.console.said.deliberate') });
  const weigh = () => void deliberate.run({ params: { disputeId: dispute.id } }, { ifMatch: dispute });
  const steps = [
    { id: 'deliberate', ability: dispute.abilities.deliberate, icon: <IconScale size={16} />, run: weigh },
    {
      id: 'assign',
      ability: dispute.abilities.assign,
      icon: <IconUserCheck size={16} />,
      run: () => onOpen({ name: 'assign' }),
    },
    {
      id: 'dismiss',
      ability: dispute.abilities.dismiss,
      icon: <IconBan size={16} />,
      run: () => onOpen({ name: 'dismiss' }),
    },
    {
      id: 'withdraw',
      ability: dispute.abilities.withdraw,
      icon: <IconArrowBackUp size={16} />,
      run: () => onOpen({ name: 'withdraw' }),
    },
  ].filter(({ ability }) => ability.allowed);
  if (steps.length === 0) return undefined;
  return steps.map(({ id, icon, run }) => (
    <Menu.Item key={id} leftSection={icon} onClick={run}>
      {t(`disputes.console.action.${id}`)}
    </Menu.Item>
  ));
}
