import { z } from 'zod';
import { Ability, Id, Timestamp } from '../../kit/contract.ts';
import type { ListFields } from '../../kit/lists.ts';
import { DealSummary } from '../deals/deal.contract.ts';
import { Contact, DealLine, PartnerName, Somebody, Wording } from '../deals/vocabulary.contract.ts';
import { CASE_STEPS, DISPUTE_STATUSES, type CaseStep } from './states.ts';
import {
  DisputeRequest,
  DisputeStatement,
  DisputeStatusName,
  Share,
  StandingName,
  VerdictName,
  Version,
} from './vocabulary.contract.ts';

export const DISPUTE_LIST = {
  number: { type: 'text', sort: true, nullable: false },
  customer: { type: 'text', sort: true, nullable: false },
  status: { type: 'enum', values: DISPUTE_STATUSES },
  origin: { type: 'enum', values: ['vendor', 'partner'] },
  assignedTo: { type: 'id' },
  openedAt: { type: 'time', sort: true, nullable: false },
  dueAt: { type: 'time', sort: true },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const summary = {
  id: Id,
  number: z.string().max(20),
  version: Version,
  status: DisputeStatusName,
  origin: z.enum(['vendor', 'partner']),
  customer: z.string().max(200),
  partners: z.array(PartnerName).max(6),
  assignedTo: Somebody.nullable(),
  openedBy: z.string().max(200),
  openedAt: Timestamp,
  /** The next deadline: an answer that is waited for, or the end of the appeal window. */
  dueAt: Timestamp.nullable(),
  updatedAt: Timestamp,
};

export const DisputeSummary = z.strictObject(summary).meta({ id: 'DisputeSummary' });
export type DisputeSummary = z.infer<typeof DisputeSummary>;

export const EFFECTS = ['protect', 'keep', 'reject', 'revoke', 'none'] as const;
export const EffectName = z.enum(EFFECTS).meta({ id: 'DisputeEffect' });

/** A side beside the others: what its registration says and when, and what it said in the case. */
export const DisputeSide = z
  .strictObject({
    id: Id,
    claimant: z.boolean(),
    standing: StandingName,
    shareBasisPoints: Share.nullable(),
    reason: Wording.nullable(),
    told: z.string().max(2000).nullable(),
    appealedAt: Timestamp.nullable(),
    deal: DealSummary,
    contact: Contact,
    description: z.string().max(10_000).nullable(),
    existingRelationship: z.string().max(2000).nullable(),
    rfp: z.boolean(),
    lines: z.array(DealLine).max(200),
    approvedAt: Timestamp.nullable(),
    /** Talk and papers on the registration. */
    activity: z.strictObject({
      comments: z.int().min(0).max(100_000),
      files: z.int().min(0).max(100_000),
      lastAt: Timestamp.nullable(),
    }),
    /** What would become of the registration now. */
    effects: z.strictObject({ winning: EffectName, losing: EffectName }),
    requests: z.array(DisputeRequest).max(200),
    statements: z.array(DisputeStatement).max(200),
  })
  .meta({ id: 'DisputeSide' });
export type DisputeSide = z.infer<typeof DisputeSide>;

export const Dispute = z
  .strictObject({
    ...summary,
    decidedAt: Timestamp.nullable(),
    appealUntil: Timestamp.nullable(),
    closedAt: Timestamp.nullable(),
    sides: z.array(DisputeSide).max(6),
    /** What the vendor itself claims. */
    claims: z
      .array(z.strictObject({ subjectId: Id, kind: z.enum(['account', 'opportunity']), label: z.string().max(300) }))
      .max(6),
    decisions: z
      .array(
        z.strictObject({
          instance: z.int().min(1).max(2),
          verdict: VerdictName,
          record: z.string().max(10_000),
          by: z.string().max(200),
          at: Timestamp,
        }),
      )
      .max(2),
    notes: z
      .array(z.strictObject({ id: Id, body: z.string().max(10_000), author: z.string().max(200), at: Timestamp }))
      .max(200),
    abilities: z.strictObject(
      Object.fromEntries(CASE_STEPS.map((step) => [step, Ability])) as Record<CaseStep, typeof Ability>,
    ),
  })
  .meta({ id: 'Dispute' });
export type Dispute = z.infer<typeof Dispute>;
