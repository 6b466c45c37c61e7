import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { dealTypesQuery } from '../portal/api.ts';
import { useWording } from '../portal/wording.ts';
import classes from './Protection.module.css';
import type { DealRequest } from './readings.ts';

type Change = DealRequest['changes'][number];

const isMoney = (value: unknown): value is { minor: number; currency: string } =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;

/** Fields of an amendment with what stands there and what shall. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  const value = useValue();
  if (changes.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {t(`deals.protection.field.${field.replaceAll('.', '_')}`)}:{' '}
          {value(field, before) !== '' && <span className={classes.was}>{value(field, before)}</span>}{' '}
          <b>{value(field, after) || '–'}</b>
        </li>
      ))}
    </ul>
  );
}

function useValue(): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const types = useQuery(dealTypesQuery).data?.items ?? [];
  const typeName = (id: unknown) => {
    const type = types.find((one) => one.id === id);
    return type ? word(type.label) : '–';
  };
  return (field, value) => {
    if (value === null || value === undefined) return '';
    if (isMoney(value)) return format.money(value);
    if (field === 'closeDate' && typeof value === 'string') return format.day(value);
    if (typeof value === 'boolean') return t(value ? 'deals.protection.yes' : 'deals.protection.no');
    if (field === 'dealTypeId') return typeName(value);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}
