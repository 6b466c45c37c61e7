/** Readings of the vendor's pages about registrations, each named once for loaders and components. */
import type { QueryClient } from '@tanstack/react-query';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { queryFor } from '../../../api/queries.ts';

export const evidenceQuery = (dealId: string) => queryFor(dealsContract.readConflicts, { params: { dealId } });
export const similarQuery = (dealId: string) => queryFor(dealsContract.listSimilarDeals, { params: { dealId } });
export const homeQuery = queryFor(dealsContract.readConsoleHome, {});

/** Colleagues who may decide, by name: whom a registration can be given to. */
export const decidersQuery = queryFor(tenancyContract.listPeople, {
  query: {
    side: 'in:vendor',
    role: 'in:owner,administrator,channel_manager',
    status: 'in:active',
    sort: 'name',
    limit: 200,
  },
});

/** Administrators of a partner: they hear of every decision. */
export const partnerAdministratorsQuery = (partnerId: string) =>
  queryFor(tenancyContract.listPeople, {
    query: { partnerId: `in:${partnerId}`, role: 'in:partner_administrator', status: 'in:active', limit: 200 },
  });

export const partnerQuery = (partnerId: string) => queryFor(partnersContract.readPartner, { params: { partnerId } });

/** All programmes with their tiers: what a registration is worth to each partner. */
export const programmesQuery = queryFor(partnersContract.listProgrammes, {});

/** How many registrations fit these filters; one row is read for it. */
export const countQuery = (filters: Readonly<Record<string, string>>) =>
  queryFor(dealsContract.listDeals, { query: { ...filters, limit: 1, total: 'true' } });

/** Everything about registrations is stale. Does not wait for what is on the screen, so that a page can go on. */
export function refreshDeals(client: QueryClient): void {
  for (const tag of ['deals', 'home', 'approvals']) void client.invalidateQueries({ queryKey: [tag] });
}
