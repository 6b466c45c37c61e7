import { Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { Delayed } from '../../ui/feedback/Delayed.tsx';
import { titleOf } from '../../ui/feedback/words.ts';
import { previewQuery } from './api.ts';
import type { Fault, Import, ImportKind, PreviewRow } from './api.ts';
import { faultWords } from './faultWords.ts';
import classes from './ImportPage.module.css';
import { Outcome } from './Outcome.tsx';
import { useFieldWords } from './useFieldWords.ts';

/** The first rows as they would be taken, with what is wrong where it stands. */
export function Preview({ of, kind }: { of: Import; kind: ImportKind }) {
  const { t } = useTranslation();
  const preview = useQuery({ ...previewQuery(of), placeholderData: keepPreviousData });
  const rows = preview.data?.items ?? [];
  const filled = of.columns.filter(({ field }) => field !== null);
  if (filled.length === 0) return null;
  return (
    <section aria-busy={preview.isPlaceholderData}>
      <Title order={2}>{t('imports.preview.title')}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {preview.error ? titleOf(preview.error) : t('imports.preview.lead', { count: rows.length })}
      </Text>
      {preview.isPending && <Delayed>{t('ui.loading')}</Delayed>}
      {rows.length > 0 && <PreviewTable rows={rows} columns={filled} kind={kind} />}
    </section>
  );
}

interface PreviewTableProps {
  rows: readonly PreviewRow[];
  columns: Import['columns'];
  kind: ImportKind;
}

function PreviewTable({ rows, columns, kind }: PreviewTableProps) {
  const { t } = useTranslation();
  const wordOf = useFieldWords(kind);
  return (
    <div
      className={`${classes.scroller} ${classes.low}`}
      tabIndex={0}
      role="region"
      aria-label={t('imports.preview.title')}
    >
      <table className={`${classes.table} ${classes.preview}`} aria-label={t('imports.preview.title')}>
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            <th scope="col">{t('imports.preview.outcome')}</th>
            {columns.map(({ field }) => (
              <th key={field} scope="col">
                {wordOf(field!)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, columns }: { row: PreviewRow; columns: Import['columns'] }) {
  const { t } = useTranslation();
  const known = new Set(columns.map(({ name }) => name));
  const general = row.faults.filter(({ column }) => column === null || !known.has(column));
  return (
    <tr>
      <td className={`${classes.number} tabular`}>{row.row}</td>
      <td>
        <Outcome outcome={row.outcome} />
        {general.map((fault) => (
          <span key={fault.code} className={classes.fault}>
            {faultWords(t, fault)}
          </span>
        ))}
      </td>
      {columns.map((column) => (
        <Cell
          key={column.field}
          value={row.values[column.field!] ?? column.samples[row.row - 2]}
          faults={row.faults.filter((fault) => fault.column === column.name)}
        />
      ))}
    </tr>
  );
}

function Cell({ value, faults }: { value: PreviewRow['values'][string] | undefined; faults: readonly Fault[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const text = Array.isArray(value)
    ? format.list(value)
    : typeof value === 'boolean'
      ? t(`ui.list.flag.${value}`)
      : value;
  return (
    <td className={faults.length > 0 ? classes.wrong : undefined}>
      {text}
      {faults.map((fault) => (
        <span key={fault.code} className={classes.fault}>
          {faultWords(t, fault)}
        </span>
      ))}
    </td>
  );
}
