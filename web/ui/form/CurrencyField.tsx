import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { isCurrency } from '../../../server/kit/money.ts';
import { useFormats } from '../../format.ts';

const CODES = Intl.supportedValuesOf('currency').filter(isCurrency);

/** Currencies to choose from: `EUR · Euro`. */
export function currencyOptions(region: string) {
  const names = new Intl.DisplayNames(region, { type: 'currency' });
  return CODES.map((value) => ({ value, label: `${value} · ${names.of(value)}` }));
}

/** A currency; the value is the ISO 4217 code. Found by code and by name. */
export function CurrencyField(props: Omit<SelectProps, 'data'>) {
  const { region } = useFormats();
  const data = useMemo(() => currencyOptions(region), [region]);
  return <Select searchable clearable={!props.required} limit={60} autoComplete="off" data={data} {...props} />;
}
