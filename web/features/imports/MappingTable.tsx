import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import, ImportKind } from './api.ts';
import classes from './ImportPage.module.css';
import { mapped } from './mapping.ts';
import { useFieldWords } from './useFieldWords.ts';

interface MappingTableProps {
  of: Import;
  kind: ImportKind;
  onChange: (mapping: (string | null)[]) => void;
  disabled: boolean;
}

/** The columns of the file with what stands in them, each beside the field that it fills. */
export function MappingTable({ of, kind, onChange, disabled }: MappingTableProps) {
  const { t } = useTranslation();
  const wordOf = useFieldWords(kind);
  const options = kind.fields.map(({ key, required }) => ({
    value: key,
    label: `${wordOf(key)}${required ? ' *' : ''}`,
  }));
  return (
    <div className={classes.scroller}>
      <table className={`${classes.table} ${classes.mapping}`} aria-label={t('imports.columns.title')}>
        <thead>
          <tr>
            <th scope="col">{t('imports.columns.column')}</th>
            <th scope="col">{t('imports.columns.samples')}</th>
            <th scope="col">{t('imports.columns.field')}</th>
          </tr>
        </thead>
        <tbody>
          {of.columns.map((column, index) => (
            <tr key={column.name}>
              <td className={classes.column}>{column.name}</td>
              <td className={classes.samples} title={column.samples.join('\n')}>
                {column.samples.filter(Boolean).slice(0, 3).join(' · ') || t('imports.columns.no_samples')}
              </td>
              <td className={classes.field}>
                <Select
                  size="xs"
                  aria-label={t('imports.columns.fills', { column: column.name })}
                  placeholder={t('imports.columns.ignored')}
                  searchable
                  clearable
                  disabled={disabled}
                  data={options}
                  value={column.field}
                  onChange={(field) => onChange(mapped(of.columns, index, field))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
