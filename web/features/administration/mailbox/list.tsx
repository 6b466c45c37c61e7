/** Every mail that was written, as a list. */
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { MailState } from './MailState.tsx';

export const mailList = defineList({
  name: 'mailbox',
  endpoint: administrationContract.listMails,
  words: 'administration.mailbox.list',
  sort: '-createdAt',
  id: (mail) => mail.id,
  views: { all: '', failed: 'state=in:failed', held: 'state=in:held' },
  filters: {
    state: { kind: 'pick', values: ['queued', 'sent', 'failed', 'held'], words: 'administration.mailbox.state' },
    toAddress: { kind: 'text' },
    template: { kind: 'text' },
    createdAt: { kind: 'day', moments: true },
  },
  columns: {
    subject: { cell: ({ subject }) => subject, card: 'title' },
    to: { cell: ({ toName, toAddress }) => toName || toAddress, width: 200, card: 'line' },
    address: { cell: ({ toAddress }) => toAddress, width: 240, optional: true },
    state: { cell: ({ state }) => <MailState state={state} variant="plain" />, width: 140, card: 'badge' },
    template: { cell: ({ template }) => template, width: 180, optional: true },
    createdAt: {
      cell: ({ createdAt }) => <DateText value={createdAt} as="relative" />,
      width: 150,
      sort: true,
      card: 'figure',
    },
  },
});

/** Beside an open mail there is room for subject and age only. */
export const narrowMailList = defineList({
  ...mailList,
  columns: { subject: mailList.columns['subject']!, createdAt: mailList.columns['createdAt']! },
});
