import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../server/modules/deals/deal.contract.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { stateOf } from './state.ts';

export interface DealBadgeProps {
  deal: Pick<DealSummary, 'status' | 'outcome'>;
  variant?: 'tint' | 'plain';
}

/** State of a registration as its partner sees it. */
export function DealBadge({ deal, variant = 'tint' }: DealBadgeProps) {
  const { t } = useTranslation();
  const state = stateOf(deal);
  return <StateBadge state={state} label={t(`deals.portal.state.${state}`)} variant={variant} />;
}
