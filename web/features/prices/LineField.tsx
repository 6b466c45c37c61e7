import { ActionIcon, Group, NumberInput, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { useData } from '../../page.tsx';
import { MoneyField } from '../../ui/form/MoneyField.tsx';
import type { DraftLine } from './draft.ts';
import { productsQuery } from './queries.ts';

interface LineFieldProps {
  line: DraftLine;
  currency: string;
  onChange: (line: DraftLine) => void;
  onRemove?: (() => void) | undefined;
  errorOf: (field: string) => string | undefined;
}

/** One product with quantity and the price asked for, as a discount or per unit. */
export function LineField({ line, currency, onChange, onRemove, errorOf }: LineFieldProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const products = useData(productsQuery).items.filter((one) => one.listPrice?.currency === currency);
  const change = (part: Partial<DraftLine>) => onChange({ ...line, ...part });
  return (
    <Group align="flex-start" gap="sm" preventGrowOverflow={false}>
      <Select
        flex="1 1 260px"
        label={t('prices.form.product')}
        searchable
        required
        nothingFoundMessage={t('prices.form.no_product')}
        data={products.map((one) => ({
          value: one.id,
          label: one.listPrice ? `${one.name} · ${format.money(one.listPrice)}` : one.name,
        }))}
        value={line.productId}
        onChange={(productId) => change({ productId })}
        error={errorOf('productId')}
      />
      <NumberInput
        w={100}
        label={t('prices.form.quantity')}
        min={1}
        max={1_000_000}
        allowDecimal={false}
        value={line.quantity}
        onChange={(quantity) => change({ quantity: Number(quantity) || 1 })}
        error={errorOf('quantity')}
      />
      <Select
        w={130}
        label={t('prices.form.by')}
        allowDeselect={false}
        data={(['discount', 'price'] as const).map((value) => ({ value, label: t(`prices.form.by_${value}`) }))}
        value={line.by}
        onChange={(by) => change({ by: by as DraftLine['by'] })}
      />
      {line.by === 'discount' ? (
        <NumberInput
          w={120}
          label={t('prices.form.discount')}
          min={0}
          max={100}
          decimalScale={2}
          suffix=" %"
          value={line.percent}
          onChange={(percent) => change({ percent: Number(percent) || 0 })}
          error={errorOf('discountBasisPoints')}
        />
      ) : (
        <MoneyField
          w={150}
          label={t('prices.form.unit_price')}
          currencies={[currency]}
          value={line.price}
          onChange={(price) => change({ price })}
          error={errorOf('unitPrice')}
        />
      )}
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" mt={26} onClick={onRemove} aria-label={t('prices.form.remove_line')}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}
