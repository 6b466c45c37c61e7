/** The list of what partners ask about approved registrations, as data. */
import { REQUEST_KINDS, dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { RowOf } from '../../../../api/queries.ts';
import { defineList } from '../../../../ui/list/spec.ts';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { RequestState, useRequestName } from '../../protection/RequestRow.tsx';
import { nameOf } from '../Cells.tsx';
import { byPartner } from '../pickers.ts';

type Item = RowOf<typeof dealsContract.listRequests>;

function What({ item }: { item: Item }) {
  return <>{useRequestName()(item.request)}</>;
}

export const requestList = defineList({
  name: 'deal-requests',
  endpoint: dealsContract.listRequests,
  words: 'deals.console.requests',
  sort: 'askedAt',
  id: ({ request }) => request.id,
  views: {
    waiting: 'status=in:pending&sort=askedAt',
    ending: 'status=in:pending&sort=expiresAt',
    decided: 'status=in:granted,declined&sort=-askedAt',
    all: 'sort=-askedAt',
  },
  filters: {
    kind: { kind: 'pick', values: REQUEST_KINDS, words: 'deals.console.requests.kind' },
    status: {
      kind: 'pick',
      values: ['pending', 'granted', 'declined', 'withdrawn'],
      words: 'deals.protection.status',
    },
    partnerId: byPartner,
    askedAt: { kind: 'day', moments: true },
    expiresAt: { kind: 'day', moments: true, future: true },
  },
  columns: {
    customer: { cell: ({ deal }) => nameOf(deal), card: 'title' },
    what: { cell: (item) => <What item={item} />, width: 230, card: 'line' },
    state: { cell: ({ request }) => <RequestState request={request} />, width: 120, card: 'badge' },
    partner: { cell: ({ deal }) => deal.partner.name, width: 185, card: 'line' },
    reason: { cell: ({ request }) => request.reason, width: 240 },
    askedAt: { cell: ({ request }) => <DateText value={request.askedAt} as="relative" />, width: 125, sort: true },
    expiresAt: { cell: ({ deal }) => <DateText value={deal.expiresAt} />, width: 130, sort: true, card: 'line' },
  },
});
