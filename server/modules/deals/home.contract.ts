import { z } from 'zod';
import { Id, Money, Timestamp, endpoint, page } from '../../kit/contract.ts';
import { TimelineEntry } from './conversation.contract.ts';
import { DealSummary } from './deal.contract.ts';
import { Ability } from '../../kit/contract.ts';

const count = z.int().min(0).max(10_000).meta({ description: 'Capped at 10,000' });

/** Something that waits for the reader: a decision (vendor), an answer or a correction (partner). */
export const InboxItem = z
  .strictObject({
    waitsFor: z.enum(['decision', 'information', 'correction']),
    since: Timestamp,
    /** End of the vendor's promised response time; null where no clock runs. */
    dueAt: Timestamp.nullable(),
    overdue: z.boolean(),
    deal: DealSummary,
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof InboxItem>;

/** What a partner's person should know first. */
export const PortalHome = z
  .strictObject({
    needsMe: z.array(InboxItem).max(10),
    drafts: z.array(DealSummary).max(10),
    /** Protected registrations that end within the first reminder's days, the next one first. */
    expiring: z.array(DealSummary).max(10),
    counts: z.strictObject({
      drafts: count,
      waitingForVendor: count,
      needMe: count,
      protected: count,
      expiring: count,
      wonThisYear: count,
    }),
    /** Open protected amounts by currency. */
    pipeline: z.array(Money).max(50),
    register: Ability,
  })
  .meta({ id: 'PortalHome' });
export type PortalHome = z.infer<typeof PortalHome>;

/** What vendor staff should know first. */
export const ConsoleHome = z
  .strictObject({
    counts: z.strictObject({
      waiting: count,
      mine: count,
      unassigned: count,
      overdue: count,
      dueSoon: count,
      expiring: count,
    }),
    /** What waits for the reader, the most urgent first. */
    queue: z.array(InboxItem).max(10),
    /** What happened lately in the registrations in view. */
    changed: z
      .array(
        z.strictObject({
          entry: TimelineEntry,
          dealId: Id,
          number: z.string().max(20),
          customer: z.string().max(200).nullable(),
        }),
      )
      .max(20),
    /** Median business minutes to the first answer over the last 90 days; null when nothing was answered. */
    medianResponseMinutes: z.int().min(0).nullable(),
    answered: count,
  })
  .meta({ id: 'ConsoleHome' });
export type ConsoleHome = z.infer<typeof ConsoleHome>;

const mine = { tag: 'home', scope: 'self', method: 'GET', ability: 'deal.read' } as const;

export const homeContract = {
  readInbox: endpoint({
    ...mine,
    path: '/api/v1/inbox',
    summary: 'What waits for me, with the response clock, the oldest promise first',
    description:
      'Vendor staff get what waits for their vote in a chain of approvals, also as a stand-in, and what is assigned to them or to nobody where one decision is enough; with `scope=all` everything in view.',
    query: z.strictObject({
      scope: z.enum(['mine', 'all']).default('mine'),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: { status: 200, description: 'A page of items', body: page(InboxItem) },
  }),
  readPortalHome: endpoint({
    ...mine,
    path: '/api/v1/home/portal',
    summary: 'A partner’s first page: what needs me, what expires, what is under way',
    answer: { status: 200, description: 'The page', body: PortalHome },
  }),
  readConsoleHome: endpoint({
    ...mine,
    path: '/api/v1/home/console',
    summary: 'The vendor’s first page: the queue, what changed, how fast we answer',
    answer: { status: 200, description: 'The page', body: ConsoleHome },
  }),
};
