/** Every rate that was entered, as a list: the latest day first. */
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { RateText } from './RateText.tsx';

export const rateList = defineList({
  name: 'exchange-rates',
  endpoint: administrationContract.listExchangeRates,
  words: 'administration.rates.list',
  sort: '-day',
  id: (rate) => rate.id,
  views: { all: '' },
  filters: { currency: { kind: 'text' }, day: { kind: 'day', past: true } },
  columns: {
    currency: { cell: ({ currency }) => currency, width: 120, sort: true, card: 'title' },
    rate: {
      cell: ({ base, currency, rate }) => <RateText base={base} currency={currency} rate={rate} />,
      width: 240,
      card: 'line',
    },
    day: { cell: ({ day }) => <DateText value={day} />, width: 150, sort: true, card: 'figure' },
    by: { cell: ({ updatedBy }) => updatedBy, card: 'line' },
    updatedAt: { cell: ({ updatedAt }) => <DateText value={updatedAt} as="relative" />, width: 160, optional: true },
  },
});
