/** The list of accounts as data. */
import { ACCOUNT_KINDS, ACCOUNT_STATUSES, accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { countryFilter } from '../../../ui/list/countryFilter.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { CountryText } from '../../../ui/text/CountryText.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { staffFilter } from '../../partners/staff.ts';
import { accountFilter } from '../api.ts';
import { KindText } from '../KindText.tsx';

export const accountsList = defineList({
  name: 'accounts',
  endpoint: accountsContract.listAccounts,
  words: 'accounts.list',
  sort: 'name',
  id: (account) => account.id,
  views: {
    all: '',
    customers: 'kind=in:customer',
    prospects: 'kind=in:prospect',
    mine: 'owner=in:me',
    archived: 'status=in:archived',
  },
  filters: {
    kind: { kind: 'pick', values: ACCOUNT_KINDS, words: 'accounts.kind' },
    status: { kind: 'pick', values: ACCOUNT_STATUSES, words: 'ui.state' },
    country: countryFilter,
    city: { kind: 'text' },
    domain: { kind: 'text' },
    owner: staffFilter,
    parent: accountFilter,
    externalId: { kind: 'text' },
    createdAt: { kind: 'day', moments: true },
  },
  columns: {
    name: { cell: ({ name }) => name, sort: true, card: 'title' },
    kind: { cell: ({ kind }) => <KindText kind={kind} />, width: 110, card: 'badge' },
    domain: { cell: ({ domains }) => domains[0] ?? '–', width: 200, sort: true, card: 'line' },
    city: { cell: ({ city }) => city ?? '–', width: 140, sort: true },
    country: { cell: ({ country }) => <CountryText code={country} />, width: 140, sort: true, card: 'line' },
    owner: { cell: ({ owner }) => owner?.name ?? '–', width: 160, card: 'figure' },
    externalId: { cell: ({ externalId }) => externalId ?? '–', width: 130 },
    status: { cell: ({ status }) => <StateBadge state={status} variant="plain" />, width: 120, optional: true },
    parent: { cell: ({ parent }) => parent?.name ?? '–', width: 180, optional: true },
    registryIds: { cell: ({ registryIds }) => registryIds.join(', ') || '–', width: 160, optional: true },
    updatedAt: {
      cell: ({ updatedAt }) => <DateText value={updatedAt} as="relative" />,
      width: 120,
      sort: true,
      optional: true,
    },
    createdAt: { cell: ({ createdAt }) => <DateText value={createdAt} />, width: 120, sort: true, optional: true },
  },
});
