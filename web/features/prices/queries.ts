/** Readings about special prices, each named once for loaders and components. */
import { dealsContract } from '../../../server/modules/deals/contract.ts';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import { pagesFor, queryFor } from '../../api/queries.ts';

export const priceQuery = (requestId: string) =>
  queryFor(specialPricesContract.readSpecialPrice, { params: { requestId } });

export const usesQuery = (requestId: string) =>
  queryFor(specialPricesContract.listSpecialPriceUses, { params: { requestId } });

export const historyQuery = (requestId: string) =>
  pagesFor(specialPricesContract.readSpecialPriceTimeline, { params: { requestId }, query: {} });

/** The latest requests about one deal. */
export const pricesOfDealQuery = (dealId: string) =>
  queryFor(specialPricesContract.listSpecialPrices, { query: { dealId: `in:${dealId}`, limit: 10 } });

/** Products that can be asked for. */
export const productsQuery = queryFor(dealsContract.listProducts, { query: { active: 'is:true', limit: 200 } });

/** What goes stale with every step. */
export const STALE = ['special prices', 'notifications'] as const;
