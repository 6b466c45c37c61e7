import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { useFormats } from '../../format.ts';
import { COUNTRY_CODES } from './countryCodes.ts';

/** A country by its name in the language of the page; the value is the ISO 3166-1 alpha-2 code. */
export function CountryField(props: Omit<SelectProps, 'data'>) {
  const format = useFormats();
  const data = useMemo(() => {
    const compare = new Intl.Collator(format.region).compare;
    return COUNTRY_CODES.map((code) => ({ value: code, label: format.country(code) })).sort((a, b) =>
      compare(a.label, b.label),
    );
  }, [format]);
  return <Select searchable clearable={!props.required} limit={60} autoComplete="off" data={data} {...props} />;
}
