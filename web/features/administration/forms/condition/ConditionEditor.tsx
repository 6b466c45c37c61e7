import { Button, SegmentedControl, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { faultsUnder } from '../model/faults.ts';
import type { Faults } from '../model/faults.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { ClauseRow } from './ClauseRow.tsx';
import classes from './Condition.module.css';
import { clauseOn, readCondition, writeCondition } from './clauses.ts';
import type { Clause, Condition } from './clauses.ts';
import { operatorsFor } from './operators.ts';

export interface ConditionEditorProps {
  /** "Shown if", for screen readers. */
  label: string;
  value: Condition;
  /** What may be asked about here. */
  attributes: Surroundings;
  isCountry: (attribute: string) => boolean;
  /** Undefined when the last clause is taken away. */
  onChange: (condition: Condition | undefined) => void;
  /** Faults by path within the condition. */
  faults: Faults;
}

/** Some clauses of which all or any must hold. What was written elsewhere and says more can only be replaced. */
export function ConditionEditor({ label, value, attributes, isCountry, onChange, faults }: ConditionEditorProps) {
  const { t } = useTranslation();
  const simple = readCondition(value);
  const begin = firstClause(attributes);
  if (!simple) return <TooComplex onReplace={begin && (() => onChange(begin))} />;
  const { mode, clauses } = simple;
  const write = (next: Clause[], by = mode) => onChange(writeCondition({ mode: by, clauses: next }));
  const faultsOf = (index: number) => ('attribute' in value ? faults : faultsUnder(faults, `${mode}.${index}`));
  return (
    <div className={classes.box} role="group" aria-label={label}>
      {clauses.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('administration.forms.condition.mode')}
          value={mode}
          onChange={(next) => write(clauses, next as typeof mode)}
          data={(['all', 'any'] as const).map((one) => ({
            value: one,
            label: t(`administration.forms.condition.${one}`),
          }))}
        />
      )}
      {clauses.map((clause, index) => (
        <ClauseRow
          key={keyOf(clauses, index)}
          clause={clause}
          number={index + 1}
          attributes={attributes}
          isCountry={isCountry}
          fault={Object.values(faultsOf(index))[0]}
          onChange={(next) => write(clauses.map((one, at) => (at === index ? next : one)))}
          onRemove={() => write(clauses.filter((_one, at) => at !== index))}
        />
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes.add}
        leftSection={<IconPlus size={14} />}
        disabled={!begin || clauses.length >= 30}
        onClick={() => begin && write([...clauses, begin])}
      >
        {t('administration.forms.condition.add')}
      </Button>
    </div>
  );
}

/** Clauses have no identity of their own: the attribute, and how many clauses on it stand before. */
function keyOf(clauses: readonly Clause[], index: number): string {
  const { attribute } = clauses[index]!;
  const before = clauses.slice(0, index).filter((clause) => clause.attribute === attribute).length;
  return `${attribute}-${before}`;
}

/** A clause to begin with: on the first attribute that there is; undefined when there is none. */
export function firstClause(attributes: Surroundings): Clause | undefined {
  const [first] = Object.entries(attributes);
  if (!first) return undefined;
  const [name, { type, options }] = first;
  return clauseOn(name, type, operatorsFor(type, options !== undefined)[0]!);
}

function TooComplex({ onReplace }: { onReplace: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={classes.box}>
      <Text size="sm">{t('administration.forms.condition.complex')}</Text>
      <Button size="compact-sm" variant="default" disabled={!onReplace} onClick={onReplace}>
        {t('administration.forms.condition.replace')}
      </Button>
    </div>
  );
}
