/** States of a dispute as data, read by server and web alike. */

export const DISPUTE_STATUSES = [
  /** A partner contests a decision; the vendor has not taken it up yet. */
  'requested',
  'opened',
  /** A side owes an answer. */
  'evidence_requested',
  /** Evidence is complete enough; somebody weighs it. */
  'under_decision',
  /** Decided; whoever lost may appeal until a day. */
  'decided',
  'appealed',
  'closed',
  /** Taken back by whoever asked for it, or by the vendor. */
  'withdrawn',
  /** The vendor did not take it up. */
  'dismissed',
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

export const STANDINGS = ['open', 'won', 'shared', 'lost', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

export const VERDICT_KINDS = ['winner', 'split', 'reject_all'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

export const REQUEST_STATES = ['open', 'missed', 'answered', 'cancelled'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What the vendor's staff do to a case. */
export const CASE_STEPS = ['accept', 'dismiss', 'ask', 'deliberate', 'decide', 'withdraw', 'assign', 'note'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** What a partner does on its side. */
export const SIDE_STEPS = ['answer', 'appeal', 'withdraw'] as const;
export type SideStep = (typeof SIDE_STEPS)[number];

const RUNNING = ['opened', 'evidence_requested', 'under_decision'] as const;
const LIVE = ['requested', ...RUNNING, 'decided', 'appealed'] as const;

/** In which statuses each step is possible. */
export const stepIn = {
  accept: ['requested'],
  dismiss: ['requested'],
  ask: [...RUNNING, 'appealed'],
  deliberate: ['opened', 'evidence_requested'],
  decide: [...RUNNING, 'appealed'],
  withdraw: [...RUNNING],
  assign: LIVE,
  note: DISPUTE_STATUSES,
} as const satisfies Record<CaseStep, readonly DisputeStatus[]>;

const WORDS: Record<DisputeStatus, string> = {
  requested: 'not taken up yet',
  opened: 'open',
  evidence_requested: 'waiting for answers',
  under_decision: 'under decision',
  decided: 'decided',
  appealed: 'under appeal',
  closed: 'closed',
  withdrawn: 'withdrawn',
  dismissed: 'dismissed',
};

/** Whether the state of a case allows a step: `true`, or the reason in words why not. */
export function caseLegality(step: CaseStep, status: DisputeStatus): true | string {
  return (stepIn[step] as readonly DisputeStatus[]).includes(status) || `This case is ${WORDS[status]}`;
}

/** Whether nothing more can come of a case. */
export const isOver = (status: DisputeStatus): boolean => !(LIVE as readonly DisputeStatus[]).includes(status);

/** What a partner is told of the case's course: what concerns its own side, nothing of another's. */
export const SIDE_VIEWS = [
  'received',
  'answer_needed',
  'in_progress',
  'decided',
  'appealed',
  'closed',
  'withdrawn',
  'dismissed',
] as const;
export type SideView = (typeof SIDE_VIEWS)[number];

/** The part of a side that its own view depends on. */
export interface SideFacts {
  status: DisputeStatus;
  standing: Standing;
  asked: boolean;
  appealed: boolean;
}

/**
 * The projection of a case on one side. That somebody else was asked, withdrew or appealed does not show: an appeal of
 * another side reads as work in progress.
 */
export function sideView({ status, standing, asked, appealed }: SideFacts): SideView {
  if (standing === 'withdrawn') return 'withdrawn';
  if (status === 'requested') return 'received';
  if (isOver(status)) return status as 'closed' | 'withdrawn' | 'dismissed';
  if (asked) return 'answer_needed';
  if (status === 'decided') return 'decided';
  if (status === 'appealed') return appealed ? 'appealed' : 'in_progress';
  return 'in_progress';
}
