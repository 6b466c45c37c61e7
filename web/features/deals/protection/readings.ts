/** Readings about protections, each named once for loaders and components. */
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { queryFor } from '../../../api/queries.ts';

export const protectionQuery = (dealId: string) => queryFor(dealsContract.readProtection, { params: { dealId } });

/** What the rules mean before registering: the own firm's, or a partner's for vendor staff. */
export const termsQuery = (partnerId?: string) =>
  queryFor(dealsContract.readRegistrationTerms, { query: partnerId ? { partnerId } : {} });

export const pendingQuery = queryFor(dealsContract.listRequests, {
  query: { status: 'in:pending', limit: 50, total: 'true' },
});

export type ProtectionView = AnswerOf<typeof dealsContract.readProtection>;
export type DealRequest = ProtectionView['requests'][number];
export type Milestone = ProtectionView['milestones'][number];
export type RegistrationTerms = AnswerOf<typeof dealsContract.readRegistrationTerms>;

/** Everything that a request changes when it is made or decided. */
export const REFRESH = ['deals', 'home'] as const;
