import { disputesContract, STANDINGS } from '../../../../server/modules/disputes/contract.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { ViewBadge } from '../shared/Badges.tsx';

/** The own firm's disputes. */
export const sideList = defineList({
  name: 'own-disputes',
  endpoint: disputesContract.listOwnSides,
  words: 'disputes.portal.list',
  sort: '-updatedAt',
  id: (side) => side.id,
  views: { running: 'over=is:false', all: '' },
  filters: {
    standing: { kind: 'pick', values: STANDINGS, words: 'disputes.shared.standing' },
    openedAt: { kind: 'day', moments: true },
  },
  columns: {
    customer: { cell: (side) => side.deal.customer, card: 'title' },
    state: { cell: (side) => <ViewBadge view={side.view} />, width: 190, card: 'badge' },
    number: { cell: (side) => side.deal.number, width: 130, card: 'line' },
    dueAt: { cell: (side) => <DateText value={side.dueAt} />, width: 140 },
    openedAt: { cell: (side) => <DateText value={side.openedAt} as="relative" />, width: 140, sort: true },
  },
});
