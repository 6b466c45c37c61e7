/** What an approval will promise: window and discount of the partner's tier. The server freezes the same on approval. */
import { useQueries, useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import type { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useNow } from '../../../ui/text/now.ts';
import { useBusinessTime } from './businessTime.ts';
import { partnerQuery, programmesQuery } from './queries.ts';

type Programmes = AnswerOf<typeof partnersContract.listProgrammes>['items'];

export interface Terms {
  tier: string;
  /** Days of protection from approval. */
  days: number;
  /** Registration discount; 800 are 8 %. */
  discountBasisPoints: number;
}

/** Terms of a tier for one kind of business; null for a partner without a tier, who gets the vendor's usual window. */
export function termsOf(programmes: Programmes, tierId: string | null, dealType: string): Terms | null {
  const tier = programmes.flatMap((programme) => programme.tiers).find(({ id }) => id === tierId);
  if (!tier) return null;
  const discount = tier.discounts.find((one) => one.dealType === dealType);
  return { tier: tier.name, days: tier.protectionDays, discountBasisPoints: discount?.basisPoints ?? 0 };
}

export interface Prospect {
  terms: Terms;
  /** Last moment of the protection, were it approved now; undefined until the vendor's calendar is there. */
  until: Date | undefined;
}

type Promised = Pick<DealSummary, 'partner' | 'dealType'>;

/** What approving these registrations now would promise, in their order; null where there is no tier or nothing is known yet. */
export function usePromises(deals: readonly Promised[]): (Prospect | null)[] {
  const business = useBusinessTime();
  const now = useNow();
  const programmes = useQuery(programmesQuery).data?.items;
  const ids = [...new Set(deals.map(({ partner }) => partner.id))];
  const partners = useQueries({ queries: ids.map((id) => partnerQuery(id)) });
  return deals.map(({ partner, dealType }) => {
    const tier = partners[ids.indexOf(partner.id)]?.data?.tier;
    const terms = programmes && tier ? termsOf(programmes, tier.id, dealType.key) : null;
    return terms && { terms, until: business?.endOfWindow(new Date(now), terms.days) };
  });
}
