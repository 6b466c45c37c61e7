import { disputesContract, DISPUTE_STATUSES } from '../../../../server/modules/disputes/contract.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { byColleague } from '../../deals/console/pickers.ts';
import { CaseBadge } from '../shared/Badges.tsx';

/** Cases: what waits first. */
export const disputeList = defineList({
  name: 'disputes',
  endpoint: disputesContract.listDisputes,
  words: 'disputes.console.list',
  sort: '-updatedAt',
  id: (dispute) => dispute.id,
  views: {
    running: 'status=in:requested,opened,evidence_requested,under_decision,appealed',
    requested: 'status=in:requested',
    appealed: 'status=in:appealed',
    decided: 'status=in:decided,closed',
    all: '',
  },
  filters: {
    status: { kind: 'pick', values: DISPUTE_STATUSES, words: 'disputes.shared.status' },
    origin: { kind: 'pick', values: ['vendor', 'partner'], words: 'disputes.console.origin' },
    assignedTo: byColleague,
    openedAt: { kind: 'day', moments: true },
    dueAt: { kind: 'day', moments: true, future: true, past: true },
  },
  columns: {
    customer: { cell: (dispute) => dispute.customer, sort: true, card: 'title' },
    state: { cell: (dispute) => <CaseBadge status={dispute.status} plain />, width: 170, card: 'badge' },
    partners: { cell: (dispute) => dispute.partners.map(({ name }) => name).join(' · '), width: 280, card: 'line' },
    assignee: { cell: (dispute) => dispute.assignedTo?.name ?? '–', width: 150 },
    dueAt: { cell: (dispute) => <DateText value={dispute.dueAt} />, width: 130, sort: true },
    openedAt: { cell: (dispute) => <DateText value={dispute.openedAt} as="relative" />, width: 130, sort: true },
    number: { cell: (dispute) => dispute.number, width: 120, sort: true, optional: true },
  },
});
