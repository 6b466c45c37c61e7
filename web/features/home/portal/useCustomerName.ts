import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { useData } from '../../../page.tsx';
import { partnersInViewQuery } from '../../deals/portal/api.ts';

/** Names a registration by its customer, with the partner's name where more than one firm is in view. */
export function useCustomerName(): (deal: DealSummary) => string {
  const { t } = useTranslation();
  const several = useData(partnersInViewQuery).items.length > 1;
  return ({ customer, partner }) => {
    const name = customer.name ?? customer.domain ?? t('deals.portal.nameless');
    return several ? `${name} · ${partner.name}` : name;
  };
}
