import { z } from 'zod';
import { Id, Timestamp, text } from '../../kit/contract.ts';
import { FileResource } from '../../kit/files/resource.ts';
import { DISPUTE_STATUSES, REQUEST_STATES, SIDE_VIEWS, STANDINGS, VERDICT_KINDS } from './states.ts';

/** Pieces that several contracts of this module share. */
export const DisputeStatusName = z.enum(DISPUTE_STATUSES).meta({ id: 'DisputeStatus' });
export const SideViewName = z.enum(SIDE_VIEWS).meta({ id: 'DisputeSideView' });
export const StandingName = z.enum(STANDINGS).meta({ id: 'DisputeStanding' });
export const VerdictName = z.enum(VERDICT_KINDS).meta({ id: 'DisputeVerdict' });
export const Version = z.int().min(1).max(2_147_483_647);
export const Share = z.int().min(1).max(10_000).meta({ description: 'Basis points; a split sums to 10,000' });

/** What somebody says in a case. */
export const Statement = text(10_000).trim().min(1);
export const Said = text(2000).trim().min(1);
export const FileIds = z.array(Id).max(20);

/** A question to one side. */
export const DisputeRequest = z
  .strictObject({
    id: Id,
    question: z.string().max(4000),
    askedBy: z.string().max(200),
    askedAt: Timestamp,
    dueAt: Timestamp,
    state: z.enum(REQUEST_STATES),
    answeredAt: Timestamp.nullable(),
  })
  .meta({ id: 'DisputeRequest' });
export type DisputeRequest = z.infer<typeof DisputeRequest>;

/** What a side said. */
export const DisputeStatement = z
  .strictObject({
    id: Id,
    kind: z.enum(['claim', 'answer', 'appeal']),
    requestId: Id.nullable(),
    late: z.boolean(),
    body: z.string().max(10_000),
    author: z.string().max(200),
    createdAt: Timestamp,
    files: z.array(FileResource).max(200),
  })
  .meta({ id: 'DisputeStatement' });
export type DisputeStatement = z.infer<typeof DisputeStatement>;

/** Something that happened to a case or to one side of it. */
export const DisputeEvent = z
  .strictObject({
    id: Id,
    type: z.string().max(100),
    at: Timestamp,
    actor: z.strictObject({ kind: z.enum(['person', 'key', 'system']), name: z.string().max(200) }),
    data: z.unknown(),
  })
  .meta({ id: 'DisputeEvent' });
export type DisputeEvent = z.infer<typeof DisputeEvent>;

export const Timeline = z.strictObject({ items: z.array(DisputeEvent).max(200) });
