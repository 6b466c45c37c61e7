import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCircleX,
  IconClockPause,
  IconHourglass,
  IconPencil,
  IconTrophy,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { Banner } from '../../../../ui/state/Banner.tsx';
import type { Tone } from '../../../../ui/state/tones.ts';
import { useMedian } from '../../../approvals/promise/useMedian.ts';
import { useSession } from '../../../session/session.ts';
import { usePromise } from '../register/terms.ts';
import { stateOf } from '../state.ts';
import type { PortalState } from '../state.ts';
import { useWording } from '../wording.ts';
import classes from './DealBanner.module.css';

type Told = Exclude<PortalState, 'protected'>;

const LOOKS: Record<Told, { tone: Tone; icon: typeof IconBan }> = {
  draft: { tone: 'grey', icon: IconPencil },
  submitted: { tone: 'amber', icon: IconHourglass },
  in_review: { tone: 'amber', icon: IconHourglass },
  returned: { tone: 'amber', icon: IconArrowBackUp },
  paused: { tone: 'amber', icon: IconClockPause },
  rejected: { tone: 'red', icon: IconCircleX },
  withdrawn: { tone: 'grey', icon: IconArrowBackUp },
  revoked: { tone: 'red', icon: IconBan },
  expired: { tone: 'red', icon: IconAlertTriangle },
  won: { tone: 'green', icon: IconTrophy },
  lost: { tone: 'grey', icon: IconCircleX },
};

/** Where the registration stands, in a sentence, with what the vendor said about it. Protection has a picture instead. */
export function DealBanner({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const state = stateOf(deal);
  const words = useWords(deal);
  const median = useMedian();
  if (state === 'protected') return null;
  const { tone, icon: Icon } = LOOKS[state];
  return (
    <Banner
      tone={tone}
      icon={<Icon size={18} />}
      title={t(`deals.portal.banner.${titleKey(deal, state)}.title`, words)}
    >
      <span>{t(`deals.portal.banner.${titleKey(deal, state)}.what`, words)}</span>
      {(state === 'submitted' || state === 'in_review') && median && <span>{median}</span>}
      <Said deal={deal} state={state} />
    </Banner>
  );
}

/** A rejection that may be corrected says something else than a final one. */
function titleKey({ decision }: Deal, state: Told): string {
  if (state !== 'rejected') return state;
  return decision?.reason?.resubmittable ? 'rejected_open' : 'rejected_final';
}

function useWords(deal: Deal): Record<string, string> {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const promise = usePromise();
  const day = (moment: string | null | undefined) => (moment ? format.day(moment) : '–');
  return {
    vendor: tenant.name,
    promise,
    until: deal.hold?.until ? t('deals.portal.hold_until', { day: format.day(deal.hold.until) }) : '',
    submitted: deal.submittedAt ? format.moment(deal.submittedAt) : '–',
    decided: day(deal.decision?.at),
    ended: day(deal.protection?.until),
    closed: day(deal.closing?.at),
    amount: deal.closing?.amount ? format.money(deal.closing.amount) : '–',
  };
}

/** The vendor's reason and words, or those that the deal was closed with. */
function Said({ deal, state }: { deal: Deal; state: Told }): ReactNode {
  const word = useWording();
  if (deal.hold?.note) return <span className={classes.said}>{deal.hold.note}</span>;
  const told =
    state === 'won' || state === 'lost'
      ? deal.closing
      : ['draft', 'submitted', 'in_review', 'paused', 'expired'].includes(state)
        ? null
        : deal.decision;
  if (!told?.reason && !told?.note) return null;
  return (
    <span className={classes.said}>
      {told.reason && <b>{word(told.reason.label)}</b>}
      {told.note && <span>{told.note}</span>}
    </span>
  );
}
