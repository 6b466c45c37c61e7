import { ActionIcon, Button, Checkbox, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApproversField } from './ApproversField.tsx';
import classes from './Rules.module.css';
import { newStep, put, replaced, without } from './draft.ts';
import type { DraftStep } from './draft.ts';
import { faultsUnder } from './useEffectOf.ts';
import type { Faults } from './useEffectOf.ts';

interface StepsEditorProps {
  label: string;
  steps: readonly DraftStep[];
  onChange: (steps: DraftStep[]) => void;
  /** Faults by path within the steps: `0.name`. */
  faults: Faults;
}

const MOST_STEPS = 8;

/** The steps of a chain in their order; none means that one decision of anybody is enough. */
export function StepsEditor({ label, steps, onChange, faults }: StepsEditorProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.part} role="group" aria-label={label}>
      <span className={classes.partTitle}>{label}</span>
      {steps.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('approvals.rules.no_steps')}
        </Text>
      )}
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            place={index}
            last={index === steps.length - 1}
            faults={faultsUnder(faults, String(index))}
            onChange={(next) => onChange(replaced(steps, next))}
            onMove={(to) => onChange(put(steps, index, to))}
            onRemove={() => onChange(without(steps, step))}
          />
        ))}
      </ol>
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          disabled={steps.length >= MOST_STEPS}
          onClick={() => onChange([...steps, newStep(t('approvals.rules.step_name', { number: steps.length + 1 }))])}
        >
          {t('approvals.rules.add_step')}
        </Button>
      </div>
    </div>
  );
}

interface StepRowProps {
  step: DraftStep;
  place: number;
  last: boolean;
  faults: Faults;
  onChange: (step: DraftStep) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function StepRow({ step, place, last, faults, onChange, onMove, onRemove }: StepRowProps) {
  const { t } = useTranslation();
  const change = (part: Partial<DraftStep>) => onChange({ ...step, ...part });
  const ofApprovers = Object.entries(faults).find(([path]) => path.startsWith('approvers'))?.[1];
  return (
    <li className={classes.step} data-together={(step.together && place > 0) || undefined}>
      <TextInput
        label={t('approvals.rules.step')}
        maxLength={120}
        value={step.name}
        error={faults['name']}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <ApproversField value={step.approvers} error={ofApprovers} onChange={(approvers) => change({ approvers })} />
      <Select
        label={t('approvals.rules.mode.label')}
        allowDeselect={false}
        value={step.mode}
        onChange={(mode) => mode && change({ mode: mode as DraftStep['mode'] })}
        data={(['any', 'all'] as const).map((value) => ({ value, label: t(`approvals.rules.mode.${value}`) }))}
      />
      <NumberInput
        label={t('approvals.rules.hours')}
        min={0.25}
        max={1000}
        decimalScale={2}
        value={step.slaMinutes / 60}
        error={faults['slaMinutes']}
        onChange={(hours) => change({ slaMinutes: Math.round(Number(hours) * 60) })}
      />
      <StepButtons step={step} place={place} last={last} onMove={onMove} onRemove={onRemove} />
      {place > 0 && (
        <Checkbox
          className={classes.wide}
          label={t('approvals.rules.together')}
          checked={step.together}
          onChange={(event) => change({ together: event.currentTarget.checked })}
        />
      )}
    </li>
  );
}

function StepButtons({ step, place, last, onMove, onRemove }: Omit<StepRowProps, 'faults' | 'onChange'>) {
  const { t } = useTranslation();
  const words = { name: step.name };
  return (
    <div className={classes.stepEnd}>
      <ActionIcon aria-label={t('approvals.rules.up', words)} disabled={place === 0} onClick={() => onMove(place - 1)}>
        <IconArrowUp size={16} stroke={1.75} />
      </ActionIcon>
      <ActionIcon aria-label={t('approvals.rules.down', words)} disabled={last} onClick={() => onMove(place + 1)}>
        <IconArrowDown size={16} stroke={1.75} />
      </ActionIcon>
      <ActionIcon aria-label={t('approvals.rules.remove', words)} onClick={onRemove}>
        <IconTrash size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
