import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { useSession } from '../../session/session.ts';

/** Names a registration by its customer, with the partner's name where it is another firm's. */
export function useCustomerName(): (deal: DealSummary) => string {
  const { t } = useTranslation();
  const { active } = useSession();
  return ({ customer, partner }) => {
    const name = customer.name ?? customer.domain ?? t('deals.portal.nameless');
    return partner.id !== active.partnerId ? `${name} · ${partner.name}` : name;
  };
}
