/** What happened to a special price, as a key of the catalogue with its values, and how it looks. Pure. */
import {
  IconArrowBackUp,
  IconArrowsLeftRight,
  IconCheck,
  IconCircleX,
  IconClock,
  IconPencil,
  IconSend,
  IconShoppingCart,
  IconTag,
} from '@tabler/icons-react';
import type { DealTimelineEntry } from '../../../server/modules/deals/contract.ts';
import type { Tone } from '../../ui/state/tones.ts';

type Look = readonly [icon: typeof IconTag, tone: Tone];

const LOOKS: Readonly<Record<string, Look>> = {
  drafted: [IconPencil, 'grey'],
  submitted: [IconSend, 'amber'],
  submitted_again: [IconSend, 'amber'],
  countered: [IconArrowsLeftRight, 'violet'],
  accepted: [IconCheck, 'blue'],
  approved: [IconTag, 'green'],
  declined_by_vendor: [IconCircleX, 'red'],
  declined_by_partner: [IconCircleX, 'red'],
  withdrawn: [IconArrowBackUp, 'grey'],
  used: [IconShoppingCart, 'blue'],
  use_taken_back: [IconArrowBackUp, 'grey'],
  expiring: [IconClock, 'amber'],
  expired: [IconCircleX, 'red'],
};

export interface EventWords {
  /** Below `prices.event`. */
  key: string;
  values: Record<string, string | number>;
  note: string;
  icon: typeof IconTag;
  tone: Tone;
}

function keyOf(type: string, data: Record<string, unknown>): string {
  const key = type.replace(/^special_price\./, '');
  if (key === 'submitted' && data['again'] === true) return 'submitted_again';
  if (key === 'declined') return data['by'] === 'partner' ? 'declined_by_partner' : 'declined_by_vendor';
  return key;
}

/** An event in words and looks. */
export function eventOf(entry: Pick<DealTimelineEntry, 'type' | 'data'>): EventWords {
  const data = (entry.data ?? {}) as Record<string, unknown>;
  const key = keyOf(entry.type, data);
  const [icon, tone] = LOOKS[key] ?? [IconPencil, 'grey' as const];
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : '');
  return {
    key,
    values: {
      count: Number(data['quantity'] ?? data['daysLeft'] ?? 0),
      left: Number(data['left'] ?? 0),
      order: [text('orderReference'), text('orderLine')].filter(Boolean).join(' / '),
      number: text('priceNumber'),
    },
    note: text('note'),
    icon,
    tone,
  };
}
