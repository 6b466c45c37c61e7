import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from './api.ts';
import classes from './ImportPage.module.css';
import type { Change } from './useChange.ts';

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

interface FormatBarProps {
  of: Import;
  onChange: (change: Change) => void;
  disabled: boolean;
}

/** How the file was understood, to be put right where the guess was wrong. Another choice reads the columns anew. */
export function FormatBar({ of, onChange, disabled }: FormatBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar}>
      <Select
        label={t('imports.encoding.label')}
        w={260}
        allowDeselect={false}
        disabled={disabled}
        data={ENCODINGS.map((value) => ({ value, label: t(`imports.encoding.${value}`) }))}
        value={of.encoding}
        onChange={(encoding) => encoding && onChange({ encoding: encoding as Import['encoding'] })}
      />
      <Select
        label={t('imports.delimiter.label')}
        w={180}
        allowDeselect={false}
        disabled={disabled}
        data={Object.entries(DELIMITERS).map(([value, name]) => ({ value, label: t(`imports.delimiter.${name}`) }))}
        value={of.delimiter}
        onChange={(delimiter) => delimiter && onChange({ delimiter: delimiter as Import['delimiter'] })}
      />
    </div>
  );
}
