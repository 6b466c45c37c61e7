/** The list of opportunities as data. */
import { OPPORTUNITY_STATUSES, accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { countryFilter } from '../../../ui/list/countryFilter.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { CountryText } from '../../../ui/text/CountryText.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { staffFilter } from '../../partners/staff.ts';
import { accountFilter } from '../api.ts';

export const opportunitiesList = defineList({
  name: 'opportunities',
  endpoint: accountsContract.listOpportunities,
  words: 'accounts.opportunities',
  sort: 'name',
  id: (opportunity) => opportunity.id,
  views: {
    open: 'status=in:open&sort=closeDate',
    mine: 'owner=in:me&status=in:open&sort=closeDate',
    won: 'status=in:won&sort=-closeDate',
    all: '',
  },
  filters: {
    status: { kind: 'pick', values: OPPORTUNITY_STATUSES, words: 'ui.state' },
    account: accountFilter,
    companyName: { kind: 'text' },
    stage: { kind: 'text' },
    closeDate: { kind: 'day', future: true },
    country: countryFilter,
    owner: staffFilter,
    externalId: { kind: 'text' },
  },
  columns: {
    name: { cell: ({ name }) => name, sort: true, card: 'title' },
    companyName: { cell: ({ companyName }) => companyName, width: 220, sort: true, card: 'line' },
    status: {
      cell: ({ status }) => <StateBadge state={status} variant="plain" />,
      width: 110,
      sort: true,
      card: 'badge',
    },
    stage: { cell: ({ stage }) => stage ?? '–', width: 140, sort: true },
    amount: { cell: ({ amount }) => <MoneyText money={amount} />, width: 130, align: 'end', card: 'figure' },
    closeDate: { cell: ({ closeDate }) => <DateText value={closeDate} />, width: 120, sort: true, card: 'line' },
    owner: { cell: ({ owner }) => owner?.name ?? '–', width: 150 },
    country: { cell: ({ country }) => <CountryText code={country} />, width: 130, sort: true, optional: true },
    externalId: { cell: ({ externalId }) => externalId ?? '–', width: 130, optional: true },
    updatedAt: {
      cell: ({ updatedAt }) => <DateText value={updatedAt} as="relative" />,
      width: 120,
      sort: true,
      optional: true,
    },
  },
});
