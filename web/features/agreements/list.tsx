import { AGREEMENT_STATES, agreementsContract } from '../../../server/modules/agreements/contract.ts';
import { defineList } from '../../ui/list/spec.ts';
import { DateText } from '../../ui/text/DateText.tsx';
import { AgreementBadge } from './Badge.tsx';

/** Agreements: what waits first. */
export const agreementList = defineList({
  name: 'agreements',
  endpoint: agreementsContract.listAgreements,
  words: 'agreements.list',
  sort: '-updatedAt',
  id: (one) => one.id,
  views: { all: '', waiting: 'state=in:sent,signed', in_force: 'state=in:in_force' },
  filters: {
    state: { kind: 'pick', values: AGREEMENT_STATES, words: 'agreements.state' },
    sentAt: { kind: 'day', moments: true },
    endsOn: { kind: 'day', future: true, past: true },
  },
  columns: {
    title: { cell: (one) => one.title, width: 260, card: 'title' },
    state: { cell: (one) => <AgreementBadge state={one.state} plain />, width: 210, card: 'badge' },
    partner: { cell: (one) => one.partner.name, width: 200, card: 'line' },
    number: { cell: (one) => one.number, width: 140 },
    sentAt: { cell: (one) => <DateText value={one.sentAt} />, width: 130, sort: true },
    endsOn: { cell: (one) => <DateText value={one.endsOn} />, width: 130, sort: true },
  },
});
