import { NumberInput, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import { sumOf } from './sold.ts';
import type { DealLine, Sold } from './sold.ts';

interface SoldLinesProps {
  lines: readonly DealLine[];
  currency: string;
  quantities: Sold['quantities'];
  onChange: (quantities: Sold['quantities']) => void;
}

/** The registered products with the pieces that were sold of each, and their sum. */
export function SoldLines({ lines, currency, quantities, onChange }: SoldLinesProps) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={6} horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('deals.shared.close.product')}</Table.Th>
          <Table.Th w={110}>{t('deals.shared.close.quantity')}</Table.Th>
          <Table.Th ta="end">{t('deals.shared.close.unit_price')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ product, unitPrice }) => (
          <Table.Tr key={product.id}>
            <Table.Td>{product.name}</Table.Td>
            <Table.Td>
              <NumberInput
                size="xs"
                min={0}
                max={1_000_000}
                allowDecimal={false}
                allowNegative={false}
                aria-label={t('deals.shared.close.quantity_of', { product: product.name })}
                value={quantities[product.id] ?? 0}
                onChange={(count) => onChange({ ...quantities, [product.id]: Number(count) || 0 })}
              />
            </Table.Td>
            <Table.Td ta="end">
              <MoneyText money={unitPrice} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th colSpan={2}>{t('deals.shared.close.sum')}</Table.Th>
          <Table.Th ta="end">
            <MoneyText money={sumOf(lines, quantities, currency)} />
          </Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
