import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './BulkBar.module.css';
import type { AnyRow, BulkAction } from './rows.ts';

export interface BulkBarProps {
  rows: readonly AnyRow[];
  actions: readonly BulkAction[];
  onClear: () => void;
}

/** What can be done with the chosen rows. Floats over the end of the list. */
export function BulkBar({ rows, actions, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const [running, setRunning] = useState<string | null>(null);
  if (rows.length === 0) return null;

  async function run(action: BulkAction, fitting: AnyRow[]): Promise<void> {
    setRunning(action.id);
    try {
      if ((await action.run(fitting)) !== false) onClear();
    } finally {
      setRunning(null);
    }
  }

  return (
    <div className={classes.place}>
      <div className={classes.bar} role="toolbar" aria-label={t('ui.list.bulk')}>
        <Text size="sm" fw={600} className="tabular" role="status">
          {t('ui.list.selected', { count: rows.length })}
        </Text>
        <Group gap={6}>
          {actions.map((action) => {
            const fitting = action.fits ? rows.filter(action.fits) : [...rows];
            const part = fitting.length < rows.length ? ` (${fitting.length})` : '';
            return (
              <Button
                key={action.id}
                size="compact-sm"
                variant="default"
                color={action.danger ? 'red' : undefined}
                c={action.danger ? 'var(--tone-red-text)' : undefined}
                leftSection={action.icon}
                disabled={fitting.length === 0 || running !== null}
                loading={running === action.id}
                onClick={() => void run(action, fitting)}
              >
                {action.label}
                {part}
              </Button>
            );
          })}
        </Group>
        <CloseButton size="sm" aria-label={t('ui.list.deselect')} onClick={onClear} />
      </div>
    </div>
  );
}
