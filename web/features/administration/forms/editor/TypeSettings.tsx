import { Group, MultiSelect, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../../server/kit/forms/definition.ts';
import { useFormats } from '../../../../format.ts';
import { LOOKUPS } from '../../../../ui/fields/lookups.ts';
import { currencyOptions } from '../../../../ui/form/CurrencyField.tsx';
import { OptionsEditor } from './OptionsEditor.tsx';

export interface TypeSettingsProps {
  field: Field;
  onChange: (field: Field) => void;
  /** Faults of the field by the name of its part. */
  faults: Readonly<Record<string, string>>;
}

/** What only this type of field has: lengths, limits, options, currencies. */
export function TypeSettings({ field, onChange, faults }: TypeSettingsProps) {
  switch (field.type) {
    case 'text':
      return (
        <Count
          part="length"
          most={1000}
          value={field.maxLength}
          onChange={(n) => onChange({ ...field, maxLength: n })}
        />
      );
    case 'long_text':
      return (
        <Count
          part="length"
          most={20_000}
          value={field.maxLength}
          onChange={(n) => onChange({ ...field, maxLength: n })}
        />
      );
    case 'file':
      return (
        <Count part="files" most={20} value={field.maxFiles} onChange={(n) => onChange({ ...field, maxFiles: n })} />
      );
    case 'number':
      return <NumberSettings field={field} onChange={onChange} faults={faults} />;
    case 'money':
      return <MoneySettings field={field} onChange={onChange} faults={faults} />;
    case 'pick_list':
    case 'multi_select':
      return <OptionsEditor field={field} onChange={onChange} faults={faults} />;
    case 'lookup':
      return <LookupSettings field={field} onChange={onChange} faults={faults} />;
    default:
      return null;
  }
}

interface CountProps {
  part: 'length' | 'files';
  most: number;
  value: number;
  onChange: (count: number) => void;
}

/** A whole number from 1 on. */
function Count({ part, most, value, onChange }: CountProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t(`administration.forms.settings.${part}`)}
      maw={220}
      min={1}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      thousandSeparator
      value={value}
      onChange={(count) => onChange(Number(count) || 1)}
    />
  );
}

type Of<T extends Field['type']> = Omit<TypeSettingsProps, 'field'> & { field: Extract<Field, { type: T }> };

function NumberSettings({ field, onChange, faults }: Of<'number'>) {
  const { t } = useTranslation();
  const bound = (part: 'min' | 'max', typed: string | number) => {
    const { [part]: _old, ...others } = field;
    onChange(typed === '' ? (others as typeof field) : { ...field, [part]: Number(typed) });
  };
  return (
    <Group align="flex-start" gap="sm">
      {(['min', 'max'] as const).map((part) => (
        <NumberInput
          key={part}
          label={t(`administration.forms.settings.${part}`)}
          w={140}
          hideControls
          value={field[part] ?? ''}
          error={faults[part]}
          onChange={(typed) => bound(part, typed)}
        />
      ))}
      <NumberInput
        label={t('administration.forms.settings.decimals')}
        w={140}
        min={0}
        max={6}
        clampBehavior="strict"
        allowDecimal={false}
        value={field.decimals}
        onChange={(decimals) => onChange({ ...field, decimals: Number(decimals) || 0 })}
      />
    </Group>
  );
}

function MoneySettings({ field, onChange, faults }: Of<'money'>) {
  const { t } = useTranslation();
  const { region } = useFormats();
  const change = (currencies: string[]) => {
    const { currencies: _old, ...others } = field;
    onChange(currencies.length === 0 ? others : { ...others, currencies });
  };
  return (
    <MultiSelect
      label={t('administration.forms.settings.currencies')}
      description={t('administration.forms.settings.currencies_help')}
      searchable
      hidePickedOptions
      limit={60}
      maxValues={30}
      data={currencyOptions(region)}
      value={field.currencies ?? []}
      error={faults['currencies']}
      onChange={change}
    />
  );
}

function LookupSettings({ field, onChange }: Of<'lookup'>) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('administration.forms.settings.lookup')}
      maw={280}
      allowDeselect={false}
      value={field.kind}
      data={Object.keys(LOOKUPS).map((kind) => ({ value: kind, label: t(`administration.forms.lookup.${kind}`) }))}
      onChange={(kind) => kind && onChange({ ...field, kind })}
    />
  );
}
