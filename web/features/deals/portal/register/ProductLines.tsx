import { ActionIcon, Button, NumberInput, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import type { Product } from '../api.ts';
import { MoneyField } from '../../../../ui/form/MoneyField.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import classes from './ProductLines.module.css';
import { ProductPicker } from './ProductPicker.tsx';
import { lineTotal, sumOf } from './amount.ts';
import { useLive } from './live.ts';
import type { Registration } from './useRegistration.ts';
import type { LineValues } from './values.ts';

const EMPTY_LINE: LineValues = { id: 'first', productId: '', label: '', quantity: 1, unitPrice: null };

/** Products and how many; the amount is their sum and is shown as it grows. */
export function ProductLines({
  registration: { form, live },
  currency,
}: {
  registration: Registration;
  currency: string;
}) {
  return (
    <LineFields
      lines={useLive(live, (values) => values.lines)}
      currency={currency}
      errors={form.errors}
      onChange={(lines, touched) => {
        if (touched !== undefined) form.clearFieldError(`lines.${touched}.productId`);
        form.setFieldValue('lines', lines);
      }}
    />
  );
}

interface LineFieldsProps {
  lines: readonly LineValues[];
  /** Where none of the lines has settled it. */
  currency: string;
  errors: Record<string, ReactNode>;
  /** The lines as they are now, and the place of the one that was typed into. */
  onChange: (lines: LineValues[], touched?: number) => void;
}

/** Lines of products as fields, wherever they are kept. */
export function LineFields({ lines: stored, currency, errors, onChange }: LineFieldsProps) {
  const { t } = useTranslation();
  const lines = stored.length > 0 ? stored : [EMPTY_LINE];
  const settled = lines.find(({ unitPrice }) => unitPrice !== null)?.unitPrice?.currency;
  const set = (index: number, part: Partial<LineValues>) =>
    onChange(
      lines.map((line, at) => (at === index ? { ...line, ...part } : line)),
      index,
    );
  return (
    <div>
      <ol className={classes.lines}>
        {lines.map((line, index) => (
          <Line
            key={line.id}
            line={line}
            index={index}
            currency={lines.length > 1 ? settled : undefined}
            newCurrency={settled ?? currency}
            errors={errors}
            onChange={(part) => set(index, part)}
            onRemove={stored.length > 1 ? () => onChange(lines.filter((_line, at) => at !== index)) : undefined}
          />
        ))}
      </ol>
      <div className={classes.foot}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...lines, { ...EMPTY_LINE, id: v4() }])}
          disabled={lines.some(({ productId }) => productId === '')}
        >
          {t('deals.portal.field.product_add')}
        </Button>
        <Text className={classes.sum} aria-live="polite">
          {t('deals.portal.field.sum')} <MoneyText money={sumOf(lines)} fw={600} />
        </Text>
      </div>
    </div>
  );
}

interface LineProps {
  line: LineValues;
  index: number;
  currency: string | undefined;
  newCurrency: string;
  errors: Record<string, ReactNode>;
  onChange: (part: Partial<LineValues>) => void;
  onRemove: (() => void) | undefined;
}

function Line({ line, index, currency, newCurrency, errors, onChange, onRemove }: LineProps) {
  const { t } = useTranslation();
  const error = (field: string) => errors[`lines.${index}.${field}`];
  const pick = (product: Product) =>
    onChange({ productId: product.id, label: `${product.name} · ${product.sku}`, unitPrice: product.listPrice });
  return (
    <li className={classes.line} data-removable={onRemove ? true : undefined}>
      <div className={classes.product}>
        <ProductPicker
          line={line}
          currency={currency}
          label={t('deals.portal.field.product')}
          error={error('productId')}
          required={index === 0}
          path={`lines.${index}.productId`}
          onPick={pick}
        />
      </div>
      <NumberInput
        label={t('deals.portal.field.quantity')}
        min={1}
        max={1_000_000}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        thousandSeparator
        className={classes.quantity}
        value={line.quantity}
        error={error('quantity')}
        data-path={`lines.${index}.quantity`}
        onChange={(value) => onChange({ quantity: value === '' ? '' : Number(value) })}
      />
      <MoneyField
        key={line.productId}
        label={t('deals.portal.field.unit_price')}
        className={classes.price}
        currencies={[line.unitPrice?.currency ?? newCurrency]}
        defaultValue={line.unitPrice}
        error={error('unitPrice')}
        data-path={`lines.${index}.unitPrice`}
        onChange={(unitPrice) => onChange({ unitPrice })}
      />
      <div className={classes.total}>
        <span className={classes.totalLabel}>{t('deals.portal.field.line_total')}</span>
        <MoneyText money={lineTotal(line)} />
      </div>
      {onRemove && (
        <ActionIcon
          className={classes.remove}
          onClick={onRemove}
          aria-label={t('deals.portal.field.product_remove', { product: line.label || index + 1 })}
        >
          <IconTrash size={16} stroke={1.75} />
        </ActionIcon>
      )}
    </li>
  );
}
