/** The lists of people as data: everybody in the programme for the vendor, the own firm for a partner. */
import { PARTNER_ROLES, ROLES, tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { LookupName } from '../../ui/fields/LookupName.tsx';
import { LOOKUPS } from '../../ui/fields/lookups.ts';
import type { Filter } from '../../ui/list/filter.ts';
import { defineList } from '../../ui/list/spec.ts';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { RoleText } from './RoleText.tsx';
import type { Person } from './queries.ts';

const STATUSES = ['invited', 'active', 'disabled'] as const;

const partnerFilter: Filter = {
  kind: 'record',
  find: LOOKUPS['partner']!.find,
  name: LOOKUPS['partner']!.nameOf,
};

const status = {
  cell: (person: Person) => <StateBadge state={person.status} variant="plain" />,
  width: 120,
  sort: true,
  card: 'badge',
} as const;

const email = { cell: (person: Person) => person.email, width: 260, sort: true, card: 'line' } as const;
const role = { cell: (person: Person) => <RoleText role={person.role} />, width: 180, card: 'line' } as const;
const createdAt = { cell: (person: Person) => <DateText value={person.createdAt} />, width: 130, sort: true } as const;

export const consolePeople = defineList({
  name: 'people',
  endpoint: tenancyContract.listPeople,
  words: 'people.list',
  sort: 'name',
  id: (person) => person.id,
  views: { team: 'side=in:vendor', partners: 'side=in:partner', invited: 'status=in:invited&sort=-createdAt', all: '' },
  filters: {
    side: { kind: 'pick', values: ['vendor', 'partner'], words: 'people.side' },
    role: { kind: 'pick', values: ROLES, words: 'roles.names' },
    status: { kind: 'pick', values: STATUSES, words: 'ui.state' },
    partnerId: partnerFilter,
    createdAt: { kind: 'day', moments: true },
  },
  columns: {
    name: { cell: ({ name }) => name, sort: true, card: 'title' },
    status,
    role,
    partner: {
      cell: ({ partnerId }) => (partnerId ? <LookupName kind="partner" id={partnerId} /> : '–'),
      width: 220,
    },
    email,
    createdAt,
  },
});

export const portalPeople = defineList({
  name: 'colleagues',
  endpoint: tenancyContract.listPeople,
  words: 'people.colleagues',
  sort: 'name',
  id: (person) => person.id,
  views: { all: '', invited: 'status=in:invited&sort=-createdAt' },
  filters: {
    role: { kind: 'pick', values: PARTNER_ROLES, words: 'roles.names' },
    status: { kind: 'pick', values: STATUSES, words: 'ui.state' },
  },
  columns: { name: { cell: ({ name }) => name, sort: true, card: 'title' }, status, role, email, createdAt },
});
