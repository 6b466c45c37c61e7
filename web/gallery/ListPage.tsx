import { Button } from '@mantine/core';
import { IconCheck, IconPlus, IconShieldCheck, IconUserShare } from '@tabler/icons-react';
import i18next from 'i18next';
import { definePage } from '../page.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { showUndo } from '../ui/feedback/toast.tsx';
import { List } from '../ui/list/List.tsx';
import { defineList, loadList } from '../ui/list/spec.ts';
import { StateBadge } from '../ui/state/StateBadge.tsx';
import { Clock } from '../ui/text/Clock.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { MoneyText } from '../ui/text/MoneyText.tsx';
import { GALLERY_STATES, listGalleryDeals } from './deals.ts';

i18next.addResourceBundle(
  i18next.language,
  'translation',
  {
    gallery: {
      title: 'Registrations',
      search: 'Customer or number',
      view: { waiting: 'Waiting for me', conflict: 'Conflicts', protected: 'Protected', all: 'All' },
      filter: {
        status: 'State',
        partner: 'Partner',
        amount: 'Amount',
        closeDate: 'Close date',
        conflict: 'Has a conflict',
      },
      column: {
        customer: 'Customer',
        status: 'State',
        partner: 'Partner',
        amount: 'Amount',
        closeDate: 'Closes',
        dueAt: 'Answer',
        owner: 'Owner',
        number: 'Number',
        country: 'Country',
      },
    },
  },
  true,
);

const deals = defineList({
  name: 'gallery-deals',
  endpoint: listGalleryDeals,
  words: 'gallery',
  sort: '-number',
  id: (deal) => deal.id,
  views: {
    waiting: 'status=in:submitted,in_review,conflict&sort=dueAt',
    conflict: 'status=in:conflict',
    protected: 'status=in:approved',
    all: '',
  },
  filters: {
    status: { kind: 'pick', values: GALLERY_STATES, words: 'ui.state' },
    partner: { kind: 'text' },
    amount: { kind: 'money', currency: 'EUR' },
    closeDate: { kind: 'day', future: true },
    conflict: { kind: 'flag' },
  },
  columns: {
    customer: { cell: (deal) => deal.customer, sort: true, card: 'title' },
    status: { cell: (deal) => <StateBadge state={deal.status} />, width: 130, sort: true, card: 'badge' },
    partner: { cell: (deal) => deal.partner, width: 190, card: 'line' },
    amount: {
      cell: (deal) => <MoneyText money={deal.amount} round />,
      width: 130,
      align: 'end',
      sort: true,
      card: 'figure',
    },
    closeDate: { cell: (deal) => <DateText value={deal.closeDate} />, width: 120, sort: true },
    dueAt: { cell: (deal) => deal.dueAt && <Clock due={deal.dueAt} />, width: 196, sort: true, card: 'line' },
    owner: { cell: (deal) => deal.owner, width: 140 },
    number: { cell: (deal) => deal.number, width: 110, sort: true },
    country: { cell: (deal) => deal.country, width: 90, optional: true },
  },
});

export default definePage({ load: (input) => loadList(input, deals), Page: ListPage });

function ListPage() {
  return (
    <List
      spec={deals}
      href={() => '/gallery/console/record'}
      actions={<Button leftSection={<IconPlus size={16} />}>Register deal</Button>}
      bulk={[
        {
          id: 'approve',
          label: 'Approve',
          icon: <IconCheck size={14} />,
          fits: (deal) => deal.status !== 'conflict',
          run: async (rows) => showUndo({ message: `${rows.length} approved`, undo: () => {} }),
        },
        { id: 'assign', label: 'Assign', icon: <IconUserShare size={14} />, run: async () => {} },
        { id: 'reject', label: 'Reject', danger: true, run: async () => {} },
      ]}
      exportFrom={listGalleryDeals}
      empty={
        <EmptyState
          icon={<IconShieldCheck size={22} />}
          title="No registrations yet"
          action={<Button>Invite a partner</Button>}
        >
          Partners register prospective deals here and are protected once you approve.
        </EmptyState>
      }
    />
  );
}
