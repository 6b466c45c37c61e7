import { TextInput, Tooltip } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
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

/** Milliseconds in which a refusal shows by itself; afterwards it is read on the cell. */
const READ = 5000;

/**
 * A cell that is its own field: leaving it or Enter saves, Escape takes the change back. What was refused stays as it was
 * typed, marked, with the reason on it.
 */
export function Cell({ label, value, unit, numeric, maxLength, onSave }: CellProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<string>();
  const [saving, setSaving] = useState(false);
  const [fresh, setFresh] = useState(false);
  const fade = useTimeout(() => setFresh(false), READ);

  async function save(): Promise<void> {
    if (typed === undefined) return;
    if (typed.trim() === value) return reset();
    setSaving(true);
    const refused = await onSave(typed.trim());
    setSaving(false);
    if (refused === undefined) return reset();
    setError(refused || t('partners.programmes.not_saved'));
    setFresh(true);
    fade.start();
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
    <Tooltip
      label={error}
      disabled={!error}
      color="red"
      events={{ hover: true, focus: true, touch: true }}
      {...(fresh && error ? { opened: true } : {})}
    >
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
