import { Select, TextInput } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { partnersContract } from '../../../../../server/modules/partners/contract.ts';
import { call } from '../../../../api/call.ts';

interface Choice {
  value: string;
  label: string;
}

/** Records that a partner's people can look up, by the kind that a form names. */
const LOOKUPS: Readonly<Record<string, (q: string, signal: AbortSignal) => Promise<Choice[]>>> = {
  product: async (q, signal) => {
    const query = { limit: 20, active: 'is:true', ...(q ? { q } : {}) };
    const { items } = await call(dealsContract.listProducts, { query }, { signal });
    return items.map(({ id, name, sku }) => ({ value: id, label: `${name} · ${sku}` }));
  },
  partner: async (q, signal) => {
    const { items } = await call(partnersContract.listPartners, { query: { limit: 20, ...(q ? { q } : {}) } }, { signal });
    return items.map(({ id, name }) => ({ value: id, label: name }));
  },
  contact: async (q, signal) => {
    const { items } = await call(partnersContract.listContacts, { query: { limit: 20, ...(q ? { q } : {}) } }, { signal });
    return items.map(({ id, name }) => ({ value: id, label: name }));
  },
};

type LookupFieldProps = Pick<SelectProps, 'label' | 'description' | 'required' | 'error'> & {
  'data-path': string;
  kind: string;
  value: string;
  onChange: (value: string | null) => void;
};

/** A record by its name. A kind that partners cannot look up is left to the vendor. */
export function LookupField({ kind, value, onChange, ...common }: LookupFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 150);
  const find = LOOKUPS[kind];
  const found = useQuery({
    queryKey: ['lookup', kind, query],
    queryFn: ({ signal }) => find!(query, signal),
    enabled: find !== undefined,
    placeholderData: keepPreviousData,
  });
  const choices = found.data ?? [];
  const known = value === '' || choices.some((choice) => choice.value === value);
  if (!find) return <TextInput {...common} readOnly placeholder={t('deals.portal.field.lookup_vendor')} value="" />;
  return (
    <Select
      {...common}
      searchable
      clearable={!common.required}
      data={known ? choices : [{ value, label: t('deals.portal.field.lookup_chosen') }, ...choices]}
      filter={({ options }) => options}
      value={value || null}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={t(found.isFetching ? 'ui.loading' : 'ui.list.nobody')}
      onChange={onChange}
    />
  );
}
