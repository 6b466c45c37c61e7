import { MultiSelect, NumberInput, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../../../server/kit/contract.ts';
import { useFormats } from '../../../../format.ts';
import { COUNTRY_CODES } from '../../../../ui/form/countryCodes.ts';
import { MoneyField } from '../../../../ui/form/MoneyField.tsx';
import { useSession } from '../../../session/session.ts';
import type { Attribute } from '../model/surroundings.ts';
import { DayValue } from './DayValue.tsx';
import type { ClauseValue } from './clauses.ts';

export interface ValueFieldProps {
  attribute: Attribute;
  /** It holds an ISO 3166-1 code. */
  country: boolean;
  many?: boolean;
  value: ClauseValue | undefined;
  onChange: (value: ClauseValue | undefined) => void;
  label: string;
  /** Shows the label above instead of leaving it to screen readers. */
  titled?: boolean;
  /** Offers days counted from today. */
  relative?: boolean;
}

/** What an attribute is compared with, in the field that suits its type. */
export function ValueField({ label, titled, ...rest }: ValueFieldProps) {
  const props = { ...rest, named: titled ? { label } : { 'aria-label': label } };
  switch (rest.attribute.type) {
    case 'number':
      return <NumberValue {...props} />;
    case 'money':
      return <MoneyValue {...props} />;
    case 'date':
      return <DayValue {...props} />;
    case 'boolean':
      return <BooleanValue {...props} />;
    default:
      return rest.attribute.options || rest.country ? <PickValue {...props} /> : <TextValue {...props} />;
  }
}

export type Named = Omit<ValueFieldProps, 'label' | 'titled'> & {
  named: { label?: string; 'aria-label'?: string };
};

const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown) => (typeof value === 'string' ? value : '');

function TextValue({ value, many, onChange, named }: Named) {
  if (many) return <Several value={texts(value)} onChange={onChange} named={named} />;
  return <TextInput {...named} value={text(value)} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function Several({
  value,
  onChange,
  named,
}: Pick<Named, 'named'> & { value: string[]; onChange: (value: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <TagsInput
      {...named}
      placeholder={t('administration.forms.condition.several')}
      acceptValueOnBlur
      value={value}
      onChange={onChange}
    />
  );
}

function PickValue({ attribute, country, value, many, onChange, named }: Named) {
  const format = useFormats();
  const data = useMemo(() => {
    if (attribute.options) return attribute.options.map((option) => ({ ...option }));
    return country ? COUNTRY_CODES.map((code) => ({ value: code, label: format.country(code) })) : [];
  }, [attribute.options, country, format]);
  const shared = { ...named, data, searchable: data.length > 8, limit: 80, autoComplete: 'off' };
  return many ? (
    <MultiSelect {...shared} value={texts(value)} onChange={onChange} />
  ) : (
    <Select {...shared} clearable value={text(value) || null} onChange={(next) => onChange(next ?? undefined)} />
  );
}

function NumberValue({ value, many, onChange, named }: Named) {
  if (many) {
    const figures = (typed: string[]) => typed.map(Number).filter(Number.isFinite);
    return <Several value={texts(value)} onChange={(typed) => onChange(figures(typed))} named={named} />;
  }
  return (
    <NumberInput
      {...named}
      hideControls
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange(next === '' ? undefined : Number(next))}
    />
  );
}

function MoneyValue({ value, onChange, named }: Named) {
  const { tenant } = useSession();
  const money = typeof value === 'object' && 'minor' in value ? (value as Money) : null;
  return (
    <MoneyField
      {...named}
      currencies={[money?.currency ?? tenant.currency]}
      defaultValue={money}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

function BooleanValue({ value, onChange, named }: Named) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={named.label ?? named['aria-label']}
      value={String(value === true)}
      onChange={(next) => onChange(next === 'true')}
      data={['true', 'false'].map((flag) => ({ value: flag, label: t(`ui.list.flag.${flag}`) }))}
    />
  );
}
