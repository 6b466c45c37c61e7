/** The usual editable facts: a line of text, a choice, a country, a list of words. An empty field empties the fact. */
import { Select, TagsInput, TextInput } from '@mantine/core';
import type { ComboboxData } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Ability } from '../../../server/kit/contract.ts';
import { useFormats } from '../../format.ts';
import { CountryField } from '../form/CountryField.tsx';
import { EditableFact } from './EditableFact.tsx';

interface FactFieldProps<T> {
  label: string;
  value: T;
  /** Resolves with undefined when saved, else with the sentence to show under the field. */
  onSave: (value: T) => Promise<string | undefined>;
  ability: Ability;
  /** How the value is shown, when not as it is. */
  children?: ReactNode;
  wide?: boolean;
}

interface TextFactProps extends FactFieldProps<string | null> {
  maxLength: number;
  /** The fact cannot be empty: an emptied field is refused instead of clearing it. */
  required?: boolean;
  inputMode?: 'url' | 'tel' | 'email';
  placeholder?: string;
}

/** One line of text. */
export function TextFact({
  value,
  children,
  onSave,
  required,
  maxLength,
  inputMode,
  placeholder,
  ...rest
}: TextFactProps) {
  const stored = (typed: string) => (typed.trim() === '' && !required ? null : typed.trim());
  return (
    <EditableFact
      {...rest}
      value={value ?? ''}
      onSave={(typed) => onSave(stored(typed))}
      field={({ change, ...field }) => (
        <TextInput
          {...field}
          maxLength={maxLength}
          inputMode={inputMode}
          placeholder={placeholder}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    >
      {children ?? value}
    </EditableFact>
  );
}

interface PickFactProps extends FactFieldProps<string | null> {
  options: ComboboxData;
  required?: boolean;
  searchable?: boolean;
}

/** One of some values. */
export function PickFact({ value, children, options, required, searchable, ...rest }: PickFactProps) {
  return (
    <EditableFact
      {...rest}
      value={value}
      field={({ change, ...field }) => (
        <Select
          {...field}
          data={options}
          searchable={searchable ?? false}
          clearable={!required}
          allowDeselect={!required}
          onChange={change}
        />
      )}
    >
      {children}
    </EditableFact>
  );
}

/** A country by its name. */
export function CountryFact({ value, ...rest }: FactFieldProps<string | null>) {
  const format = useFormats();
  return (
    <EditableFact
      {...rest}
      value={value}
      field={({ change, ...field }) => <CountryField {...field} onChange={change} />}
    >
      {value && format.country(value)}
    </EditableFact>
  );
}

interface TagsFactProps extends FactFieldProps<string[]> {
  placeholder?: string;
  maxTags: number;
}

/** Several words, such as domains: Enter, comma or leaving the field takes one over. */
export function TagsFact({ value, children, placeholder, maxTags, ...rest }: TagsFactProps) {
  return (
    <EditableFact
      {...rest}
      value={value}
      field={({ change, ...field }) => (
        <TagsInput
          {...field}
          placeholder={placeholder}
          maxTags={maxTags}
          splitChars={[',', ';']}
          acceptValueOnBlur
          onChange={change}
        />
      )}
    >
      {children ?? value.join(', ')}
    </EditableFact>
  );
}
