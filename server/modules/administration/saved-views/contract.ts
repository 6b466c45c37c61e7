import { z } from 'zod';
import { Id, Timestamp, abilitiesOf, endpoint, line } from '../../../kit/contract.ts';

const views = { tag: 'saved views', ability: 'saved-view.manage', scope: 'partner' } as const;

/** Name of a list of the web app, such as `deals` or `partner-contacts`. */
export const ListName = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words with hyphens');

/** A list's query string without the question mark, as the address bar shows it. */
const ViewQuery = z
  .string()
  .max(2000)
  .regex(/^[^\s?#]*$/, 'must be a query string without spaces, ? or #');

/** A list with its filters and sorting under a name: one's own, or shared by a colleague of the same firm. */
export const SavedView = z
  .strictObject({
    id: Id,
    list: ListName,
    name: z.string().max(80),
    query: ViewQuery,
    shared: z.boolean(),
    mine: z.boolean(),
    position: z.int().min(0).max(10_000),
    createdAt: Timestamp,
    version: z.int().min(1).max(2_147_483_647),
    abilities: abilitiesOf('saved-view.manage', 'saved-view.share'),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;

const byId = z.strictObject({ viewId: Id });

export const savedViewContract = {
  listSavedViews: endpoint({
    ...views,
    method: 'GET',
    path: '/api/v1/saved-views',
    summary: 'My views of a list, then those that colleagues share',
    query: z.strictObject({ list: ListName }),
    answer: {
      status: 200,
      description: 'The views in their order',
      body: z.strictObject({ items: z.array(SavedView).max(1000) }),
    },
  }),
  createSavedView: endpoint({
    ...views,
    method: 'POST',
    path: '/api/v1/saved-views',
    summary: 'Save a list’s filters and sorting under a name',
    body: z.strictObject({ list: ListName, name: line(80), query: ViewQuery, shared: z.boolean().default(false) }),
    answer: { status: 201, description: 'The view', body: SavedView },
    problems: ['too_many_views'],
  }),
  updateSavedView: endpoint({
    ...views,
    method: 'PATCH',
    path: '/api/v1/saved-views/:viewId',
    summary: 'Rename a view, give it another query, share it or stop sharing it',
    params: byId,
    body: z.strictObject({ name: line(80), query: ViewQuery, shared: z.boolean() }).partial(),
    ifMatch: true,
    answer: { status: 200, description: 'The view as it is now', body: SavedView },
  }),
  orderSavedViews: endpoint({
    ...views,
    method: 'PUT',
    path: '/api/v1/saved-views/order',
    summary: 'Put my views of a list in another order',
    description: 'Names each of my views of the list once, the first one first.',
    body: z.strictObject({ list: ListName, ids: z.array(Id).min(1).max(100) }),
    answer: { status: 204, description: 'In order' },
  }),
  deleteSavedView: endpoint({
    ...views,
    method: 'DELETE',
    path: '/api/v1/saved-views/:viewId',
    summary: 'Delete a view',
    params: byId,
    answer: { status: 204, description: 'Deleted' },
  }),
};
