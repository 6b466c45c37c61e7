/** Signs and colours of what happens to registrations: those of the state that it leads to. */
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowsSplit2,
  IconBan,
  IconBinaryTree,
  IconCalendarPlus,
  IconCircleX,
  IconClock,
  IconClockExclamation,
  IconEye,
  IconFlag,
  IconLock,
  IconMessage,
  IconPaperclip,
  IconPencil,
  IconPlayerTrackNext,
  IconProgress,
  IconRefresh,
  IconSend,
  IconShieldCheck,
  IconShieldExclamation,
  IconThumbUp,
  IconTrophy,
  IconUserCheck,
  IconUserQuestion,
  IconUserShare,
  IconZzz,
} from '@tabler/icons-react';
import type { Tone } from '../../../ui/state/tones.ts';

export interface EventLook {
  icon: typeof IconPencil;
  tone: Tone;
}

const LOOKS: Readonly<Record<string, EventLook>> = {
  drafted: { icon: IconPencil, tone: 'grey' },
  changed: { icon: IconPencil, tone: 'grey' },
  submitted: { icon: IconSend, tone: 'amber' },
  checked: { icon: IconArrowsSplit2, tone: 'violet' },
  candidate_judged: { icon: IconArrowsSplit2, tone: 'violet' },
  review_started: { icon: IconEye, tone: 'amber' },
  info_requested: { icon: IconArrowBackUp, tone: 'amber' },
  approved: { icon: IconShieldCheck, tone: 'green' },
  approval_requested: { icon: IconBinaryTree, tone: 'blue' },
  approval_asked: { icon: IconUserQuestion, tone: 'amber' },
  approval_voted: { icon: IconThumbUp, tone: 'blue' },
  approval_delegated: { icon: IconUserShare, tone: 'grey' },
  approval_reassigned: { icon: IconUserShare, tone: 'grey' },
  approval_skipped: { icon: IconPlayerTrackNext, tone: 'grey' },
  approval_escalated: { icon: IconClockExclamation, tone: 'red' },
  approval_recalled: { icon: IconArrowBackUp, tone: 'grey' },
  conflict_overridden: { icon: IconShieldExclamation, tone: 'violet' },
  rejected: { icon: IconCircleX, tone: 'red' },
  withdrawn: { icon: IconArrowBackUp, tone: 'grey' },
  revoked: { icon: IconBan, tone: 'red' },
  expiring: { icon: IconClock, tone: 'amber' },
  expired: { icon: IconAlertTriangle, tone: 'red' },
  silent: { icon: IconZzz, tone: 'amber' },
  lapsed: { icon: IconZzz, tone: 'red' },
  throttled: { icon: IconShieldExclamation, tone: 'violet' },
  extension_requested: { icon: IconCalendarPlus, tone: 'amber' },
  extended: { icon: IconCalendarPlus, tone: 'green' },
  extension_declined: { icon: IconCircleX, tone: 'red' },
  milestone_reported: { icon: IconFlag, tone: 'amber' },
  milestone_reached: { icon: IconFlag, tone: 'green' },
  milestone_declined: { icon: IconFlag, tone: 'red' },
  amendment_requested: { icon: IconPencil, tone: 'amber' },
  amended: { icon: IconPencil, tone: 'blue' },
  amendment_declined: { icon: IconPencil, tone: 'red' },
  request_withdrawn: { icon: IconArrowBackUp, tone: 'grey' },
  assigned: { icon: IconUserCheck, tone: 'grey' },
  stage_changed: { icon: IconProgress, tone: 'blue' },
  won: { icon: IconTrophy, tone: 'green' },
  lost: { icon: IconCircleX, tone: 'red' },
  reopened: { icon: IconRefresh, tone: 'blue' },
  commented: { icon: IconMessage, tone: 'grey' },
  commented_internally: { icon: IconLock, tone: 'grey' },
};

/** Look of an event such as `deal.approved`; files have the paper clip, anything unknown is grey. */
export function eventLook(type: string): EventLook {
  const key = type.replace(/^deal\./, '').replace('.', '_');
  return LOOKS[key] ?? { icon: key.startsWith('file_') ? IconPaperclip : IconPencil, tone: 'grey' };
}
