import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useDebouncedValue, useUncontrolled } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface LookupOption {
  value: string;
  label: string;
}

export interface LookupFieldProps extends Omit<
  SelectProps,
  'data' | 'value' | 'defaultValue' | 'onChange' | 'searchValue' | 'onSearchChange'
> {
  value?: string | null;
  defaultValue?: string | null;
  onChange?: (id: string | null) => void;
  /** Noun for the cache: `accounts`. */
  noun: string;
  /** Records whose names hold what was typed; the first ones for an empty text. */
  find: (text: string, signal: AbortSignal) => Promise<LookupOption[]>;
  /** Name of the record that is chosen already. */
  nameOf: (id: string) => Promise<string>;
}

/** A record of the product, found by typing a part of its name; the value is its id. */
export function LookupField({ value, defaultValue, onChange, noun, find, nameOf, ...rest }: LookupFieldProps) {
  const { t } = useTranslation();
  const [id, setId] = useUncontrolled<string | null>({ value, defaultValue, finalValue: null, onChange });
  const [picked, setPicked] = useState<LookupOption>();
  const [text, setText] = useState('');
  const chosen = useQuery({
    queryKey: ['lookup-name', noun, id],
    queryFn: async () => ({ value: id!, label: await nameOf(id!) }),
    enabled: id !== null && picked?.value !== id,
    staleTime: 300_000,
  });
  const known = picked?.value === id ? picked : chosen.data?.value === id ? chosen.data : undefined;
  const [asked] = useDebouncedValue(text === known?.label ? '' : text.trim(), 200);
  const found = useQuery({
    queryKey: ['lookup', noun, asked],
    queryFn: ({ signal }) => find(asked, signal),
    placeholderData: keepPreviousData,
  });
  const options = found.data ?? [];
  const data = known && !options.some((option) => option.value === known.value) ? [known, ...options] : options;
  return (
    <Select
      {...rest}
      searchable
      clearable={!rest.required}
      autoComplete="off"
      data={data}
      filter={({ options: all }) => all}
      value={id}
      searchValue={text}
      onSearchChange={setText}
      onChange={(next, option) => {
        setPicked(next !== null && option ? { value: next, label: option.label } : undefined);
        setId(next);
      }}
      nothingFoundMessage={t(found.isFetching ? 'ui.loading' : 'ui.list.nobody')}
    />
  );
}
