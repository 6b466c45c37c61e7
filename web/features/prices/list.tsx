/** The list of special prices as data; the vendor's says who asks. */
import { SPECIAL_PRICE_STATES, specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import type { SpecialPriceSummary } from '../../../server/modules/special-prices/contract.ts';
import { defineList } from '../../ui/list/spec.ts';
import type { Column } from '../../ui/list/spec.ts';
import { DateText } from '../../ui/text/DateText.tsx';
import { MoneyText } from '../../ui/text/MoneyText.tsx';
import { byPartner } from '../deals/console/pickers.ts';
import { Discount } from './Discount.tsx';
import { PriceState } from './PriceState.tsx';

const columns: Record<string, Column<SpecialPriceSummary>> = {
  customer: { cell: (row) => row.customer ?? row.number, sort: true, card: 'title' },
  state: { cell: (row) => <PriceState state={row.state} variant="plain" />, width: 165, card: 'badge' },
  partner: { cell: (row) => row.partner.name, width: 185, card: 'line' },
  list: { cell: (row) => <MoneyText money={row.list} />, width: 125, align: 'end', optional: true },
  price: {
    cell: (row) => <MoneyText money={row.approved ?? row.offered ?? row.requested} />,
    width: 130,
    align: 'end',
    card: 'figure',
  },
  discount: { cell: (row) => <Discount points={row.discountBasisPoints} />, width: 95, align: 'end', card: 'line' },
  neededBy: { cell: (row) => <DateText value={row.neededBy} />, width: 125, sort: true, optional: true },
  validTo: { cell: (row) => <DateText value={row.validTo} />, width: 125, sort: true, card: 'line' },
  updatedAt: { cell: (row) => <DateText value={row.updatedAt} as="relative" />, width: 130, sort: true },
  number: { cell: (row) => row.number, width: 125, optional: true },
  priceNumber: { cell: (row) => row.priceNumber, width: 125, optional: true },
  deal: { cell: (row) => row.deal.number, width: 115, optional: true },
};

const shared = {
  endpoint: specialPricesContract.listSpecialPrices,
  sort: '-updatedAt',
  id: (row: SpecialPriceSummary) => row.id,
} as const;

const filters = {
  state: { kind: 'pick', values: SPECIAL_PRICE_STATES, words: 'prices.state' },
  neededBy: { kind: 'day', future: true },
  validTo: { kind: 'day', future: true },
  submittedAt: { kind: 'day', moments: true },
} as const;

/** What vendor staff see. */
export const consolePrices = defineList({
  ...shared,
  name: 'special-prices',
  words: 'prices.list',
  columns,
  filters: { ...filters, partnerId: byPartner },
  views: {
    waiting: 'state=in:submitted,accepted&sort=neededBy',
    countered: 'state=in:countered',
    honoured: 'state=in:approved,partially_consumed&sort=validTo',
    used: 'state=in:consumed',
    all: '',
  },
});

const { partner: _partner, ...own } = columns;

/** What a partner's people see. */
export const portalPrices = defineList({
  ...shared,
  name: 'portal-special-prices',
  words: 'prices.list',
  columns: own,
  filters: { ...filters, createdBy: { kind: 'record', me: true, find: async () => [], name: async () => '…' } },
  views: {
    all: '',
    mine: 'createdBy=in:me',
    needs_me: 'state=in:draft,countered',
    sent: 'state=in:submitted,accepted',
    honoured: 'state=in:approved,partially_consumed&sort=validTo',
  },
});
