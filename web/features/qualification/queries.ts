import type { AnswerOf } from '../../../server/kit/contract.ts';
import { qualificationContract } from '../../../server/modules/qualification/contract.ts';
import { queryFor } from '../../api/queries.ts';

type Versions = AnswerOf<typeof qualificationContract.listTierRequirements>;
export type Requirements = Versions['items'][number];
export type Attributes = Versions['attributes'];
export type Demand = Requirements['tiers'][number];
/** What somebody has changed in a draft and not saved yet. */
export type Written = Partial<Pick<Requirements, 'tiers' | 'noticeDays' | 'graceDays' | 'note'>>;
export type Replay = AnswerOf<typeof qualificationContract.readTierReplay>;
export type ReplayResult = NonNullable<Replay['result']>;
export type Detail = AnswerOf<typeof qualificationContract.readTierStanding>;
export type Rung = Detail['rungs'][number];
export type Standing = NonNullable<Detail['standing']>;

/** Versions of what a programme's tiers demand. */
export const requirementsQuery = (programmeId: string) =>
  queryFor(qualificationContract.listTierRequirements, { params: { programmeId } });

export const replayQuery = (replayId: string) =>
  queryFor(qualificationContract.readTierReplay, { params: { replayId } });

/** Where a partner stands, clause by clause. */
export const standingQuery = (partnerId: string) =>
  queryFor(qualificationContract.readTierStanding, { params: { partnerId } });
