/** Endpoints of cases, for the vendor's staff. */
import { z } from 'zod';
import { Ability, Day, Id, Timestamp, endpoint, page, text } from '../../kit/contract.ts';
import { listQuery } from '../../kit/lists.ts';
import { PartnerName } from '../deals/vocabulary.contract.ts';
import { Dispute, DISPUTE_LIST, DisputeSummary, EffectName } from './dispute.contract.ts';
import { Said, Share, Statement, Timeline, VerdictName } from './vocabulary.contract.ts';

const Outcome = z
  .strictObject({
    sideId: Id,
    standing: z.enum(['won', 'shared', 'lost']),
    shareBasisPoints: Share.optional(),
    /** Of the vendor's reasons for rejecting or revoking, where the registration is refused. */
    reasonId: Id.optional(),
    /** In words fit for this side's partner. */
    told: Said.optional(),
  })
  .meta({ id: 'DisputeOutcome' });

const decided = { verdict: VerdictName, outcomes: z.array(Outcome).min(1).max(6) };
export const Decision = z.strictObject({ ...decided, record: Statement }).meta({ id: 'DisputeDecision' });

/** What a decision would do, side by side, and how many people hear of it. */
export const DecisionPreview = z
  .strictObject({
    effects: z
      .array(
        z.strictObject({
          sideId: Id,
          partner: PartnerName,
          effect: EffectName,
          protectedUntil: Timestamp.nullable(),
          discountBasisPoints: z.int().min(0).max(10_000).nullable(),
        }),
      )
      .max(6),
    tells: z.int().min(0).max(1000),
    openQuestions: z.int().min(0).max(1000),
  })
  .meta({ id: 'DisputeDecisionPreview' });
export type DecisionPreview = z.infer<typeof DecisionPreview>;

const parties = {
  /** Registrations, each another partner's. */
  dealIds: z.array(Id).max(6),
  /** Of the evidence of the first registration: the vendor's own account or opportunity. */
  candidateIds: z.array(Id).max(5).default([]),
};

const tenant = { tag: 'disputes', scope: 'tenant' } as const;
const one = { ...tenant, params: z.strictObject({ disputeId: Id }) } as const;
const answer = { status: 200, description: 'The case as it is now', body: Dispute } as const;
const step = { ...one, ability: 'dispute.manage', method: 'POST', answer, problems: ['illegal_transition'] } as const;
const query = listQuery(DISPUTE_LIST, '-updatedAt');

export const caseContract = {
  listDisputes: endpoint({
    ...tenant,
    ability: 'dispute.read',
    method: 'GET',
    path: '/api/v1/disputes',
    summary: 'Cases in view; search finds numbers and customers',
    query,
    answer: { status: 200, description: 'A page of cases', body: page(DisputeSummary) },
  }),
  exportDisputes: endpoint({
    ...tenant,
    ability: 'dispute.read',
    method: 'GET',
    path: '/api/v1/disputes/export',
    summary: 'The same cases as a CSV file',
    query,
    answer: { status: 200, description: 'CSV, UTF-8, one case per line', file: 'text/csv' },
    perMinute: 10,
  }),
  openDispute: endpoint({
    ...tenant,
    ability: 'dispute.manage',
    method: 'POST',
    path: '/api/v1/disputes',
    summary: 'Open a case between registrations, or between one and the vendor’s own account or opportunity',
    description: 'Registrations that wait for an answer are held until the case ends.',
    body: z.strictObject({ ...parties, dealIds: parties.dealIds.min(1) }),
    answer: { status: 201, description: 'The case', body: Dispute },
    problems: ['dispute_running'],
  }),
  readDispute: endpoint({
    ...one,
    ability: 'dispute.read',
    method: 'GET',
    path: '/api/v1/disputes/:disputeId',
    summary: 'A case with its sides beside each other',
    answer: { status: 200, description: 'The case', body: Dispute },
  }),
  readDisputeTimeline: endpoint({
    ...one,
    ability: 'dispute.read',
    method: 'GET',
    path: '/api/v1/disputes/:disputeId/timeline',
    summary: 'What happened to a case, the latest first',
    answer: { status: 200, description: 'At most 200 events', body: Timeline },
  }),
  listDealDisputes: endpoint({
    ...tenant,
    ability: 'dispute.read',
    method: 'GET',
    path: '/api/v1/deals/:dealId/disputes',
    summary: 'Cases in view that a registration is or was in, the latest first',
    params: z.strictObject({ dealId: Id }),
    answer: {
      status: 200,
      description: 'The cases',
      body: z.strictObject({ items: z.array(DisputeSummary).max(20), open: Ability }),
    },
  }),
  acceptDispute: endpoint({
    ...step,
    path: '/api/v1/disputes/:disputeId/acceptance',
    summary: 'Take up what a partner contests: name the other sides',
    body: z.strictObject(parties),
    problems: ['illegal_transition', 'dispute_running'],
  }),
  dismissDispute: endpoint({
    ...step,
    path: '/api/v1/disputes/:disputeId/dismissal',
    summary: 'Do not take up what a partner contests, with words for that partner',
    body: z.strictObject({ note: Said }),
  }),
  requestEvidence: endpoint({
    ...step,
    path: '/api/v1/disputes/:disputeId/evidence-requests',
    summary: 'Ask one side for evidence until a day; the others learn nothing of it',
    body: z.strictObject({ sideId: Id, question: text(4000).trim().min(1), dueOn: Day.optional() }),
  }),
  startDeliberation: endpoint({
    ...step,
    path: '/api/v1/disputes/:disputeId/deliberation',
    summary: 'Begin to weigh the evidence',
  }),
  previewDecision: endpoint({
    ...step,
    ability: 'dispute.decide',
    path: '/api/v1/disputes/:disputeId/decision-preview',
    summary: 'What a decision would do, before it is made; nothing changes',
    body: z.strictObject(decided),
    answer: { status: 200, description: 'The consequences', body: DecisionPreview },
    problems: ['illegal_transition', 'side_cannot_win'],
  }),
  decideDispute: endpoint({
    ...step,
    ability: 'dispute.decide',
    path: '/api/v1/disputes/:disputeId/decision',
    summary: 'Decide a case or its appeal; the registrations follow at once',
    description: 'An appeal is decided by somebody else than the first decision.',
    body: Decision,
    problems: ['illegal_transition', 'side_cannot_win', 'customer_protected'],
  }),
  withdrawDispute: endpoint({
    ...step,
    path: '/api/v1/disputes/:disputeId/withdrawal',
    summary: 'End a case without a decision; what was held goes on',
    body: z.strictObject({ note: Said }),
  }),
  assignDispute: endpoint({
    ...step,
    path: '/api/v1/disputes/:disputeId/assignment',
    summary: 'Give a case to a colleague, or to nobody',
    body: z.strictObject({ membershipId: Id.nullable() }),
  }),
  addDisputeNote: endpoint({
    ...step,
    path: '/api/v1/disputes/:disputeId/notes',
    summary: 'Note something among the vendor’s staff',
    body: z.strictObject({ body: Statement }),
  }),
};
