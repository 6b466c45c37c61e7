import { z } from 'zod';
import { Ability, Id, Timestamp, endpoint, page, text } from '../../kit/contract.ts';
import { about } from './deal.contract.ts';

const Author = z
  .strictObject({ name: z.string().max(200), side: z.enum(['vendor', 'partner']) })
  .meta({ id: 'DealAuthor' });

/** Somebody to mention: a membership, or for partners’ people `channel-manager`. */
export const MentionRef = z
  .string()
  .max(36)
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^channel-manager$/)
  .meta({ id: 'MentionRef' });

export const DealComment = z
  .strictObject({
    id: Id,
    body: z.string().max(10_000),
    visibility: z.enum(['shared', 'internal']),
    author: Author,
    /** Whether the reader wrote it. */
    mine: z.boolean(),
    /** Who is mentioned, as written behind an @; `me` is the reader. */
    mentions: z.array(z.strictObject({ name: z.string().max(200), me: z.boolean() })).max(20),
    createdAt: Timestamp,
    editedAt: Timestamp.nullable(),
    /** Taken back by its author; `body` is empty then. */
    deletedAt: Timestamp.nullable(),
    /** Whether the reader may still correct it or take it back. */
    correct: Ability,
  })
  .meta({ id: 'DealComment' });
export type DealComment = z.infer<typeof DealComment>;

/** Something that happened to a registration. `changes` holds what was before and after, by column. */
export const TimelineEntry = z
  .strictObject({
    id: Id,
    type: z.string().max(100),
    at: Timestamp,
    actor: z.strictObject({ kind: z.enum(['person', 'key', 'system']), ...Author.shape }),
    visibility: z.enum(['shared', 'internal']),
    before: z.unknown(),
    after: z.unknown(),
    data: z.unknown(),
  })
  .meta({ id: 'DealTimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const Paging = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const conversationContract = {
  listComments: endpoint({
    byRegistrationLink: true,
    ...about,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deals/:dealId/comments',
    summary: 'Comments on a registration, the oldest first; internal ones for vendor staff only',
    query: Paging,
    answer: { status: 200, description: 'A page of comments', body: page(DealComment) },
  }),
  addComment: endpoint({
    ...about,
    ability: 'deal.comment',
    method: 'POST',
    path: '/api/v1/deals/:dealId/comments',
    summary: 'Say something about a registration, to both sides or among the vendor’s staff',
    body: z.strictObject({
      body: text(10_000).trim().min(1),
      visibility: z.enum(['shared', 'internal']).default('shared'),
      mentions: z.array(MentionRef).max(20).default([]),
    }),
    answer: { status: 201, description: 'The comment', body: DealComment },
    problems: ['illegal_transition'],
  }),
  readTimeline: endpoint({
    byRegistrationLink: true,
    ...about,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deals/:dealId/timeline',
    summary: 'Everything that happened to a registration, the latest first; partners see what is shared',
    query: Paging,
    answer: { status: 200, description: 'A page of events', body: page(TimelineEntry) },
  }),
};
