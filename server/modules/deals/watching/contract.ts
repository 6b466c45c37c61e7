import { z } from 'zod';
import { Timestamp, endpoint } from '../../../kit/contract.ts';
import { about } from '../deal.contract.ts';

/** Why somebody watches: they chose to, or one of the product's rules made them. */
export const WATCH_CAUSES = ['self', 'submitted', 'assigned', 'commented', 'mentioned'] as const;

const Watcher = z
  .strictObject({
    name: z.string().max(200),
    me: z.boolean(),
    cause: z.enum(WATCH_CAUSES),
    since: Timestamp,
  })
  .meta({ id: 'DealWatcher' });

/** Whether the reader watches, and who else does on the reader's own side. */
export const Watchers = z
  .strictObject({ watching: z.boolean(), items: z.array(Watcher).max(200) })
  .meta({ id: 'DealWatchers' });

const watchers = {
  ...about,
  ability: 'deal.read',
  answer: { status: 200, description: 'Who watches now, of the reader’s own side', body: Watchers },
} as const;

export const watchingContract = {
  listWatchers: endpoint({
    ...watchers,
    method: 'GET',
    path: '/api/v1/deals/:dealId/watchers',
    summary: 'Who of my side watches a registration; nobody learns who watches on the other',
  }),
  watchDeal: endpoint({
    ...watchers,
    method: 'PUT',
    path: '/api/v1/deals/:dealId/watch',
    summary: 'Watch a registration: I am told what happens to it',
  }),
  unwatchDeal: endpoint({
    ...watchers,
    method: 'DELETE',
    path: '/api/v1/deals/:dealId/watch',
    summary: 'Stop watching; no rule makes me watch it again',
  }),
};
