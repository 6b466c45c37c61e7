import { MultiSelect, NumberInput, Select, Text, TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../server/kit/contract.ts';
import { inLocale } from '../../../server/kit/forms/definition.ts';
import type { Field } from '../../../server/kit/forms/definition.ts';
import type { FieldValue } from '../../../server/kit/forms/values.ts';
import { CountryField } from '../form/CountryField.tsx';
import { DayField } from '../form/DayField.tsx';
import { LookupField } from '../form/LookupField.tsx';
import { MoneyField } from '../form/MoneyField.tsx';
import { LOOKUPS } from './lookups.ts';

export interface OwnFieldProps {
  field: Field;
  required: boolean;
  value: FieldValue | undefined;
  error: ReactNode;
  onChange: (value: FieldValue) => void;
  /** The tenant's currency, for amounts in fields that name none. */
  currency: string;
  /** Path of the field in its form, so that a summary of errors leads to it: `custom.seats`. */
  path?: string;
}

interface InputProps extends Omit<OwnFieldProps, 'required' | 'error' | 'currency' | 'path'> {
  common: {
    label: string;
    description: string | undefined;
    required: boolean;
    error: ReactNode;
    'data-path': string | undefined;
  };
}

/** The input of a tenant's own field, by its type. */
export function OwnField({ field, required, value, error, onChange, currency, path }: OwnFieldProps) {
  const { i18n } = useTranslation();
  const common = {
    label: inLocale(field.label, i18n.language),
    description: inLocale(field.help, i18n.language) || undefined,
    required,
    error,
    'data-path': path,
  };
  if (field.type !== 'money') return <Plain field={field} common={common} value={value} onChange={onChange} />;
  const [first = currency, ...others] = field.currencies ?? [];
  return <MoneyField {...common} currencies={[first, ...others]} defaultValue={moneyIn(value)} onChange={onChange} />;
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : '');
const listIn = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
const moneyIn = (value: unknown) =>
  value !== null && typeof value === 'object' && 'minor' in value ? (value as Money) : null;

function Plain({ field, common, value, onChange }: InputProps) {
  switch (field.type) {
    case 'long_text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={field.maxLength}
          value={textIn(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          hideControls
          thousandSeparator
          decimalScale={field.decimals}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      );
    case 'date':
      return <DayField {...common} value={textIn(value) || null} onChange={onChange} />;
    case 'country':
      return <CountryField {...common} value={textIn(value) || null} onChange={onChange} />;
    case 'pick_list':
    case 'multi_select':
      return <Options field={field} common={common} value={value} onChange={onChange} />;
    case 'lookup':
    case 'file':
      return <Reference field={field} common={common} value={value} onChange={onChange} />;
    default:
      return <Line field={field} common={common} value={value} onChange={onChange} />;
  }
}

const INPUT_TYPES = { text: 'text', email: 'email', phone: 'tel', url: 'url' } as const;

function Line({ field, common, value, onChange }: InputProps) {
  return (
    <TextInput
      {...common}
      type={field.type in INPUT_TYPES ? INPUT_TYPES[field.type as keyof typeof INPUT_TYPES] : 'text'}
      autoComplete="off"
      maxLength={field.type === 'text' ? field.maxLength : 2000}
      value={textIn(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Options({ field, common, value, onChange }: InputProps) {
  const { i18n } = useTranslation();
  const options = 'options' in field ? field.options : [];
  const data = options.map((option) => ({ value: option.value, label: inLocale(option.label, i18n.language) }));
  const shared = { ...common, data, searchable: data.length > 8 };
  return field.type === 'multi_select' ? (
    <MultiSelect {...shared} clearable value={listIn(value)} onChange={onChange} />
  ) : (
    <Select {...shared} clearable={!common.required} value={textIn(value) || null} onChange={onChange} />
  );
}

/** A record by its name. Files belong to registrations; elsewhere a field of that type says how many there are. */
function Reference({ field, common, value, onChange }: InputProps) {
  const { t } = useTranslation();
  const lookup = field.type === 'lookup' ? LOOKUPS[field.kind] : undefined;
  if (field.type === 'lookup' && lookup) {
    return <LookupField {...common} {...lookup} noun={field.kind} value={textIn(value) || null} onChange={onChange} />;
  }
  return (
    <Text size="sm">
      {common.label}: {t('ui.fields.files', { count: listIn(value).length })}
    </Text>
  );
}
