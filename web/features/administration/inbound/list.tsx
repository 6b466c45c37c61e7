/** Mails that came in, as a list. */
import { intakeContract } from '../../../../server/modules/intake/contract.ts';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { defineList } from '../../../ui/list/spec.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { Outcome } from './Outcome.tsx';

export const inboundList = defineList({
  name: 'inbound_mails',
  endpoint: intakeContract.listInboundMails,
  words: 'administration.inbound.list',
  sort: '-receivedAt',
  id: (mail) => mail.id,
  views: {
    all: '',
    drafted: 'state=in:drafted',
    unconfirmed: 'state=in:unconfirmed',
    left: 'state=in:refused,ignored',
  },
  filters: {
    state: {
      kind: 'pick',
      values: ['received', 'unconfirmed', 'drafted', 'refused', 'ignored'],
      words: 'administration.inbound.state',
    },
    receivedAt: { kind: 'day', moments: true },
  },
  columns: {
    from: { cell: ({ from, fromName }) => fromName ?? from, card: 'title' },
    subject: { cell: ({ subject }) => subject ?? '–', card: 'line' },
    sender: {
      cell: ({ sender }) => sender && <TextLink to={paths.console.person(sender.id)}>{sender.name}</TextLink>,
      width: 160,
    },
    state: { cell: ({ state }) => <StateBadge state={state} />, width: 150, card: 'badge' },
    outcome: { cell: (mail) => <Outcome of={mail} />, width: 300, card: 'line' },
    receivedAt: {
      cell: ({ receivedAt }) => <DateText value={receivedAt} as="relative" />,
      width: 140,
      sort: true,
      card: 'figure',
    },
  },
});
