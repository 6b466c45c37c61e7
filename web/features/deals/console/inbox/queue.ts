/** The vendor's queue: registrations without an answer, the oldest promise first. The inbox shows it, the decision page walks it. */
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { defineList, pagesOfView, presetsOf } from '../../../../ui/list/spec.ts';
import { viewOf } from '../../../../ui/list/view.ts';
import { column, filter } from '../columns.tsx';

export const inboxList = defineList({
  name: 'inbox',
  endpoint: dealsContract.listDeals,
  words: 'deals.console.inbox',
  sort: 'responseDueAt',
  id: (deal) => deal.id,
  fixed: { status: 'in:submitted,under_review' },
  views: {
    all: '',
    waiting: 'waitsForMe=is:true',
    mine: 'assignedTo=in:me',
    unassigned: 'assignedTo=empty',
    overdue: 'responseDueAt=past',
    clear: 'verdict=in:clear',
  },
  filters: {
    verdict: filter.verdict,
    assignedTo: filter.assignedTo,
    partnerId: filter.partnerId,
    responseDueAt: filter.responseDueAt,
    dealTypeId: filter.dealTypeId,
    country: filter.country,
    submittedAt: filter.submittedAt,
    waitsForMe: filter.waitsForMe,
    onBehalf: filter.onBehalf,
    rfp: filter.rfp,
  },
  columns: {
    customer: column.customer,
    verdict: { ...column.verdict, card: 'badge' },
    clock: { ...column.clock, card: 'line' },
    partner: column.partner,
    amount: column.amount,
    waitsFor: { ...column.waitsFor, card: 'line' },
    assignee: { ...column.assignee, card: 'line' },
    state: { ...column.state, card: undefined },
    submittedAt: { ...column.submittedAt, optional: true },
    number: { ...column.number, optional: true },
    type: column.type,
    closeDate: { ...column.closeDate, optional: true },
    country: column.country,
  },
});

/** The queue as the page's search describes it: the same rows in the same order as in the inbox. */
export function queueQuery(search: Record<string, string>) {
  const { params } = viewOf(search, presetsOf(inboxList), Object.keys(inboxList.filters));
  return pagesOfView(inboxList, params);
}
