/** Endpoints of approvals that are the same for every kind of record. */
import { z } from 'zod';
import { Day, Id, endpoint } from '../contract.ts';
import { PolicyDefinition } from './definition.contract.ts';
import { ApprovalPolicy, ApprovalPreview, Effect, KindName, NewStandIn, Note, StandIn } from './vocabulary.contract.ts';

export { NO_POLICY } from './definition.contract.ts';
export type { Approver, PolicyDefinition, RuleDefinition, StepDefinition } from './definition.contract.ts';
export type { ApprovalPolicy, ApprovalPreview, ApprovalRequest, StandIn } from './vocabulary.contract.ts';

const managing = { tag: 'approvals', scope: 'tenant', ability: 'approval.manage' } as const;
const voting = { tag: 'approvals', scope: 'tenant', ability: 'approval.vote' } as const;
const byKind = z.strictObject({ kind: KindName });
const byStep = z.strictObject({ stepId: Id });
const policy = { status: 200, description: 'The policy with its versions', body: ApprovalPolicy } as const;
const passedOn = {
  status: 200,
  description: 'The record whose step was passed on',
  body: z.strictObject({ subjectId: Id }),
} as const;

export const approvalContract = {
  readApprovalPolicy: endpoint({
    ...managing,
    method: 'GET',
    path: '/api/v1/approval-policies/:kind',
    summary: 'How records of a kind are approved: rules in order, chains, and every version',
    params: byKind,
    answer: policy,
  }),
  saveApprovalPolicy: endpoint({
    ...managing,
    method: 'POST',
    path: '/api/v1/approval-policies/:kind/versions',
    summary: 'Save a new version from a day, or from now; what waits keeps its chain',
    params: byKind,
    body: z.strictObject({
      definition: PolicyDefinition,
      startsOn: Day.nullable().default(null),
      note: Note.nullable().default(null),
    }),
    ifMatch: true,
    answer: policy,
  }),
  withdrawApprovalPolicy: endpoint({
    ...managing,
    method: 'DELETE',
    path: '/api/v1/approval-policies/:kind/versions/:number',
    summary: 'Withdraw a version that has not begun',
    params: byKind.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    answer: { status: 204, description: 'It will not begin' },
    problems: ['policy_begun'],
  }),
  previewApprovalEffect: endpoint({
    ...managing,
    method: 'POST',
    path: '/api/v1/approval-policies/:kind/effect',
    summary: 'How many of the records that wait now would take another chain; saves nothing',
    params: byKind,
    body: z.strictObject({ definition: PolicyDefinition }),
    answer: { status: 200, description: 'Counts over at most 2,000 records, with examples', body: Effect },
    perMinute: 60,
  }),
  tryApprovalPolicy: endpoint({
    ...managing,
    method: 'POST',
    path: '/api/v1/approval-policies/:kind/trial',
    summary: 'Which chain a real record would take under a definition, and why; saves nothing',
    params: byKind,
    body: z.strictObject({ definition: PolicyDefinition, subjectId: Id }),
    answer: { status: 200, description: 'The way, with every rule that was looked at', body: ApprovalPreview },
    perMinute: 60,
  }),
  delegateStep: endpoint({
    ...voting,
    method: 'POST',
    path: '/api/v1/approval-steps/:stepId/delegation',
    summary: 'Let a colleague decide a step in my place',
    params: byStep,
    body: z.strictObject({ membershipId: Id, note: Note.optional() }),
    answer: passedOn,
    problems: ['step_not_waiting', 'already_voted'],
  }),
  reassignStep: endpoint({
    ...managing,
    method: 'POST',
    path: '/api/v1/approval-steps/:stepId/reassignment',
    summary: 'Let a colleague decide a step in somebody else’s place',
    params: byStep,
    body: z.strictObject({ fromMembershipId: Id, membershipId: Id, note: Note.optional() }),
    answer: passedOn,
    problems: ['step_not_waiting', 'already_voted'],
  }),
  skipStep: endpoint({
    ...managing,
    method: 'POST',
    path: '/api/v1/approval-steps/:stepId/skip',
    summary: 'Pass over a step, with a reason; the record is approved when it was the last one',
    params: byStep,
    body: z.strictObject({ note: Note }),
    answer: passedOn,
    problems: ['step_not_waiting', 'customer_protected', 'illegal_transition'],
  }),
  listStandIns: endpoint({
    ...voting,
    method: 'GET',
    path: '/api/v1/approval-stand-ins',
    summary: 'Who votes in whose place, now or later',
    query: z.strictObject({ membershipId: z.union([Id, z.literal('me')]).optional() }),
    answer: {
      status: 200,
      description: 'Backups first, then by day',
      body: z.strictObject({ items: z.array(StandIn).max(200) }),
    },
  }),
  arrangeStandIn: endpoint({
    ...voting,
    method: 'POST',
    path: '/api/v1/approval-stand-ins',
    summary: 'Arrange an absence, or a backup, for oneself; an administrator for anybody',
    body: NewStandIn,
    answer: { status: 201, description: 'The arrangement', body: StandIn },
    problems: ['overlap'],
  }),
  endStandIn: endpoint({
    ...voting,
    method: 'DELETE',
    path: '/api/v1/approval-stand-ins/:standInId',
    summary: 'End an arrangement',
    params: z.strictObject({ standInId: Id }),
    answer: { status: 204, description: 'It holds no longer' },
  }),
};
