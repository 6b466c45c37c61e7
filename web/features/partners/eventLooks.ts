/** Sign and colour of each kind of event in a partner's history. */
import {
  IconAddressBook,
  IconBan,
  IconBuildingStore,
  IconCircleCheck,
  IconCircleDashed,
  IconClockPause,
  IconMedal,
  IconPencil,
  IconProgress,
  IconUserCheck,
} from '@tabler/icons-react';
import type { Tone } from '../../ui/state/tones.ts';

interface Look {
  icon: typeof IconPencil;
  tone?: Tone;
}

const LOOKS: Record<string, Look> = {
  'partner.created': { icon: IconBuildingStore },
  'partner.onboarding_started': { icon: IconProgress, tone: 'blue' },
  'partner.activated': { icon: IconCircleCheck, tone: 'green' },
  'partner.reinstated': { icon: IconCircleCheck, tone: 'green' },
  'partner.suspended': { icon: IconClockPause, tone: 'amber' },
  'partner.deactivated': { icon: IconCircleDashed },
  'partner.terminated': { icon: IconBan, tone: 'red' },
  'partner.owner_assigned': { icon: IconUserCheck },
  'partner.enrolled': { icon: IconMedal },
  'partner.promoted': { icon: IconMedal, tone: 'green' },
  'partner.demoted': { icon: IconMedal, tone: 'red' },
  'tier_standing.at_risk': { icon: IconMedal, tone: 'amber' },
  'tier_standing.notice': { icon: IconMedal, tone: 'amber' },
  'tier_standing.grace': { icon: IconMedal, tone: 'red' },
  'tier_standing.recovered': { icon: IconMedal, tone: 'green' },
  'tier_standing.override_set': { icon: IconMedal, tone: 'blue' },
  'tier_standing.override_ended': { icon: IconMedal },
};

/** Look of an event; what is not known is a change like any other. */
export const lookOfEvent = (type: string): Look =>
  LOOKS[type] ?? { icon: type.startsWith('contact.') ? IconAddressBook : IconPencil };

/** Key of an event's sentence: `partner.suspended` → `partner_suspended`. */
export const eventKey = (type: string): string => type.replaceAll('.', '_');
