/** Where partners stand to their tiers, as a list: the latest change first. */
import { qualificationContract } from '../../../../server/modules/qualification/contract.ts';
import { LOOKUPS } from '../../../ui/fields/lookups.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { findProgrammes, nameOfProgramme } from '../programmeLookup.ts';
import { NextDay } from './NextDay.tsx';

const partner = LOOKUPS['partner']!;

export const standingList = defineList({
  name: 'tier-standings',
  endpoint: qualificationContract.listTierStandings,
  words: 'qualification.standings.list',
  sort: '-since',
  id: (standing) => standing.partnerId,
  views: {
    all: '',
    falling: 'state=in:notice,grace&sort=noticeEnds',
    at_risk: 'state=in:at_risk&sort=lapsesOn',
    override: 'state=in:override',
  },
  filters: {
    state: { kind: 'pick', values: ['holds', 'at_risk', 'notice', 'grace', 'override'], words: 'ui.state' },
    partner: { kind: 'record', find: partner.find, name: partner.nameOf },
    programme: { kind: 'record', find: findProgrammes, name: nameOfProgramme },
    since: { kind: 'day', moments: true, past: true },
    lapsesOn: { kind: 'day', future: true },
  },
  columns: {
    partner: { cell: ({ partner }) => partner, card: 'title' },
    state: {
      cell: ({ state }) => <StateBadge state={state} variant="plain" />,
      width: 150,
      card: 'badge',
    },
    tier: { cell: ({ tier }) => tier?.name ?? '–', width: 130, card: 'line' },
    earned: { cell: ({ earned }) => earned?.name ?? '–', width: 130, card: 'line' },
    next: { cell: (standing) => <NextDay standing={standing} />, width: 230, card: 'line' },
    since: { cell: ({ since }) => <DateText value={since} as="relative" />, width: 140, sort: true, card: 'figure' },
  },
});
