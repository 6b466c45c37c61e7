import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import type { ReplayResult } from '../queries.ts';
import { Months } from './Months.tsx';
import classes from './Requirements.module.css';

/** Movers that are shown by name; the list of standings has all of them once it is published. */
const SHOWN = 50;

/** What a trial found: one sentence, who moves, and month by month what it would have cost. */
export function Outcome({ result, old, noticeDays }: { result: ReplayResult; old: boolean; noticeDays: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { up, down, partners, discount, months } = result;
  const cost = discount.minor === 0 ? 'same' : discount.minor > 0 ? 'more' : 'less';
  return (
    <Stack gap="md" style={old ? { opacity: 0.55 } : undefined}>
      {old && <Text size="sm">{t('qualification.trial.old')}</Text>}
      <Text fw={600}>
        {t('qualification.trial.said', { up: up.length, down: down.length, count: partners })}{' '}
        {t(`qualification.trial.cost_${cost}`, {
          money: format.money({ ...discount, minor: Math.abs(discount.minor) }),
          count: months.length,
        })}
      </Text>
      {up.length + down.length > 0 && (
        <div className={classes.table}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('qualification.trial.partner')}</Table.Th>
                <Table.Th>{t('qualification.trial.from')}</Table.Th>
                <Table.Th>{t('qualification.trial.to')}</Table.Th>
                <Table.Th>{t('qualification.trial.when')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {[...up, ...down].slice(0, SHOWN).map((mover) => (
                <Table.Tr key={mover.partnerId}>
                  <Table.Td>
                    <TextLink to={paths.console.partner(mover.partnerId)}>{mover.partner}</TextLink>
                  </Table.Td>
                  <Table.Td>{mover.from ?? t('qualification.none')}</Table.Td>
                  <Table.Td>
                    <span style={{ color: `var(--tone-${mover.lastDay ? 'red' : 'green'}-text)` }} aria-hidden>
                      {mover.lastDay ? '↓ ' : '↑ '}
                    </span>
                    {mover.to ?? t('qualification.none')}
                  </Table.Td>
                  <Table.Td>
                    {mover.lastDay === null ? (
                      t('qualification.trial.at_once')
                    ) : noticeDays === 0 ? (
                      <DateText value={mover.lastDay} />
                    ) : (
                      <>
                        {t('qualification.trial.after')} <DateText value={mover.lastDay} />
                      </>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {up.length + down.length > SHOWN && (
            <Text size="sm" c="dimmed" pt="xs">
              {t('qualification.trial.more', { count: up.length + down.length - SHOWN })}
            </Text>
          )}
        </div>
      )}
      <Months months={months} />
      <Text size="xs" c="dimmed">
        {t('qualification.trial.how')} <MoneyText money={discount} />
      </Text>
    </Stack>
  );
}
