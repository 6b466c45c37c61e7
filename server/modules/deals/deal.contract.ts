import { z } from 'zod';
import { Ability, Day, Id, Money, Timestamp } from '../../kit/contract.ts';
import { ScopeKindName } from './rules/documents.contract.ts';
import { ACTIONS, type Action } from './states.ts';
import {
  ApprovalStatusName,
  ConflictLevelName,
  Contact,
  Customer,
  CustomValues,
  DealLine,
  DealTypeName,
  OutcomeName,
  PartnerName,
  ReasonName,
  Somebody,
  StageName,
  VerdictName,
  Version,
} from './vocabulary.contract.ts';

const summary = {
  id: Id,
  number: z.string().max(20),
  version: Version,
  partner: PartnerName,
  dealType: DealTypeName,
  customer: Customer,
  amount: Money.nullable(),
  closeDate: Day.nullable(),
  stage: StageName,
  status: ApprovalStatusName,
  outcome: OutcomeName,
  verdict: VerdictName,
  /** Null for partners: they learn the verdict only. */
  conflictLevel: ConflictLevelName.nullable(),
  onBehalf: z.boolean(),
  createdBy: Somebody,
  submittedBy: Somebody.nullable(),
  /** Null for partners. */
  assignedTo: Somebody.nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  submittedAt: Timestamp.nullable(),
  /** Steps of the chain of approvals that wait now; empty where one decision is enough. Null for partners. */
  waitingSteps: z.array(z.string().max(120)).max(8).nullable(),
  /** When the vendor has promised an answer; null when nothing is awaited from the vendor. */
  responseDueAt: Timestamp.nullable(),
  expiresAt: Timestamp.nullable(),
};

/** A registration as a list shows it. */
export const DealSummary = z.strictObject(summary).meta({ id: 'DealSummary' });
export type DealSummary = z.infer<typeof DealSummary>;

/** What was promised when the registration was approved; it stays, whatever becomes of tier and programme. */
const Protection = z
  .strictObject({
    /** Whether the customer is kept from other partners at this moment. */
    live: z.boolean(),
    days: z.int().min(1).max(1095),
    from: Timestamp,
    until: Timestamp,
    discountBasisPoints: z.int().min(0).max(10_000),
    tier: z.strictObject({ id: Id, name: z.string().max(120) }).nullable(),
  })
  .meta({ id: 'DealProtection' });

const Decision = z
  .strictObject({
    at: Timestamp,
    by: Somebody,
    reason: ReasonName.nullable(),
    note: z.string().max(2000).nullable(),
  })
  .meta({ id: 'DealDecision' });

const Closing = z
  .strictObject({
    at: Timestamp,
    amount: Money.nullable(),
    reason: ReasonName.nullable(),
    note: z.string().max(2000).nullable(),
    lines: z.array(DealLine).max(200),
  })
  .meta({ id: 'DealClosing' });

const actionShape = Object.fromEntries(ACTIONS.map((action) => [action, Ability])) as Record<Action, typeof Ability>;

/** A registration with everything that its reader may see. */
export const Deal = z
  .strictObject({
    ...summary,
    contact: Contact,
    description: z.string().max(10_000).nullable(),
    existingRelationship: z.string().max(2000).nullable(),
    incumbent: z.string().max(200).nullable(),
    competitors: z.string().max(500).nullable(),
    rfp: z.boolean(),
    lines: z.array(DealLine).max(200),
    /** The distributor that the registrant buys from, and whether the deal is kept from it. */
    distributorId: Id.nullable(),
    distributorHidden: z.boolean(),
    custom: CustomValues,
    formVersionId: Id.nullable(),
    division: z.string().max(200).nullable(),
    /** What the protection covers or would cover; no values means all of it. */
    scope: z.strictObject({ kind: ScopeKindName, values: z.array(z.string().max(200)).max(50) }),
    /** Whether the vendor’s throttle asks for somebody to look at it; false for partners. */
    manualReview: z.boolean(),
    /** When silence has ended the protection. */
    lapsedAt: Timestamp.nullable(),
    firstResponseAt: Timestamp.nullable(),
    /** Set while the registration is on hold: since when, until when, and the next step in words for the partner. */
    hold: z
      .strictObject({ since: Timestamp, until: Timestamp.nullable(), note: z.string().max(500).nullable() })
      .nullable(),
    decision: Decision.nullable(),
    protection: Protection.nullable(),
    closing: Closing.nullable(),
    /** What the reader may do now, and why not. */
    abilities: z.strictObject(actionShape),
  })
  .meta({ id: 'Deal' });
export type Deal = z.infer<typeof Deal>;

/** Pieces that every endpoint about one registration shares. */
export const oneDeal = z.strictObject({ dealId: Id });
export const dealAnswer = { status: 200, description: 'The registration as it is now', body: Deal } as const;
export const about = { tag: 'deals', scope: 'partner', params: oneDeal } as const;
