/** The list of registrations as data. One per currency, because the filter on amounts asks in the vendor's. */
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { defineList } from '../../../../ui/list/spec.ts';
import type { ListSpec } from '../../../../ui/list/spec.ts';
import { column, filter } from '../columns.tsx';

export type DealListSpec = ListSpec<typeof dealsContract.listDeals>;

const specs = new Map<string, DealListSpec>();

/** The list for a vendor's currency. */
export function dealList(currency: string): DealListSpec {
  const known = specs.get(currency) ?? listIn(currency);
  specs.set(currency, known);
  return known;
}

const boards = new Map<string, DealListSpec>();

/** The same list as a board: its tabs show what is open, and a column begins with what closes next. */
export function boardList(currency: string): DealListSpec {
  const known = boards.get(currency) ?? { ...dealList(currency), sort: 'closeDate', views: BOARD_VIEWS };
  boards.set(currency, known);
  return known;
}

const BOARD_VIEWS = {
  all: '',
  mine: 'assignedTo=in:me',
  waiting: 'status=in:submitted,under_review',
  protected: 'status=in:approved',
  expiring: 'status=in:approved&expiresAt=next:14',
};

const listIn = (currency: string): DealListSpec =>
  defineList({
    name: 'deals',
    endpoint: dealsContract.listDeals,
    words: 'deals.console.list',
    sort: '-updatedAt',
    id: (deal) => deal.id,
    views: {
      all: '',
      mine: 'assignedTo=in:me',
      waiting: 'status=in:submitted,under_review&sort=responseDueAt',
      returned: 'status=in:info_requested',
      on_hold: 'status=in:on_hold',
      protected: 'status=in:approved&outcome=in:open&sort=expiresAt',
      expiring: 'status=in:approved&outcome=in:open&expiresAt=next:14&sort=expiresAt',
      won: 'outcome=in:won',
      lost: 'outcome=in:lost',
    },
    filters: { ...filter, amount: { kind: 'money', currency } },
    columns: {
      customer: column.customer,
      state: column.state,
      partner: column.partner,
      amount: column.amount,
      stage: column.stage,
      closeDate: column.closeDate,
      protectedUntil: column.protectedUntil,
      assignee: column.assignee,
      number: { ...column.number, optional: true },
      updatedAt: { ...column.updatedAt, optional: true },
      verdict: { ...column.verdict, optional: true },
      clock: { ...column.clock, optional: true },
      submittedAt: { ...column.submittedAt, optional: true },
      type: column.type,
      createdBy: column.createdBy,
      country: column.country,
    },
  });
