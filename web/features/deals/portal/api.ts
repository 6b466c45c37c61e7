/** Readings of the registrations' pages, each named once for loaders and components. */
import type { QueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../server/modules/deals/contract.ts';

export const dealQuery = (dealId: string) => queryFor(dealsContract.readDeal, { params: { dealId } });

/** Puts a registration as a command answered it where pages read it, so that nothing is fetched twice. */
export const keepDeal = (client: QueryClient, deal: Deal): void => {
  client.setQueryData(dealQuery(deal.id).queryKey, deal);
};

export const dealTypesQuery = queryFor(dealsContract.listDealTypes, { query: {} });
export const stagesQuery = queryFor(dealsContract.listDealStages, { query: {} });
export const reasonsQuery = queryFor(dealsContract.listReasonCodes, { query: {} });
export const dealSettingsQuery = queryFor(dealsContract.readDealSettings, {});
export const filesQuery = (dealId: string) => queryFor(dealsContract.listAttachments, { params: { dealId } });

/** Partners in view: one for most people, more for a distributor who sees its resellers. */
export const partnersInViewQuery = queryFor(partnersContract.listPartners, { query: { limit: '100' } });
export const partnerQuery = (partnerId: string) => queryFor(partnersContract.readPartner, { params: { partnerId } });
export const tierQuery = (tierId: string) => queryFor(partnersContract.readTier, { params: { tierId } });

export type DealType = AnswerOf<typeof dealsContract.listDealTypes>['items'][number];
export type DealStage = AnswerOf<typeof dealsContract.listDealStages>['items'][number];
export type ReasonCode = AnswerOf<typeof dealsContract.listReasonCodes>['items'][number];
export type Product = AnswerOf<typeof dealsContract.listProducts>['items'][number];

export const formVersionQuery = (formId: string) =>
  queryFor(administrationContract.readFormVersion, { params: { formId } });

/** Open deals whose expected close has passed: they want to be brought up to date. `today` is `YYYY-MM-DD`. */
export function overdueQuery(today: string) {
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  return queryFor(dealsContract.listDeals, {
    query: {
      status: 'in:approved,expired',
      outcome: 'in:open',
      closeDate: `lte:${yesterday}`,
      sort: 'closeDate',
      limit: 20,
    },
  });
}
