import { Menu } from '@mantine/core';
import { createElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command.ts';
import { confirm } from '../../ui/actions/confirmation.ts';
import { AbilityButton } from '../../ui/actions/AbilityButton.tsx';
import { usePaletteActions } from '../../ui/palette/store.ts';
import type { Partner } from './api.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { STEPS, needsReason, nextStep, otherSteps } from './steps.ts';
import type { StepName, StepWithReason } from './steps.ts';
import { useConsequences } from './useConsequences.ts';

/** What can be done with a partner's status: the one button, the rest of the menu, and the dialog behind them. */
export function useStatusSteps(partner: Partner) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<StepWithReason>();
  const consequences = useConsequences(partner);
  const run = usePlainSteps(partner);

  async function take(step: StepName): Promise<void> {
    if (needsReason(step)) return setAsking(step);
    const sure = await confirm({
      title: t(`partners.step.${step}.question`, { name: partner.name }),
      consequences: consequences(step),
      confirm: t(`partners.step.${step}.do`),
    });
    if (sure) await run[step]();
  }

  const next = nextStep(partner.status);
  const others = otherSteps(partner);
  const open = next && partner.abilities[`partner.${next}`].allowed ? [next, ...others] : others;
  usePaletteActions(
    open.map((step) => ({
      id: `partner-${step}`,
      icon: createElement(STEPS[step].icon, { size: 18, stroke: 1.75 }),
      label: t(`partners.step.${step}.do`),
      description: partner.name,
      group: 'action',
      run: () => void take(step),
    })),
  );
  return {
    primary: next && (
      <AbilityButton
        ability={partner.abilities[`partner.${next}`]}
        shortcut="a"
        shortcutLabel={t(`partners.step.${next}.do`)}
        loading={run.pending}
        onClick={() => void take(next)}
      >
        {t(`partners.step.${next}.do`)}
      </AbilityButton>
    ),
    items: others.map((step) => <StepItem key={step} step={step} onTake={() => void take(step)} />),
    dialog: asking && <ReasonDialog partner={partner} step={asking} onClose={() => setAsking(undefined)} />,
  };
}

function StepItem({ step, onTake }: { step: StepName; onTake: () => void }) {
  const { t } = useTranslation();
  const { icon: Icon } = STEPS[step];
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.75} />}
      color={step === 'terminate' ? 'red' : undefined}
      onClick={onTake}
    >
      {t(`partners.step.${step}.do`)}
    </Menu.Item>
  );
}

/** The steps that need nothing but a yes. */
function usePlainSteps(partner: Partner) {
  const { t } = useTranslation();
  const input = { params: { partnerId: partner.id } };
  const done = (step: StepName) => ({ success: t(`partners.step.${step}.done`, { name: partner.name }) });
  const onboard = useCommand(STEPS.onboard.endpoint, done('onboard'));
  const activate = useCommand(STEPS.activate.endpoint, done('activate'));
  const reinstate = useCommand(STEPS.reinstate.endpoint, done('reinstate'));
  return {
    onboard: () => onboard.run(input),
    activate: () => activate.run(input),
    reinstate: () => reinstate.run(input),
    pending: onboard.pending || activate.pending || reinstate.pending,
  };
}
