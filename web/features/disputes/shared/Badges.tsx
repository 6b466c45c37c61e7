import { useTranslation } from 'react-i18next';
import type { DisputeStatus, SideView, Standing } from '../../../../server/modules/disputes/contract.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { STANDING_LOOKS, STATUS_LOOKS, VIEW_LOOKS } from './states.ts';

/** State of a case, for the vendor. */
export function CaseBadge({ status, plain }: { status: DisputeStatus; plain?: boolean }) {
  const { t } = useTranslation();
  const variant = plain ? 'plain' : 'tint';
  return <StateBadge state={STATUS_LOOKS[status]} label={t(`disputes.shared.status.${status}`)} variant={variant} />;
}

/** State of the own side, for a partner. */
export function ViewBadge({ view }: { view: SideView }) {
  const { t } = useTranslation();
  return <StateBadge state={VIEW_LOOKS[view]} label={t(`disputes.shared.view.${view}`)} />;
}

/** What became of a side. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  return <StateBadge state={STANDING_LOOKS[standing]} label={t(`disputes.shared.standing.${standing}`)} />;
}
