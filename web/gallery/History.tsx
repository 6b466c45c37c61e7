import {
  IconAlertTriangle,
  IconClock,
  IconMessage,
  IconPencil,
  IconSend,
  IconShieldCheck,
  IconUserCheck,
} from '@tabler/icons-react';
import { Composer } from '../ui/record/Composer.tsx';
import { Timeline } from '../ui/record/Timeline.tsx';
import type { TimelineEntry } from '../ui/record/timeline.ts';

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

const entries: TimelineEntry[] = [
  {
    id: '1',
    at: hours(-1),
    actor: 'Ada Brandt',
    text: 'commented',
    icon: <IconMessage />,
    internal: true,
    body: 'Spoke with Jonas: the existing opportunity is for the Hamburg site only.',
  },
  {
    id: '2',
    at: hours(-3),
    actor: null,
    text: 'Conflict found with one open opportunity',
    icon: <IconAlertTriangle />,
    tone: 'violet',
  },
  {
    id: '3',
    at: hours(-4),
    actor: 'Marta Lindqvist',
    text: 'submitted the registration',
    icon: <IconSend />,
    tone: 'amber',
    body: '40 seats, Enterprise plan, decision expected in February.',
  },
  {
    id: '4',
    at: hours(-29),
    actor: 'Marta Lindqvist',
    text: 'changed the close date from 14 Feb to 28 Feb 2026',
    icon: <IconPencil />,
  },
  { id: '5', at: hours(-30), actor: 'Marta Lindqvist', text: 'started a draft', icon: <IconPencil /> },
];

export function History() {
  return (
    <Timeline
      entries={[
        ...entries,
        { id: '6', at: hours(-60), actor: 'Ada Brandt', text: 'took over as owner', icon: <IconUserCheck /> },
        {
          id: '7',
          at: hours(-61),
          actor: null,
          text: 'The answer is due in two working days',
          icon: <IconClock />,
        },
        {
          id: '8',
          at: hours(-62),
          actor: 'Tom Okafor',
          text: 'approved the extension',
          icon: <IconShieldCheck />,
          tone: 'green',
        },
      ]}
      composer={<Composer canBeInternal audience="Northwind Resellers reads this." onSend={async () => true} />}
      onOlder={() => {}}
    />
  );
}
