/** The list of registrations, as data. A distributor who sees its resellers' gets a column and a filter more. */
import { APPROVAL_STATUSES, OUTCOMES, dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { partnersContract } from '../../../../../server/modules/partners/contract.ts';
import { call } from '../../../../api/call.ts';
import type { RowOf } from '../../../../api/queries.ts';
import { defineList } from '../../../../ui/list/spec.ts';
import type { Column } from '../../../../ui/list/spec.ts';
import type { Filters } from '../../../../ui/list/filter.ts';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import { DealBadge } from '../DealBadge.tsx';
import { DealClock } from '../DealClock.tsx';
import { CustomerName, StageText, TypeText } from './cells.tsx';

type Row = RowOf<typeof dealsContract.listDeals>;

const PARTNER: Column<Row> = { cell: ({ partner }) => partner.name, width: 165, card: 'line' };

const columns = (several: boolean): Record<string, Column<Row>> => ({
  customer: { cell: (deal) => <CustomerName deal={deal} />, sort: true, card: 'title' },
  ...(several ? { partner: PARTNER } : {}),
  state: { cell: (deal) => <DealBadge deal={deal} variant="plain" />, width: 135, card: 'badge' },
  clock: { cell: (deal) => <DealClock deal={deal} />, width: 165, card: 'line' },
  amount: { cell: (deal) => <MoneyText money={deal.amount} />, width: 130, align: 'end', sort: true, card: 'figure' },
  closeDate: { cell: (deal) => <DateText value={deal.closeDate} />, width: 130, sort: true, card: 'line' },
  stage: { cell: (deal) => <StageText deal={deal} />, width: 150, ...(several ? { optional: true } : {}) },
  updatedAt: { cell: (deal) => <DateText value={deal.updatedAt} as="relative" />, width: 140, sort: true },
  number: { cell: (deal) => <span className="tabular">{deal.number}</span>, width: 120, sort: true, optional: true },
  dealType: { cell: (deal) => <TypeText deal={deal} />, width: 150, optional: true },
  createdBy: { cell: (deal) => deal.createdBy.name, width: 160, optional: true },
  expiresAt: { cell: (deal) => <DateText value={deal.expiresAt} />, width: 130, sort: true, optional: true },
});

/** A partner in view by a part of its name. */
async function findPartners(q: string, signal: AbortSignal) {
  const { items } = await call(
    partnersContract.listPartners,
    { query: { limit: 20, ...(q ? { q } : {}) } },
    { signal },
  );
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

const PARTNER_FILTER: Filters = {
  partnerId: {
    kind: 'record',
    find: findPartners,
    name: async (partnerId) => (await call(partnersContract.readPartner, { params: { partnerId } })).name,
  },
};

const filters = (several: boolean): Filters => ({
  status: { kind: 'pick', values: APPROVAL_STATUSES, words: 'deals.portal.status' },
  outcome: { kind: 'pick', values: OUTCOMES, words: 'deals.portal.outcome' },
  ...(several ? PARTNER_FILTER : {}),
  createdBy: { kind: 'record', me: true, find: () => Promise.resolve([]), name: () => Promise.resolve('…') },
  closeDate: { kind: 'day', future: true },
  expiresAt: { kind: 'day', moments: true, future: true },
  submittedAt: { kind: 'day', moments: true },
  rfp: { kind: 'flag' },
});

/** Built-in tabs, after the one that shows everything: an empty one there is the moment to explain what this is for. */
const VIEWS = {
  mine: 'createdBy=in:me',
  drafts: 'status=in:draft',
  waiting: 'status=in:submitted,under_review,info_requested,on_hold&sort=responseDueAt',
  protected: 'status=in:approved&outcome=in:open&sort=expiresAt',
  expiring: 'status=in:approved&outcome=in:open&expiresAt=next:30&sort=expiresAt',
  closed: 'outcome=in:won,lost',
};

/** Tabs of the board: only what is open stands there. */
const boardViews = (several: boolean, firm: string): Record<string, string> =>
  several
    ? { all: '', mine: 'createdBy=in:me', own: `partnerId=in:${firm}`, resellers: `partnerId=not:${firm}` }
    : { firm: '', mine: 'createdBy=in:me', protected: 'status=in:approved' };

const make = (several: boolean) =>
  defineList({
    name: 'portal-deals',
    endpoint: dealsContract.listDeals,
    words: 'deals.portal.list',
    sort: '-updatedAt',
    columns: columns(several),
    filters: filters(several),
    views: { [several ? 'all' : 'firm']: '', ...VIEWS },
    id: ({ id }) => id,
  });

const SPECS = { one: make(false), several: make(true) };

const boards = new Map<string, ReturnType<typeof make>>();

/** The same list as a board, which begins with what closes next. `firm` is the reader's own. */
export function boardSpecFor(several: boolean, firm: string) {
  const key = `${several} ${firm}`;
  const known = boards.get(key) ?? { ...specFor(several), sort: 'closeDate', views: boardViews(several, firm) };
  boards.set(key, known);
  return known;
}

/** The list for people who see one firm's registrations, or several firms'. */
export const specFor = (several: boolean) => (several ? SPECS.several : SPECS.one);
