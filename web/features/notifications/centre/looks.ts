/** Sign and colour of each kind, the same as on timelines and badges. */
import {
  IconArrowBackUp,
  IconBan,
  IconCalendarPlus,
  IconCircleX,
  IconClock,
  IconClockExclamation,
  IconEye,
  IconFlag,
  IconHourglassLow,
  IconLock,
  IconMessage,
  IconPencil,
  IconRefresh,
  IconSend,
  IconShieldCheck,
  IconTrophy,
  IconUserCheck,
  IconUserPlus,
  IconUserQuestion,
  IconUserShare,
  IconZzz,
} from '@tabler/icons-react';
import type { Tone } from '../../../ui/state/tones.ts';
import type { KindName } from '../queries.ts';

interface Look {
  tone: Tone;
  icon: typeof IconClock;
}

export const LOOKS: Readonly<Record<KindName, Look>> = {
  deal_submitted: { tone: 'amber', icon: IconSend },
  deal_resubmitted: { tone: 'amber', icon: IconRefresh },
  deal_assigned: { tone: 'amber', icon: IconUserCheck },
  deal_review_started: { tone: 'amber', icon: IconEye },
  deal_info_requested: { tone: 'amber', icon: IconArrowBackUp },
  approval_asked: { tone: 'amber', icon: IconUserQuestion },
  approval_handed: { tone: 'amber', icon: IconUserShare },
  approval_escalated: { tone: 'red', icon: IconClockExclamation },
  deal_approved: { tone: 'green', icon: IconShieldCheck },
  deal_rejected: { tone: 'red', icon: IconCircleX },
  deal_withdrawn: { tone: 'grey', icon: IconArrowBackUp },
  deal_revoked: { tone: 'red', icon: IconBan },
  deal_expiring: { tone: 'amber', icon: IconHourglassLow },
  deal_expired: { tone: 'red', icon: IconClock },
  deal_extension_requested: { tone: 'amber', icon: IconCalendarPlus },
  deal_extended: { tone: 'green', icon: IconCalendarPlus },
  deal_extension_declined: { tone: 'red', icon: IconCircleX },
  deal_milestone_reported: { tone: 'amber', icon: IconFlag },
  deal_milestone_reached: { tone: 'green', icon: IconFlag },
  deal_milestone_declined: { tone: 'red', icon: IconFlag },
  deal_amendment_requested: { tone: 'amber', icon: IconPencil },
  deal_amended: { tone: 'blue', icon: IconPencil },
  deal_amendment_declined: { tone: 'red', icon: IconPencil },
  deal_silent: { tone: 'amber', icon: IconZzz },
  deal_lapsed: { tone: 'red', icon: IconZzz },
  deal_won: { tone: 'green', icon: IconTrophy },
  deal_lost: { tone: 'red', icon: IconCircleX },
  deal_reopened: { tone: 'blue', icon: IconRefresh },
  deal_commented: { tone: 'grey', icon: IconMessage },
  deal_commented_internally: { tone: 'grey', icon: IconLock },
  person_joined: { tone: 'blue', icon: IconUserPlus },
};
