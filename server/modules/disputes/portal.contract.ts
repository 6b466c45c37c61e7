/** Endpoints of a partner's own sides: the projection of a case on one party, never the case. */
import { z } from 'zod';
import { Ability, Id, Timestamp, endpoint, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { Wording } from '../deals/vocabulary.contract.ts';
import { STANDINGS } from './states.ts';
import {
  DisputeRequest,
  DisputeStatement,
  FileIds,
  Share,
  SideViewName,
  StandingName,
  Statement,
  Timeline,
} from './vocabulary.contract.ts';

export const SIDE_LIST = {
  over: { type: 'boolean' },
  standing: { type: 'enum', values: STANDINGS },
  openedAt: { type: 'time', sort: true, nullable: false },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const summary = {
  id: Id,
  /** How far it is, as far as it concerns this side. */
  view: SideViewName,
  standing: StandingName,
  claimant: z.boolean(),
  deal: z.strictObject({ id: Id, number: z.string().max(20), customer: z.string().max(200) }),
  openedAt: Timestamp,
  /** Until when an answer of this side is awaited. */
  dueAt: Timestamp.nullable(),
};

export const OwnSideSummary = z.strictObject(summary).meta({ id: 'OwnDisputeSummary' });
export type OwnSideSummary = z.infer<typeof OwnSideSummary>;

export const OwnSide = z
  .strictObject({
    ...summary,
    shareBasisPoints: Share.nullable(),
    reason: Wording.nullable(),
    /** The outcome in the vendor's words. */
    told: z.string().max(2000).nullable(),
    decidedAt: Timestamp.nullable(),
    appealUntil: Timestamp.nullable(),
    requests: z.array(DisputeRequest).max(200),
    statements: z.array(DisputeStatement).max(200),
    abilities: z.strictObject({ answer: Ability, appeal: Ability, withdraw: Ability }),
  })
  .meta({ id: 'OwnDispute' });
export type OwnSide = z.infer<typeof OwnSide>;

const own = { tag: 'disputes', scope: 'partner' } as const;
const one = { ...own, params: z.strictObject({ sideId: Id }) } as const;
const answer = { status: 200, description: 'The own side as it is now', body: OwnSide } as const;
const act = { ...one, ability: 'dispute.own.act', method: 'POST', answer, problems: ['illegal_transition'] } as const;
const read = { ability: 'dispute.own.read', method: 'GET' } as const;

export const portalContract = {
  listOwnSides: endpoint({
    ...own,
    ...read,
    path: '/api/v1/dispute-sides',
    summary: 'Disputes that a registration of the own firm is in, as far as they concern it',
    query: listQuery(SIDE_LIST, '-updatedAt'),
    answer: { status: 200, description: 'A page of own sides', body: page(OwnSideSummary) },
  }),
  readOwnSide: endpoint({ ...one, ...read, path: '/api/v1/dispute-sides/:sideId', summary: 'One own side', answer }),
  readOwnTimeline: endpoint({
    ...one,
    ...read,
    path: '/api/v1/dispute-sides/:sideId/timeline',
    summary: 'What happened on the own side, the latest first',
    answer: { status: 200, description: 'At most 200 events', body: Timeline },
  }),
  readDealStanding: endpoint({
    ...own,
    ...read,
    path: '/api/v1/deals/:dealId/dispute-sides',
    summary: 'Disputes about one own registration, and whether a decision about it may be contested',
    params: z.strictObject({ dealId: Id }),
    answer: {
      status: 200,
      description: 'Own sides, the latest first',
      body: z.strictObject({ items: z.array(OwnSideSummary).max(20), contest: Ability }),
    },
  }),
  contestDecision: endpoint({
    ...own,
    ability: 'dispute.own.act',
    method: 'POST',
    path: '/api/v1/dispute-sides',
    summary: 'Contest what was decided about an own registration',
    body: z.strictObject({ dealId: Id, statement: Statement, fileIds: FileIds.default([]) }),
    answer: { status: 201, description: 'The own side of the case', body: OwnSide },
    problems: ['illegal_transition', 'dispute_running', 'already_decided', 'file_attached'],
  }),
  answerRequest: endpoint({
    ...act,
    path: '/api/v1/dispute-sides/:sideId/answers',
    summary: 'Answer a question; after its deadline the answer is kept as late',
    body: z.strictObject({ requestId: Id, body: Statement, fileIds: FileIds.default([]) }),
    problems: ['illegal_transition', 'file_attached'],
  }),
  appealDecision: endpoint({
    ...act,
    path: '/api/v1/dispute-sides/:sideId/appeal',
    summary: 'Appeal against a decision; somebody else decides once more',
    body: z.strictObject({ statement: Statement, fileIds: FileIds.default([]) }),
    problems: ['illegal_transition', 'appeal_window_over', 'file_attached'],
  }),
  withdrawSide: endpoint({
    ...act,
    path: '/api/v1/dispute-sides/:sideId/withdrawal',
    summary: 'Take back what the own firm contested, before it is decided',
  }),
};
