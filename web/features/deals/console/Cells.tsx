import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import type { Wording } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { stateOf } from '../portal/state.ts';
import { useWording } from '../portal/wording.ts';

/** The customer as the partner named it; its domain where there is no name yet. */
export const customerOf = ({ customer }: Pick<DealSummary, 'customer' | 'number'>): string | undefined =>
  customer.name ?? customer.domain ?? undefined;

/** The customer's name; the registration's number stands in for one that has none yet. */
export const nameOf = (deal: Pick<DealSummary, 'customer' | 'number'>): string => customerOf(deal) ?? deal.number;

/** State of a registration: what was decided, or how the sale ended. */
export function DealState({
  deal,
  variant = 'plain',
}: {
  deal: Pick<DealSummary, 'status' | 'outcome'>;
  variant?: 'plain' | 'tint';
}) {
  return <StateBadge state={stateOf(deal)} variant={variant} />;
}

/** What the conflict check says about the customer. */
export const VerdictBadge = ({
  verdict,
  variant = 'plain',
}: Pick<DealSummary, 'verdict'> & { variant?: 'plain' | 'tint' }) => <StateBadge state={verdict} variant={variant} />;

/** Who has it on the desk; "nobody" is said quietly. */
export function Assignee({ deal }: { deal: Pick<DealSummary, 'assignedTo'> }) {
  const { t } = useTranslation();
  if (deal.assignedTo) return <>{deal.assignedTo.name}</>;
  return <span data-quiet>{t('deals.console.nobody')}</span>;
}

/** A tenant's own word. */
export function Word({ of }: { of: Wording }) {
  return <>{useWording()(of)}</>;
}

export function CountryName({ code }: { code: string | null }) {
  const format = useFormats();
  return <>{code ? format.country(code) : '–'}</>;
}

/** Steps of the chain of approvals in which it waits; nothing where one decision is enough. */
export function WaitsFor({ deal }: { deal: Pick<DealSummary, 'waitingSteps'> }) {
  return <>{deal.waitingSteps?.join(', ')}</>;
}
