import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../../../server/kit/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import classes from './DealFacts.module.css';

/** Registered products with quantity, price and sum. On a phone the price stands under the quantity. */
export function ProductTable({ lines, total }: { lines: Deal['lines']; total: Money | null }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard
    <Table verticalSpacing={8} horizontalSpacing={0} className={classes.products}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('deals.portal.field.product')}</Table.Th>
          <Table.Th ta="end">{t('deals.portal.field.quantity')}</Table.Th>
          <Table.Th ta="end" className={classes.roomy}>
            {t('deals.portal.field.unit_price')}
          </Table.Th>
          <Table.Th ta="end">{t('deals.portal.field.line_total')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, index) => (
          <Table.Tr key={`${line.product.id} ${String(index)}`}>
            <Table.Td>
              {line.product.name} <span className={classes.share}>{line.product.sku}</span>
            </Table.Td>
            <Table.Td ta="end" className="tabular">
              {format.number(line.quantity)}
              <span className={classes.tight}>
                × <MoneyText money={line.unitPrice} />
              </span>
            </Table.Td>
            <Table.Td ta="end" className={classes.roomy}>
              <MoneyText money={line.unitPrice} />
            </Table.Td>
            <Table.Td ta="end">
              <MoneyText money={line.total} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>{t('deals.portal.field.sum')}</Table.Th>
          <Table.Th className={classes.roomy} />
          <Table.Th colSpan={2} ta="end">
            <MoneyText money={total} />
          </Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
