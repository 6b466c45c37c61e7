import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import type { ReplayResult } from '../queries.ts';
import classes from './Requirements.module.css';

/** Month by month: partners on another tier than they had, and the discount that they would have got more or less. */
export function Months({ months }: { months: ReplayResult['months'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const tiers = months.at(-1)?.tiers ?? [];
  return (
    <div className={classes.table}>
      <Text fw={600} size="sm" pb={4}>
        {t('qualification.trial.by_month')}
      </Text>
      <Table aria-label={t('qualification.trial.by_month')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('qualification.trial.month')}</Table.Th>
            {tiers.map(({ tier }) => (
              <Table.Th key={tier ?? ''} ta="end">
                {tier ?? t('qualification.none')}
              </Table.Th>
            ))}
            <Table.Th ta="end">{t('qualification.trial.higher')}</Table.Th>
            <Table.Th ta="end">{t('qualification.trial.lower')}</Table.Th>
            <Table.Th ta="end">{t('qualification.trial.discount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="tabular">
          {months.map((month) => (
            <Table.Tr key={month.day}>
              <Table.Td>{format.day(month.day)}</Table.Td>
              {tiers.map(({ tier }) => (
                <Table.Td key={tier ?? ''} ta="end">
                  <Count of={month.tiers.find((one) => one.tier === tier)} />
                </Table.Td>
              ))}
              <Table.Td ta="end">{month.up}</Table.Td>
              <Table.Td ta="end">{month.down}</Table.Td>
              <Table.Td ta="end">
                <MoneyText money={month.discount} round />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Partners on a tier by the draft, with what it is by the rules in force where that is another number. */
function Count({ of }: { of: ReplayResult['months'][number]['tiers'][number] | undefined }) {
  if (!of) return <>0</>;
  if (of.draft === of.inForce) return <>{of.draft}</>;
  return (
    <>
      <Text span inherit c="dimmed">
        {of.inForce} →{' '}
      </Text>
      {of.draft}
    </>
  );
}
