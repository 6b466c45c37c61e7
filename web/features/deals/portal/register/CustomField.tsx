import { MultiSelect, NumberInput, Select, TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../../../server/kit/contract.ts';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import type { Field } from '../../../../../server/kit/forms/definition.ts';
import { CountryField } from '../../../../ui/form/CountryField.tsx';
import { DayField } from '../../../../ui/form/DayField.tsx';
import { MoneyField } from '../../../../ui/form/MoneyField.tsx';
import { useSession } from '../../../session/session.ts';
import { FilesField } from '../files/FilesField.tsx';
import { LookupField } from './LookupField.tsx';
import { useLive } from './live.ts';
import type { Registration } from './useRegistration.ts';

interface CustomFieldProps {
  field: Field;
  required: boolean;
  registration: Registration;
}

/** What every kind of field is given. */
interface Common {
  label: string;
  description: string | undefined;
  required: boolean;
  error: ReactNode;
  'data-path': string;
}

/** One field of the tenant's form, by its type. */
export function CustomField({ field, required, registration }: CustomFieldProps) {
  const { i18n } = useTranslation();
  const { form, live } = registration;
  const value = useLive(live, ({ custom }) => custom[field.key] ?? null);
  const path = `custom.${field.key}`;
  const common: Common = {
    label: inLocale(field.label, i18n.language),
    description: inLocale(field.help, i18n.language) || undefined,
    required,
    error: form.errors[path],
    'data-path': path,
  };
  const change = (next: unknown) => {
    form.clearFieldError(path);
    form.setFieldValue('custom', { ...live.get().custom, [field.key]: next });
  };
  if (field.type === 'file') {
    return <FilesField {...common} field={field} value={listOf(value)} onChange={change} registration={registration} />;
  }
  return <PlainField field={field} common={common} value={value} onChange={change} />;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const listOf = (value: unknown) => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
const moneyFrom = (value: unknown) =>
  value !== null && typeof value === 'object' && 'minor' in value ? (value as Money) : null;

interface PlainFieldProps {
  field: Exclude<Field, { type: 'file' }>;
  common: Common;
  value: unknown;
  onChange: (value: unknown) => void;
}

function PlainField({ field, common, value, onChange }: PlainFieldProps) {
  switch (field.type) {
    case 'long_text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={field.maxLength}
          value={textOf(value)}
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
    case 'pick_list':
    case 'multi_select':
      return <OptionsField field={field} common={common} value={value} onChange={onChange} />;
    case 'date':
      return <DayField {...common} value={textOf(value) || null} onChange={(next) => onChange(next)} />;
    case 'country':
      return <CountryField {...common} value={textOf(value) || null} onChange={onChange} />;
    case 'lookup':
      return <LookupField {...common} kind={field.kind} value={textOf(value)} onChange={onChange} />;
    case 'money':
      return <AmountField field={field} common={common} value={value} onChange={onChange} />;
    default:
      return <LineField field={field} common={common} value={value} onChange={onChange} />;
  }
}

function AmountField({ field, common, value, onChange }: PlainFieldProps) {
  const { tenant } = useSession();
  const [first = tenant.currency, ...others] = field.type === 'money' ? (field.currencies ?? []) : [];
  return (
    <MoneyField {...common} currencies={[first, ...others]} defaultValue={moneyFrom(value)} onChange={onChange} />
  );
}

const INPUTS = { email: 'email', phone: 'tel', url: 'url', text: 'text' } as const;

function LineField({ field, common, value, onChange }: PlainFieldProps) {
  const type = field.type in INPUTS ? INPUTS[field.type as keyof typeof INPUTS] : 'text';
  return (
    <TextInput
      {...common}
      type={type}
      autoComplete="off"
      maxLength={field.type === 'text' ? field.maxLength : 2000}
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function OptionsField({ field, common, value, onChange }: PlainFieldProps) {
  const { i18n } = useTranslation();
  const options = 'options' in field ? field.options : [];
  const data = options.map((option) => ({ value: option.value, label: inLocale(option.label, i18n.language) }));
  const searchable = data.length > 8;
  return field.type === 'multi_select' ? (
    <MultiSelect {...common} data={data} searchable={searchable} clearable value={listOf(value)} onChange={onChange} />
  ) : (
    <Select
      {...common}
      data={data}
      searchable={searchable}
      clearable={!common.required}
      value={textOf(value) || null}
      onChange={onChange}
    />
  );
}
