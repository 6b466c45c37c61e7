import type { DealSummary } from '../../../../server/modules/deals/deal.contract.ts';
import { Clock } from '../../../ui/text/Clock.tsx';
import { isProtected } from './state.ts';

/** The one clock that matters now: the vendor's answer while it is awaited, protection while it runs; nothing otherwise. */
export function DealClock({ deal }: { deal: DealSummary }) {
  if (deal.outcome !== 'open') return null;
  if (deal.responseDueAt) return <Clock due={deal.responseDueAt} since={deal.submittedAt} kind="response" />;
  if (isProtected(deal) && deal.expiresAt) return <Clock due={deal.expiresAt} kind="protection" />;
  return null;
}
