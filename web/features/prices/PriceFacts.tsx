import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SpecialPrice } from '../../../server/modules/special-prices/contract.ts';
import { Fact, FactSection } from '../../ui/record/Facts.tsx';
import { RecordSection } from '../../ui/record/RecordSection.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { MoneyText } from '../../ui/text/MoneyText.tsx';
import { Discount } from './Discount.tsx';
import { QuoteButton } from './PriceActions.tsx';
import { Uses } from './Uses.tsx';

/** What is asked for, offered and agreed, line by line; why; what it costs the vendor; what was used of it. */
export function PriceFacts({ request }: { request: SpecialPrice }) {
  const { t } = useTranslation();
  return (
    <>
      <RecordSection title={t('prices.lines.title')} aside={<QuoteButton request={request} />}>
        <Lines request={request} />
      </RecordSection>
      {request.margin && <Margin margin={request.margin} />}
      <FactSection title={t('prices.why')}>
        <Fact label={t('prices.form.justification')} wide>
          {request.justification}
        </Fact>
        <Fact label={t('prices.form.competitor')}>{request.competitor}</Fact>
        <Fact label={t('prices.form.ship_to')}>{request.shipTo}</Fact>
        <Fact label={t('prices.form.needed_by')}>{request.neededBy && <DateText value={request.neededBy} />}</Fact>
        <Fact label={t('prices.form.valid_from')}>{request.validFrom && <DateText value={request.validFrom} />}</Fact>
        <Fact label={t('prices.form.valid_to')}>{request.validTo && <DateText value={request.validTo} />}</Fact>
        <Fact label={t('prices.asked_by')}>{request.createdBy}</Fact>
        <Fact label={t('prices.decided_by')}>{request.decidedBy}</Fact>
        <Fact label={t('prices.note')} wide>
          {request.note}
        </Fact>
      </FactSection>
      {request.priceNumber !== null && <Uses request={request} />}
    </>
  );
}

/** Amounts of a line and of the whole, from left to right; what there is not yet is left out. */
function amountsOf(request: SpecialPrice) {
  const all = ['list', 'requested', 'offered', 'approved'] as const;
  return all.filter((name) => request[name] !== null);
}

function Lines({ request }: { request: SpecialPrice }) {
  const { t } = useTranslation();
  const amounts = amountsOf(request);
  const counted = request.approved !== null;
  return (
    <Table.ScrollContainer minWidth={520} tabIndex={0} role="region" aria-label={t('prices.lines.title')}>
      <Table className="tabular">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('prices.form.product')}</Table.Th>
            <Table.Th ta="end">{t('prices.form.quantity')}</Table.Th>
            {amounts.map((name) => (
              <Table.Th key={name} ta="end">
                {t(`prices.lines.${name}`)}
              </Table.Th>
            ))}
            {counted && <Table.Th ta="end">{t('prices.lines.left')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {request.lines.map((line) => (
            <Table.Tr key={line.position}>
              <Table.Td>{line.product.name}</Table.Td>
              <Table.Td ta="end">{line.quantity}</Table.Td>
              {amounts.map((name) => (
                <Table.Td key={name} ta="end">
                  <MoneyText money={line[name]} {...(name === 'approved' ? { fw: 600 } : {})} />
                </Table.Td>
              ))}
              {counted && <Table.Td ta="end">{line.left}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('prices.lines.sum')}</Table.Th>
            <Table.Td />
            {amounts.map((name) => (
              <Table.Td key={name} ta="end">
                <MoneyText money={request[name]} {...(name === 'approved' ? { fw: 600 } : {})} />
              </Table.Td>
            ))}
            {counted && <Table.Td />}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What the price on the table gives up against the discount that the partner has anyway. */
function Margin({ margin }: { margin: NonNullable<SpecialPrice['margin']> }) {
  const { t } = useTranslation();
  return (
    <FactSection title={t('prices.margin.title')}>
      <Fact label={t('prices.margin.tier')}>
        <MoneyText money={margin.tier} /> · <Discount points={margin.tierBasisPoints} />
      </Fact>
      <Fact label={t('prices.margin.price')}>
        <MoneyText money={margin.price} /> · <Discount points={margin.discountBasisPoints} />
      </Fact>
      <Fact label={t('prices.margin.given_up')}>
        <MoneyText money={margin.givenUp} fw={600} />
      </Fact>
    </FactSection>
  );
}
