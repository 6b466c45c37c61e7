/** Signs and colours of steps and of people in them. */
import {
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconHourglass,
  IconPlayerTrackNext,
  IconUserShare,
  IconX,
} from '@tabler/icons-react';
import type { ApprovalRequest } from '../../../../server/kit/approvals/contract.ts';
import type { Tone } from '../../../ui/state/tones.ts';

export type Step = ApprovalRequest['steps'][number];
export type Person = NonNullable<Step['people']>[number];

export const STEP_LOOKS: Readonly<Record<Step['state'], { icon: typeof IconCheck; tone: Tone }>> = {
  pending: { icon: IconCircleDashed, tone: 'grey' },
  active: { icon: IconHourglass, tone: 'amber' },
  approved: { icon: IconCircleCheck, tone: 'green' },
  rejected: { icon: IconCircleX, tone: 'red' },
  skipped: { icon: IconPlayerTrackNext, tone: 'grey' },
  cancelled: { icon: IconCircleMinus, tone: 'grey' },
};

export const PERSON_LOOKS: Readonly<Record<Person['state'], { icon: typeof IconCheck; color: string }>> = {
  asked: { icon: IconHourglass, color: 'var(--mantine-color-dimmed)' },
  approved: { icon: IconCheck, color: 'var(--tone-green-text)' },
  rejected: { icon: IconX, color: 'var(--tone-red-text)' },
  handed: { icon: IconUserShare, color: 'var(--mantine-color-dimmed)' },
  closed: { icon: IconCircleMinus, color: 'var(--mantine-color-dimmed)' },
};
