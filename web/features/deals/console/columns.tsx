/** Columns and filters of registrations, shared by the list and the inbox. */
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { APPROVAL_STATUSES, OUTCOMES, VERDICTS } from '../../../../server/modules/deals/contract.ts';
import type { Filters } from '../../../ui/list/filter.ts';
import type { Column } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { Assignee, CountryName, DealState, VerdictBadge, WaitsFor, Word, nameOf } from './Cells.tsx';
import { ResponseClock } from './ResponseClock.tsx';
import { byColleague, byCountry, byDealType, byPartner, byStage } from './pickers.ts';

type DealColumn = Column<DealSummary>;

export const column = {
  customer: { cell: nameOf, sort: true, card: 'title' },
  number: { cell: (deal) => deal.number, width: 120, sort: true },
  partner: { cell: (deal) => deal.partner.name, width: 185, card: 'line' },
  state: { cell: (deal) => <DealState deal={deal} />, width: 120, card: 'badge' },
  verdict: { cell: (deal) => <VerdictBadge verdict={deal.verdict} />, width: 130 },
  amount: { cell: (deal) => <MoneyText money={deal.amount} />, width: 130, sort: true, align: 'end', card: 'figure' },
  stage: { cell: (deal) => <Word of={deal.stage.name} />, width: 130 },
  type: { cell: (deal) => <Word of={deal.dealType.label} />, width: 130, optional: true },
  waitsFor: { cell: (deal) => <WaitsFor deal={deal} />, width: 150 },
  assignee: { cell: (deal) => <Assignee deal={deal} />, width: 140 },
  clock: { cell: (deal) => <ResponseClock deal={deal} />, width: 195, sort: 'responseDueAt' },
  closeDate: { cell: (deal) => <DateText value={deal.closeDate} />, width: 125, sort: true },
  protectedUntil: { cell: (deal) => <DateText value={deal.expiresAt} />, width: 130, sort: 'expiresAt' },
  submittedAt: { cell: (deal) => <DateText value={deal.submittedAt} as="relative" />, width: 125, sort: true },
  updatedAt: { cell: (deal) => <DateText value={deal.updatedAt} as="relative" />, width: 125, sort: true },
  createdBy: { cell: (deal) => deal.createdBy.name, width: 150, optional: true },
  country: { cell: (deal) => <CountryName code={deal.customer.country} />, width: 120, optional: true },
} satisfies Record<string, DealColumn>;

export const filter = {
  status: { kind: 'pick', values: APPROVAL_STATUSES, words: 'deals.console.status' },
  outcome: { kind: 'pick', values: OUTCOMES, words: 'deals.console.outcome' },
  verdict: { kind: 'pick', values: VERDICTS, words: 'ui.state' },
  assignedTo: byColleague,
  partnerId: byPartner,
  stageId: byStage,
  dealTypeId: byDealType,
  country: byCountry,
  closeDate: { kind: 'day', future: true },
  responseDueAt: { kind: 'day', moments: true, future: true, past: true },
  expiresAt: { kind: 'day', moments: true, future: true },
  submittedAt: { kind: 'day', moments: true },
  onBehalf: { kind: 'flag' },
  waitsForMe: { kind: 'flag' },
  rfp: { kind: 'flag' },
} satisfies Filters;
