/**
 * How each state of the product looks. One table, so that "approved" is the same green with the same sign in a list, on
 * a record, in a chart and in the portal. A noun whose states are not here adds them here.
 */
import {
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockPause,
  IconClock,
  IconListCheck,
  IconMailForward,
  IconPencil,
  IconProgress,
  IconShieldCheck,
  IconArrowsSplit2,
  IconTrophy,
} from '@tabler/icons-react';
import type { Tone } from './tones.ts';

export interface StateLook {
  tone: Tone;
  icon: typeof IconPencil;
}

export const STATES = {
  draft: { tone: 'grey', icon: IconPencil },
  invited: { tone: 'grey', icon: IconMailForward },
  inactive: { tone: 'grey', icon: IconCircleDashed },
  prospect: { tone: 'grey', icon: IconCircleDashed },
  archived: { tone: 'grey', icon: IconArchive },
  undone: { tone: 'grey', icon: IconArrowBackUp },
  ignored: { tone: 'grey', icon: IconBan },
  cancelled: { tone: 'grey', icon: IconBan },
  withdrawn: { tone: 'grey', icon: IconArrowBackUp },
  disabled: { tone: 'grey', icon: IconBan },

  unconfirmed: { tone: 'amber', icon: IconClock },
  waiting: { tone: 'amber', icon: IconClock },
  submitted: { tone: 'amber', icon: IconClock },
  in_review: { tone: 'amber', icon: IconClock },
  returned: { tone: 'amber', icon: IconArrowBackUp },
  needs_review: { tone: 'amber', icon: IconClock },
  paused: { tone: 'amber', icon: IconClockPause },
  pending: { tone: 'amber', icon: IconClock },
  suspended: { tone: 'amber', icon: IconClockPause },
  mapping: { tone: 'amber', icon: IconPencil },

  drafted: { tone: 'green', icon: IconCircleCheck },
  active: { tone: 'green', icon: IconCircleCheck },
  approved: { tone: 'green', icon: IconShieldCheck },
  protected: { tone: 'green', icon: IconShieldCheck },
  clear: { tone: 'green', icon: IconCircleCheck },
  won: { tone: 'green', icon: IconTrophy },
  done: { tone: 'green', icon: IconCircleCheck },

  holds: { tone: 'green', icon: IconCircleCheck },
  at_risk: { tone: 'amber', icon: IconProgress },
  notice: { tone: 'amber', icon: IconClock },
  grace: { tone: 'red', icon: IconClockPause },
  override: { tone: 'blue', icon: IconPencil },

  conflict: { tone: 'violet', icon: IconArrowsSplit2 },
  taken: { tone: 'violet', icon: IconArrowsSplit2 },

  refused: { tone: 'red', icon: IconCircleX },
  rejected: { tone: 'red', icon: IconCircleX },
  expired: { tone: 'red', icon: IconCircleX },
  revoked: { tone: 'red', icon: IconBan },
  lost: { tone: 'red', icon: IconCircleX },
  failed: { tone: 'red', icon: IconCircleX },
  terminated: { tone: 'red', icon: IconBan },

  running: { tone: 'blue', icon: IconProgress },
  undoing: { tone: 'blue', icon: IconProgress },
  reading: { tone: 'blue', icon: IconProgress },
  checking: { tone: 'blue', icon: IconProgress },
  checked: { tone: 'blue', icon: IconListCheck },
  onboarding: { tone: 'blue', icon: IconProgress },
  received: { tone: 'blue', icon: IconProgress },
  open: { tone: 'blue', icon: IconCircleDashed },
} as const satisfies Record<string, StateLook>;

export type StateName = keyof typeof STATES;

/** Look of a state; a state that the table does not know is grey. */
export const lookOf = (state: string): StateLook =>
  Object.hasOwn(STATES, state) ? STATES[state as StateName] : { tone: 'grey', icon: IconCircleDashed };
