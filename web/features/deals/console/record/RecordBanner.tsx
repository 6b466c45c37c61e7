import {
  IconArrowBackUp,
  IconBan,
  IconCircleX,
  IconClockPause,
  IconGavel,
  IconShieldCheck,
  IconTrophy,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { Banner } from '../../../../ui/state/Banner.tsx';
import { lookOf } from '../../../../ui/state/states.ts';
import type { PortalState } from '../../portal/state.ts';
import { stateOf } from '../../portal/state.ts';
import { useWording } from '../../portal/wording.ts';

/** States whose sentence is worth a banner; the others are told by the badge and the clock. */
const TOLD: Partial<Record<PortalState, ReactNode>> = {
  submitted: <IconGavel size={18} />,
  in_review: <IconGavel size={18} />,
  returned: <IconArrowBackUp size={18} />,
  paused: <IconClockPause size={18} />,
  protected: <IconShieldCheck size={18} />,
  rejected: <IconCircleX size={18} />,
  withdrawn: <IconArrowBackUp size={18} />,
  revoked: <IconBan size={18} />,
  expired: <IconCircleX size={18} />,
  won: <IconTrophy size={18} />,
  lost: <IconCircleX size={18} />,
};

/** Where the registration stands, in a sentence, with what was said about it. */
export function RecordBanner({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const state = stateOf(deal);
  const icon = TOLD[state];
  if (!icon) return null;
  const closed = state === 'won' || state === 'lost';
  const told = closed ? deal.closing : deal.decision;
  const words = {
    partner: deal.partner.name,
    name: deal.decision?.by.name ?? '',
    decided: deal.decision ? format.day(deal.decision.at) : '',
    until: deal.hold?.until ? format.day(deal.hold.until) : deal.expiresAt ? format.day(deal.expiresAt) : '',
    closed: deal.closing ? format.day(deal.closing.at) : '',
    amount: deal.closing?.amount ? format.money(deal.closing.amount) : '',
  };
  const held = deal.hold?.note ?? '';
  const said = held || [told?.reason && word(told.reason.label), told?.note].filter(Boolean).join(': ');
  return (
    <Banner tone={lookOf(state).tone} icon={icon} title={t(`deals.console.banner.${keyOf(deal, state)}`, words)}>
      {said}
    </Banner>
  );
}

/** A rejection that may be corrected says something else than a final one. */
function keyOf({ decision, hold }: Deal, state: PortalState): string {
  if (state === 'paused') return hold?.until ? 'paused_until' : 'paused';
  if (state !== 'rejected') return state;
  return decision?.reason?.resubmittable ? 'rejected_open' : 'rejected_final';
}
