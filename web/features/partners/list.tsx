/** The list of partners as data. */
import { PARTNER_STATUSES, PARTNER_TYPES, partnersContract } from '../../../server/modules/partners/contract.ts';
import { countryFilter } from '../../ui/list/countryFilter.ts';
import { defineList } from '../../ui/list/spec.ts';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { CountryText } from '../../ui/text/CountryText.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { partnerFilter, programmeFilter, tierFilter } from './filters.ts';
import { staffFilter } from './staff.ts';
import { TierBadge } from './TierBadge.tsx';
import { TypeText } from './TypeText.tsx';

const VIEWS = {
  mine: 'owner=in:me',
  active: 'status=in:active',
  onboarding: 'status=in:onboarding',
  distributors: 'type=in:distributor',
  all: '',
};

const { mine, ...others } = VIEWS;

const list = defineList({
  name: 'partners',
  endpoint: partnersContract.listPartners,
  words: 'partners.list',
  sort: 'name',
  id: (partner) => partner.id,
  views: VIEWS,
  filters: {
    status: { kind: 'pick', values: PARTNER_STATUSES, words: 'ui.state' },
    type: { kind: 'pick', values: PARTNER_TYPES, words: 'partners.type' },
    tier: tierFilter,
    programme: programmeFilter,
    owner: staffFilter,
    parent: partnerFilter('distributor'),
    country: countryFilter,
    region: { kind: 'text' },
    city: { kind: 'text' },
    createdAt: { kind: 'day', moments: true },
  },
  columns: {
    name: { cell: ({ name }) => name, sort: true, card: 'title' },
    status: {
      cell: ({ status }) => <StateBadge state={status} variant="plain" />,
      width: 130,
      sort: true,
      card: 'badge',
    },
    type: { cell: ({ type }) => <TypeText type={type} />, width: 150, sort: true, card: 'line' },
    tier: {
      cell: ({ tier }) => <TierBadge tier={tier} variant="plain" />,
      width: 130,
      sort: 'tierRank',
      card: 'figure',
    },
    owner: { cell: ({ owner }) => owner?.name ?? '–', width: 160, card: 'line' },
    country: { cell: ({ country }) => <CountryText code={country} />, width: 140, sort: true },
    city: { cell: ({ city }) => city ?? '–', width: 130, sort: true, optional: true },
    region: { cell: ({ region }) => region ?? '–', width: 130, sort: true, optional: true },
    programme: { cell: ({ programme }) => programme?.name ?? '–', width: 170, optional: true },
    parent: { cell: ({ parent }) => parent?.name ?? '–', width: 170, optional: true },
    externalId: { cell: ({ externalId }) => externalId ?? '–', width: 130, optional: true },
    updatedAt: { cell: ({ updatedAt }) => <DateText value={updatedAt} as="relative" />, width: 140, sort: true },
    createdAt: { cell: ({ createdAt }) => <DateText value={createdAt} />, width: 120, sort: true, optional: true },
  },
});

/** Those who assign partners begin with all active ones, the others with their own. */
export const partnersList = (abilities: readonly string[]) =>
  abilities.includes('partner.assign') ? { ...list, views: { ...others, mine } } : list;
