/** Readings about approvals, each named once for loaders and components. */
import { approvalContract } from '../../../server/kit/approvals/contract.ts';
import { dealsContract } from '../../../server/modules/deals/contract.ts';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { queryFor } from '../../api/queries.ts';

/** The chain that a registration passes through; `request` is null where one decision is enough. */
export const chainQuery = (dealId: string) => queryFor(dealsContract.readApprovalChain, { params: { dealId } });

export const previewQuery = (dealId: string, verdict: 'clear' | 'needs_review' | 'taken' | undefined) =>
  queryFor(dealsContract.previewApprovalChain, { params: { dealId }, query: verdict ? { verdict } : {} });

export const promiseQuery = queryFor(dealsContract.readResponsePromise, {});

/** How registrations are approved, with every version. */
export const policyQuery = queryFor(approvalContract.readApprovalPolicy, { params: { kind: 'deal' } });

/** Roles with a vote. */
export const VOTING_ROLES = ['owner', 'administrator', 'channel_manager', 'finance'] as const;

/** Colleagues with a vote, by name. */
export const votersQuery = queryFor(tenancyContract.listPeople, {
  query: { side: 'in:vendor', role: `in:${VOTING_ROLES.join(',')}`, status: 'in:active', sort: 'name', limit: 200 },
});

/** Absences and backups: one's own, or everybody's. */
export const standInsQuery = (membershipId?: 'me') =>
  queryFor(approvalContract.listStandIns, { query: membershipId ? { membershipId } : {} });

/** What goes stale with every move in a chain. */
export const STALE = ['deals', 'approvals', 'home', 'notifications'] as const;
