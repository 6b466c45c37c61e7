/**
 * States of a registration as data, checked by the compiler and read by server and web alike. Approval status (what the
 * vendor decided) and outcome (how the sale ended) are two things; the sales stage is a third, in the tenant's own words.
 */

/** What the vendor has decided about a registration so far. */
export const APPROVAL_STATUSES = [
  /** Being written; only its own side sees it. */
  'draft',
  /** In the vendor's queue; the response clock runs. */
  'submitted',
  /** Somebody at the vendor looks at it; the partner cannot change it meanwhile. */
  'under_review',
  /** Back at the partner with a question; the clock stands. */
  'info_requested',
  /** Waits for something outside, such as a dispute; the clock stands. */
  'on_hold',
  /** Protected until its last day. */
  'approved',
  /** Refused; final or open for correction, as the reason says. */
  'rejected',
  /** Taken back by the partner before a decision. */
  'withdrawn',
  /** Protection taken away by the vendor. */
  'revoked',
  /** Protection is over; the sale may go on without it. */
  'expired',
] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/** How the sale ended, as far as anybody has told. */
export const OUTCOMES = ['open', 'won', 'lost'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a partner is told about a customer; more than this word never leaves the vendor. */
export const VERDICTS = ['clear', 'needs_review', 'taken'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How closely a registration's customer resembles the closest organisation that the vendor knows. */
export const CONFLICT_LEVELS = ['none', 'related', 'possible', 'likely', 'same'] as const;
export type ConflictLevel = (typeof CONFLICT_LEVELS)[number];

/** What a stage of the tenant means, whatever it is called. */
export const STAGE_KINDS = ['open', 'won', 'lost'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** What a reason is given for. */
export const REASON_PURPOSES = ['reject', 'return', 'revoke', 'lost', 'withdraw'] as const;
export type ReasonPurpose = (typeof REASON_PURPOSES)[number];

/** Steps that lead from one approval status to another. */
export type Step =
  | 'submit'
  | 'review'
  | 'requestInformation'
  | 'hold'
  | 'resume'
  | 'approve'
  | 'award'
  | 'reject'
  | 'withdraw'
  | 'revoke'
  | 'expire';

/** Where each step leads from each status; a step that is not listed is not possible there. */
export const transitions = {
  draft: { submit: 'submitted' },
  submitted: {
    review: 'under_review',
    requestInformation: 'info_requested',
    hold: 'on_hold',
    approve: 'approved',
    award: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  under_review: {
    requestInformation: 'info_requested',
    hold: 'on_hold',
    approve: 'approved',
    award: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  info_requested: { submit: 'submitted', award: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  on_hold: { resume: 'under_review', award: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { revoke: 'revoked', expire: 'expired' },
  rejected: { submit: 'submitted', award: 'approved' },
  withdrawn: {},
  revoked: { award: 'approved' },
  expired: { award: 'approved' },
} as const satisfies Record<ApprovalStatus, Partial<Record<Step, ApprovalStatus>>>;

/** Work that leaves the approval status as it is. */
export type Work =
  | 'update'
  | 'delete'
  | 'attach'
  | 'assign'
  | 'judge'
  | 'changeStage'
  | 'win'
  | 'lose'
  | 'reopen'
  | 'comment'
  | 'commentInternally'
  | 'askExtension'
  | 'extend'
  | 'recordMilestone'
  | 'amend';

const WAITING = ['submitted', 'under_review'] as const;
const SUBMITTED = [
  'submitted',
  'under_review',
  'info_requested',
  'on_hold',
  'approved',
  'rejected',
  'withdrawn',
  'revoked',
  'expired',
] as const;

/** In which statuses each piece of work is possible. */
export const workIn = {
  update: ['draft', 'info_requested', 'rejected'],
  delete: ['draft'],
  attach: ['draft', 'submitted', 'info_requested', 'on_hold', 'approved', 'rejected', 'expired'],
  assign: [...WAITING, 'info_requested', 'on_hold', 'approved'],
  judge: [...WAITING, 'info_requested', 'on_hold', 'approved'],
  changeStage: ['submitted', 'info_requested', 'on_hold', 'approved', 'expired'],
  win: ['approved', 'expired'],
  lose: ['approved', 'expired'],
  reopen: ['approved', 'expired'],
  comment: SUBMITTED,
  commentInternally: SUBMITTED,
  askExtension: ['approved'],
  extend: ['approved'],
  recordMilestone: ['approved'],
  amend: ['approved'],
} as const satisfies Record<Work, readonly ApprovalStatus[]>;

/** What a person does to one registration; expiring is the clock's, awarding a dispute's. */
export type Action = Exclude<Step, 'expire' | 'award'> | Work;
type Anything = Action | 'expire' | 'award';

/** The ability of the role table that each action needs. */
export const ACTION_ABILITY = {
  update: 'deal.update',
  delete: 'deal.delete',
  submit: 'deal.submit',
  withdraw: 'deal.withdraw',
  attach: 'deal.comment',
  review: 'deal.decide',
  requestInformation: 'deal.decide',
  hold: 'deal.decide',
  resume: 'deal.decide',
  approve: 'deal.decide',
  reject: 'deal.decide',
  revoke: 'deal.revoke',
  assign: 'deal.assign',
  judge: 'conflict.evidence',
  changeStage: 'deal.stage',
  win: 'deal.close',
  lose: 'deal.close',
  reopen: 'deal.decide',
  comment: 'deal.comment',
  commentInternally: 'deal.comment.internal',
  askExtension: 'deal.extension.request',
  extend: 'deal.extend',
  recordMilestone: 'deal.milestone',
  amend: 'deal.amend',
} as const satisfies Record<Action, string>;

export const ACTIONS = Object.keys(ACTION_ABILITY) as [Action, ...Action[]];

/** The part of a deal that decides what may happen to it next. */
export interface DealState {
  approvalStatus: ApprovalStatus;
  outcome: Outcome;
  /** Whether the reason of a rejection lets the partner correct and submit again. */
  resubmittable: boolean;
}

const STATUS_WORDS: Record<ApprovalStatus, string> = {
  draft: 'a draft',
  submitted: 'submitted',
  under_review: 'under review',
  info_requested: 'waiting for the partner’s answer',
  on_hold: 'on hold',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  revoked: 'revoked',
  expired: 'expired',
};

/** The status that a step leads to from here; undefined when the step is not possible. */
export const destination = (step: Step, from: ApprovalStatus): ApprovalStatus | undefined =>
  (transitions[from] as Partial<Record<Step, ApprovalStatus>>)[step];

const isStep = (action: Anything): action is Step =>
  Object.values(transitions).some((steps) => Object.hasOwn(steps, action));

function inStatus(action: Anything, status: ApprovalStatus): boolean {
  if (isStep(action)) return destination(action, status) !== undefined;
  return (workIn[action as Work] as readonly ApprovalStatus[]).includes(status);
}

const LONGER = ['askExtension', 'extend', 'recordMilestone', 'amend'];
const ONLY_OPEN: readonly string[] = ['award', 'revoke', 'expire', 'changeStage', 'win', 'lose', 'assign', ...LONGER];
const CORRECTION: readonly string[] = ['update', 'submit', 'attach'];

/** Whether the state allows an action: `true`, or the reason in words why not. */
export function legality(action: Anything, state: DealState): true | string {
  const { approvalStatus, outcome, resubmittable } = state;
  if (!inStatus(action, approvalStatus)) return `This registration is ${STATUS_WORDS[approvalStatus]}`;
  if (approvalStatus === 'rejected' && CORRECTION.includes(action) && !resubmittable) return 'This rejection is final';
  if (ONLY_OPEN.includes(action) && outcome !== 'open') return `This deal is already ${outcome}`;
  if (action === 'reopen' && outcome === 'open') return 'This deal is open';
  return true;
}
