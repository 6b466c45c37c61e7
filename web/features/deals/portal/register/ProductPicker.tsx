import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Product } from '../api.ts';
import { queryFor } from '../../../../api/queries.ts';
import { useFormats } from '../../../../format.ts';
import type { LineValues } from './values.ts';

/** Products to choose from; once a currency is settled, only those that are sold in it. */
export const productsQuery = (text: string, currency: string | undefined) =>
  queryFor(dealsContract.listProducts, {
    query: {
      active: 'is:true',
      limit: 50,
      ...(text ? { q: text } : {}),
      ...(currency ? { currency: `in:${currency}` } : {}),
    },
  });

interface ProductPickerProps {
  line: LineValues;
  currency: string | undefined;
  label: string;
  error: ReactNode;
  path: string;
  /** Marked as required: without any product there is no amount. */
  required: boolean;
  onPick: (product: Product) => void;
}

const labelOf = ({ name, sku }: Pick<Product, 'name' | 'sku'>) => `${name} · ${sku}`;

/** One product by name or SKU. */
export function ProductPicker({ line, currency, label, error, path, required, onPick }: ProductPickerProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const [text, setText] = useState(line.label);
  const [query] = useDebouncedValue(text === line.label ? '' : text.trim(), 150);
  const found = useQuery({ ...productsQuery(query, currency), placeholderData: keepPreviousData });
  const products = found.data?.items ?? [];
  const known = products.some(({ id }) => id === line.productId);
  const data = [
    ...(line.productId && !known ? [{ value: line.productId, label: line.label }] : []),
    ...products.map((product) => ({ value: product.id, label: labelOf(product) })),
  ];
  return (
    <Select
      label={label}
      withAsterisk={required}
      placeholder={t('deals.portal.field.product_find')}
      searchable
      clearable={false}
      allowDeselect={false}
      data={data}
      filter={({ options }) => options}
      value={line.productId || null}
      searchValue={text}
      onSearchChange={setText}
      error={error}
      data-path={path}
      nothingFoundMessage={found.isFetching ? t('ui.loading') : t('deals.portal.field.product_none')}
      renderOption={({ option }) => {
        const price = products.find(({ id }) => id === option.value)?.listPrice;
        return (
          <>
            <span style={{ flex: 1 }}>{option.label}</span>
            {price && <span className="tabular">{format.money(price)}</span>}
          </>
        );
      }}
      onChange={(id) => {
        const product = products.find((one) => one.id === id);
        if (product) onPick(product);
      }}
    />
  );
}
