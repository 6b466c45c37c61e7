import { useTranslation } from 'react-i18next';
import type { AgreementState } from '../../../server/modules/agreements/contract.ts';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import type { StateName } from '../../ui/state/states.ts';

const LOOKS = {
  sent: 'waiting',
  signed: 'in_review',
  in_force: 'active',
  expired: 'expired',
  declined: 'rejected',
  terminated: 'terminated',
  superseded: 'archived',
  withdrawn: 'withdrawn',
} as const satisfies Record<AgreementState, StateName>;

/** State of an agreement. */
export function AgreementBadge({ state, plain }: { state: AgreementState; plain?: boolean }) {
  const { t } = useTranslation();
  return <StateBadge state={LOOKS[state]} label={t(`agreements.state.${state}`)} variant={plain ? 'plain' : 'tint'} />;
}
