import { useTranslation } from 'react-i18next';
import type { Money } from '../../../../server/kit/contract.ts';
import { inLocale } from '../../../../server/kit/forms/definition.ts';
import type { Field } from '../../../../server/kit/forms/definition.ts';
import { useFormats } from '../../../format.ts';
import type { Formats } from '../../../format.ts';

/** Value of a tenant's own field as people read it. */
export function CustomValue({ field, value }: { field: Field; value: unknown }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  if (field.type === 'url' && typeof value === 'string' && /^https?:\/\//.test(value)) {
    return (
      <a href={value} target="_blank" rel="noreferrer noopener">
        {value}
      </a>
    );
  }
  if (field.type === 'file') return t('deals.portal.files.count', { count: Array.isArray(value) ? value.length : 0 });
  return textOf(field, value, i18n.language, format);
}

const isMoney = (value: unknown): value is Money => value !== null && typeof value === 'object' && 'minor' in value;

/** The same as plain text; options by their labels, days and amounts in the reader's region. */
export function textOf(field: Field, value: unknown, language: string, format: Formats): string {
  if (value === null || value === undefined) return '';
  if (isMoney(value)) return format.money(value);
  if (typeof value === 'number') return format.number(value, field.type === 'number' ? field.decimals : 0);
  if (Array.isArray(value)) return format.list(value.map((one) => optionLabel(field, String(one), language)));
  if (field.type === 'date') return format.day(String(value));
  if (field.type === 'country') return format.country(String(value));
  return optionLabel(field, String(value), language);
}

function optionLabel(field: Field, value: string, language: string): string {
  const option = 'options' in field ? field.options.find((one) => one.value === value) : undefined;
  return option ? inLocale(option.label, language) : value;
}
