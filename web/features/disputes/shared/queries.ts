/** Readings of disputes, each named once for loaders and components. */
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import { queryFor } from '../../../api/queries.ts';

export const disputeQuery = (disputeId: string) => queryFor(disputesContract.readDispute, { params: { disputeId } });
export const disputeTimelineQuery = (disputeId: string) =>
  queryFor(disputesContract.readDisputeTimeline, { params: { disputeId } });
export const dealDisputesQuery = (dealId: string) =>
  queryFor(disputesContract.listDealDisputes, { params: { dealId } });
export const disputeSettingsQuery = queryFor(disputesContract.readDisputeSettings, {});

export const sideQuery = (sideId: string) => queryFor(disputesContract.readOwnSide, { params: { sideId } });
export const sideTimelineQuery = (sideId: string) => queryFor(disputesContract.readOwnTimeline, { params: { sideId } });
export const dealStandingQuery = (dealId: string) =>
  queryFor(disputesContract.readDealStanding, { params: { dealId } });

/** Own disputes that go on: the start page shows those that need an answer. */
export const runningSidesQuery = queryFor(disputesContract.listOwnSides, { query: { over: 'is:false', limit: 20 } });

/** Cases that wait for the vendor's next step. */
export const waitingCasesQuery = queryFor(disputesContract.listDisputes, {
  query: { status: 'in:requested,opened,evidence_requested,under_decision,appealed', limit: 5, total: 'true' },
});

/** What changes when something happens in a dispute. */
export const REFRESH = ['disputes', 'deals', 'home', 'notifications'];
