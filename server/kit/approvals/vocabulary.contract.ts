/** What chains of approvals look like from outside. */
import { z } from 'zod';
import { Ability, Day, Id, Timestamp, abilitiesOf, line, text } from '../contract.ts';
import { Explanation, RuleVerdict } from '../rules/explanation.contract.ts';
import { Approver, PolicyDefinition } from './definition.contract.ts';
import { REQUEST_STATES, STEP_STATES } from './machine.ts';

export const KindName = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_]*$/);

export const Note = text(2000).refine((note) => note.trim() !== '', 'must not be empty');

const Name = z.string().max(200);

/** One rule that was looked at. `automatic` is the rule for approving by itself, `fallback` the default. */
export const RuleTrace = z
  .strictObject({
    kind: z.enum(['automatic', 'rule', 'fallback']),
    name: Name.nullable(),
    verdict: RuleVerdict,
    explanation: Explanation.nullable(),
  })
  .meta({ id: 'ApprovalRuleTrace' });

const Why = z.array(z.string().max(10_000)).max(20).meta({ description: 'The facts on which the rule applied' });
const Trace = z.array(RuleTrace).max(40).nullable().meta({ description: 'Every rule in order; the vendor’s alone' });

const stepShape = {
  name: Name,
  stage: z.int().min(0).max(19).meta({ description: 'Steps of one stage run side by side' }),
  mode: z.enum(['any', 'all']),
  approvers: z.array(Approver).max(10),
};

/** The way that a record takes, or would take. */
export const ApprovalPreview = z
  .strictObject({
    kind: z.enum(['automatic', 'chain', 'single']),
    ruleName: Name.nullable(),
    why: Why,
    trace: Trace,
    steps: z
      .array(
        z.strictObject({
          ...stepShape,
          slaMinutes: z.int().min(0).max(60_000),
          /** Names of those who would be asked; null where they are not shown. */
          people: z.array(Name).max(500).nullable(),
        }),
      )
      .max(8),
    /** When an answer is promised for a submission at this moment; null where the promise is not shown. */
    answerBy: Timestamp.nullable(),
    /** Rules look at the conflict check, which has not been made yet: the way may be another. */
    provisional: z.boolean(),
  })
  .meta({ id: 'ApprovalPreview' });
export type ApprovalPreview = z.infer<typeof ApprovalPreview>;

const SeatView = z.strictObject({
  id: Id,
  name: Name,
  state: z.enum(['asked', 'approved', 'rejected', 'handed', 'closed']),
  source: z.enum(['chain', 'fallback', 'delegated', 'reassigned', 'escalated']),
  /** Who stands in for them now. */
  standIn: Name.nullable(),
});

const ActView = z.strictObject({
  act: z.enum(['approve', 'reject', 'delegate', 'reassign', 'skip', 'recall', 'escalate']),
  at: Timestamp,
  name: Name,
  /** People in whose place it was done. */
  instead: z.array(Name).max(50),
  to: Name.nullable(),
  note: z.string().max(2000).nullable(),
});

export const ApprovalStep = z
  .strictObject({
    id: Id,
    ...stepShape,
    state: z.enum(STEP_STATES),
    openedAt: Timestamp.nullable(),
    dueAt: Timestamp.nullable(),
    closedAt: Timestamp.nullable(),
    overdue: z.boolean(),
    escalated: z.union([z.literal(80), z.literal(100)]).nullable(),
    /** Approvals that it needs and has. */
    needed: z.int().min(1).max(10),
    given: z.int().min(0).max(10),
    /** Who is asked; of a step that has not begun who would be. Null where names are not shown. */
    people: z.array(SeatView).max(500).nullable(),
    history: z.array(ActView).max(500).nullable(),
    abilities: z.strictObject({ delegate: Ability, reassign: Ability, skip: Ability }),
  })
  .meta({ id: 'ApprovalStep' });

/** The chain that a record passes through. */
export const ApprovalRequest = z
  .strictObject({
    id: Id,
    state: z.enum(REQUEST_STATES),
    ruleName: Name.nullable(),
    policyNumber: z.int().min(1),
    openedAt: Timestamp,
    closedAt: Timestamp.nullable(),
    why: Why,
    trace: Trace,
    steps: z.array(ApprovalStep).max(8),
    /** Whether it is the reader’s turn. */
    vote: Ability,
    /** What an approval of the reader’s would do; null when it is not their turn. */
    effect: z
      .strictObject({
        /** People in whose place it counts. */
        instead: z.array(Name).max(50),
        given: z.int().min(0).max(100),
        needed: z.int().min(1).max(100),
        /** The record is approved with it. */
        final: z.boolean(),
        /** Steps that wait afterwards. */
        waitsFor: z.array(Name).max(8),
      })
      .nullable(),
  })
  .meta({ id: 'ApprovalRequest' });
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;

export const PolicyVersion = z
  .strictObject({
    number: z.int().min(1),
    state: z.enum(['planned', 'in_force', 'past', 'withdrawn']),
    definition: PolicyDefinition,
    startsAt: Timestamp,
    note: z.string().max(2000).nullable(),
    createdBy: Name,
    createdAt: Timestamp,
    abilities: z.strictObject({ withdraw: Ability }),
  })
  .meta({ id: 'ApprovalPolicyVersion' });

/** How records of a kind are approved: what is in force, and every version. */
export const ApprovalPolicy = z
  .strictObject({
    kind: KindName,
    /** Number of the latest version, 0 for none; also the ETag. */
    version: z.int().min(0),
    inForce: PolicyDefinition,
    inForceNumber: z.int().min(0),
    versions: z.array(PolicyVersion).max(100).meta({ description: 'The latest first' }),
    roles: z.array(z.string().max(40)).max(20).meta({ description: 'Roles that can be asked' }),
    abilities: abilitiesOf('approval.manage'),
  })
  .meta({ id: 'ApprovalPolicy' });
export type ApprovalPolicy = z.infer<typeof ApprovalPolicy>;

export const Effect = z
  .strictObject({
    another: z.int().min(0),
    same: z.int().min(0),
    examples: z
      .array(
        z.strictObject({
          id: Id,
          number: z.string().max(20),
          customer: Name.nullable(),
          /** Rule now and then; null for the default, `automatic` for approving by itself. */
          from: Name.nullable(),
          to: Name.nullable(),
        }),
      )
      .max(10),
  })
  .meta({ id: 'ApprovalEffect' });

/** Somebody who votes in somebody's place: on days of absence, or as a backup when a step is late. */
export const StandIn = z
  .strictObject({
    id: Id,
    person: z.strictObject({ id: Id, name: Name }),
    standIn: z.strictObject({ id: Id, name: Name }),
    /** Days of absence, both included; null for a backup. */
    from: Day.nullable(),
    until: Day.nullable(),
    note: z.string().max(500).nullable(),
    /** Holds at this moment. */
    active: z.boolean(),
    createdBy: Name,
    abilities: z.strictObject({ end: Ability }),
  })
  .meta({ id: 'ApprovalStandIn' });
export type StandIn = z.infer<typeof StandIn>;

export const NewStandIn = z
  .strictObject({
    /** Whose; oneself when left out. */
    membershipId: Id.optional(),
    standInId: Id,
    from: Day.optional(),
    until: Day.optional(),
    note: line(500).optional(),
  })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), {
    message: 'Give both days, or none for a backup',
    path: ['until'],
  });
