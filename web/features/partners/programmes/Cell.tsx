import { TextInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './TierTable.module.css';

export interface CellProps {
  label: string;
  /** As it stands in the field. */
  value: string;
  /** Shown after the value: `%`, `days`. */
  unit?: string;
  numeric?: boolean;
  maxLength: number;
  /** Resolves with undefined when saved, else with the sentence of the refusal. */
  onSave: (typed: string) => Promise<string | undefined>;
}

/** A cell that is its own field: leaving it or Enter saves, Escape takes the change back. */
export function Cell({ label, value, unit, numeric, maxLength, onSave }: CellProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<string>();
  const [saving, setSaving] = useState(false);

  async function save(): Promise<void> {
    if (typed === undefined) return;
    if (typed.trim() === value) return reset();
    setSaving(true);
    const refused = await onSave(typed.trim());
    setSaving(false);
    if (refused === undefined) reset();
    else setError(refused || t('partners.programmes.not_saved'));
  }
  function reset(): void {
    setTyped(undefined);
    setError(undefined);
  }
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    reset();
  };
  return (
    <Tooltip label={error} disabled={!error} opened={Boolean(error)} color="red">
      <TextInput
        size="xs"
        classNames={{ input: classes.input! }}
        aria-label={label}
        aria-busy={saving}
        value={typed ?? value}
        error={Boolean(error)}
        maxLength={maxLength}
        data-numeric={numeric || undefined}
        inputMode={numeric ? 'decimal' : undefined}
        rightSection={unit && <span className={classes.unit}>{unit}</span>}
        rightSectionWidth={unit ? 14 + unit.length * 7 : 0}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setError(undefined);
        }}
        onBlur={() => void save()}
        onKeyDown={pressed}
      />
    </Tooltip>
  );
}
