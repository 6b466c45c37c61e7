import { useTranslation } from 'react-i18next';
import type { SpecialPriceState } from '../../../server/modules/special-prices/contract.ts';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import type { StateBadgeProps } from '../../ui/state/StateBadge.tsx';

/** Looks of the states, by states that the product knows. */
const LOOK: Record<SpecialPriceState, string> = {
  draft: 'draft',
  submitted: 'submitted',
  countered: 'returned',
  accepted: 'waiting',
  approved: 'approved',
  partially_consumed: 'running',
  consumed: 'done',
  declined: 'rejected',
  withdrawn: 'withdrawn',
  expired: 'expired',
};

/** State of a request in words. */
export function PriceState({ state, ...rest }: { state: SpecialPriceState } & Pick<StateBadgeProps, 'variant'>) {
  const { t } = useTranslation();
  return <StateBadge {...rest} state={LOOK[state]} label={t(`prices.state.${state}`)} />;
}
