import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionEditor, firstClause } from '../condition/ConditionEditor.tsx';
import type { Condition } from '../condition/clauses.ts';
import { faultsUnder } from '../model/faults.ts';
import { attributesAbove, isCountry } from '../model/surroundings.ts';
import classes from './Editor.module.css';
import { useEditor } from './context.ts';

/** Where a condition stands: a field, or a section when there is no field. */
export interface ConditionPlace {
  section: number;
  field?: number;
}

const pathOf = ({ section, field }: ConditionPlace) =>
  field === undefined ? `sections.${section}` : `sections.${section}.fields.${field}`;

interface ConditionalProps {
  label: string;
  /** Values and words of the choices; the last one is conditional. */
  choices: readonly { value: string; label: string }[];
  chosen: string;
  onChoose: (value: string, begin: Condition) => void;
  condition: Condition | undefined;
  onCondition: (condition: Condition | undefined) => void;
  place: ConditionPlace;
  part: 'visible' | 'required';
}

/** A choice whose last answer is "only if", with the condition under it. */
function Conditional(props: ConditionalProps) {
  const { label, choices, chosen, onChoose, condition, onCondition, place, part } = props;
  const { t, i18n } = useTranslation();
  const { sections, surroundings, faults } = useEditor();
  const id = useId();
  const attributes = attributesAbove(sections, surroundings, place, i18n.language);
  const begin = firstClause(attributes);
  return (
    <Stack gap={6} align="stretch">
      <Text size="sm" fw={600} id={id}>
        {label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        className={classes.choice}
        value={chosen}
        onChange={(next) => begin && onChoose(next, begin)}
        data={choices.map((choice, index) => ({ ...choice, disabled: !begin && index === choices.length - 1 }))}
      />
      {!begin && (
        <Text size="xs" c="dimmed">
          {t('administration.forms.condition.nothing')}
        </Text>
      )}
      {condition && (
        <ConditionEditor
          label={label}
          value={condition}
          attributes={attributes}
          isCountry={(name) => isCountry(name, sections)}
          onChange={onCondition}
          faults={faultsUnder(faults, `${pathOf(place)}.${part}`)}
        />
      )}
    </Stack>
  );
}

interface VisibleFieldProps {
  value: Condition | undefined;
  onChange: (value: Condition | undefined) => void;
  place: ConditionPlace;
}

/** Shown always, or only if something holds. */
export function VisibleField({ value, onChange, place }: VisibleFieldProps) {
  const { t } = useTranslation();
  return (
    <Conditional
      label={t('administration.forms.visible.label')}
      choices={(['always', 'if'] as const).map((one) => ({
        value: one,
        label: t(`administration.forms.visible.${one}`),
      }))}
      chosen={value ? 'if' : 'always'}
      onChoose={(next, begin) => onChange(next === 'if' ? begin : undefined)}
      condition={value}
      onCondition={onChange}
      place={place}
      part="visible"
    />
  );
}

interface RequiredFieldProps {
  value: boolean | Condition;
  onChange: (value: boolean | Condition) => void;
  place: ConditionPlace;
}

/** Optional, required, or required only if something holds. */
export function RequiredField({ value, onChange, place }: RequiredFieldProps) {
  const { t } = useTranslation();
  const condition = typeof value === 'object' ? value : undefined;
  return (
    <Conditional
      label={t('administration.forms.required.label')}
      choices={(['no', 'yes', 'if'] as const).map((one) => ({
        value: one,
        label: t(`administration.forms.required.${one}`),
      }))}
      chosen={condition ? 'if' : value === true ? 'yes' : 'no'}
      onChoose={(next, begin) => onChange(next === 'if' ? begin : next === 'yes')}
      condition={condition}
      onCondition={(next) => onChange(next ?? false)}
      place={place}
      part="required"
    />
  );
}
