import { ActionIcon, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Surroundings } from '../model/surroundings.ts';
import classes from './Condition.module.css';
import { clauseOn, takesMany, takesNone, withOperator, withValue } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { operatorsFor } from './operators.ts';
import { ValueField } from './ValueField.tsx';

export interface ClauseRowProps {
  clause: Clause;
  /** Its place, counted from 1. */
  number: number;
  attributes: Surroundings;
  isCountry: (attribute: string) => boolean;
  fault: string | undefined;
  onChange: (clause: Clause) => void;
  onRemove: () => void;
}

/** One clause: what is asked about, how, and against what. */
export function ClauseRow({ clause, number, attributes, isCountry, fault, onChange, onRemove }: ClauseRowProps) {
  const { t } = useTranslation();
  const known = Object.hasOwn(attributes, clause.attribute) ? attributes[clause.attribute] : undefined;
  const country = isCountry(clause.attribute);
  const operators = (name: string) =>
    operatorsFor(attributes[name]!.type, attributes[name]!.options !== undefined || isCountry(name));
  const choose = (name: string) => onChange(clauseOn(name, attributes[name]!.type, operators(name)[0]!));
  return (
    <div className={classes.clause}>
      <Select
        className={classes.attribute}
        aria-label={t('administration.forms.condition.attribute', { number })}
        searchable
        allowDeselect={false}
        value={known ? clause.attribute : null}
        placeholder={known ? undefined : clause.attribute}
        data={groupsOf(
          attributes,
          t('administration.forms.condition.record'),
          t('administration.forms.condition.above'),
        )}
        onChange={(name) => name && choose(name)}
      />
      <Select
        className={classes.operator}
        aria-label={t('administration.forms.condition.operator', { number })}
        allowDeselect={false}
        disabled={!known}
        value={clause.operator}
        data={(known ? operators(clause.attribute) : [clause.operator]).map((operator) => ({
          value: operator,
          label: t(`administration.forms.operator.${operator}`),
        }))}
        onChange={(next) => known && next && onChange(withOperator(clause, known.type, next as Clause['operator']))}
      />
      {known && !takesNone(clause.operator) && (
        <div className={classes.value}>
          <ValueField
            label={t('administration.forms.condition.value', { number })}
            attribute={known}
            country={country}
            many={takesMany(clause.operator)}
            relative
            value={clause.value}
            onChange={(value) => onChange(withValue(clause, value))}
          />
        </div>
      )}
      <ActionIcon aria-label={t('administration.forms.condition.remove', { number })} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
      {fault && (
        <span className={classes.fault} role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}

/** Attributes to choose from: those of the record, then the fields above. */
function groupsOf(attributes: Surroundings, record: string, above: string) {
  const all = Object.entries(attributes).map(([value, { label }]) => ({ value, label: label || value }));
  const isField = ({ value }: { value: string }) => value.startsWith('fields.');
  return [
    { group: record, items: all.filter((one) => !isField(one)) },
    { group: above, items: all.filter(isField) },
  ].filter(({ items }) => items.length > 0);
}
