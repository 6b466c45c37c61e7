import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionEditor, firstClause } from '../../administration/forms/condition/ConditionEditor.tsx';
import type { Condition } from '../../administration/forms/condition/clauses.ts';
import classes from './Rules.module.css';
import { useAttributes } from './attributes.ts';
import type { Faults } from './useEffectOf.ts';

interface ConditionPartProps {
  label: string;
  value: Condition | null;
  onChange: (condition: Condition | null) => void;
  faults: Faults;
}

/** Always, or only if something holds. */
export function ConditionPart({ label, value, onChange, faults }: ConditionPartProps) {
  const { t } = useTranslation();
  const attributes = useAttributes();
  const id = useId();
  const begin = firstClause(attributes);
  return (
    <div className={classes.part}>
      <span className={classes.partTitle} id={id}>
        {label}
      </span>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          value={value ? 'if' : 'always'}
          onChange={(next) => onChange(next === 'if' && begin ? begin : null)}
          data={['always', 'if'].map((one) => ({ value: one, label: t(`approvals.rules.when.${one}`) }))}
        />
      </div>
      {value && (
        <ConditionEditor
          label={label}
          value={value}
          attributes={attributes}
          isCountry={(name) => name.endsWith('.country')}
          onChange={(next) => onChange(next ?? null)}
          faults={faults}
        />
      )}
    </div>
  );
}
