/** One thing done to many registrations that somebody has chosen; each stands for itself. */
import { z } from 'zod';
import { Id, endpoint } from '../../../kit/contract.ts';
import { bulk } from '../list.contract.ts';
import { Chosen } from '../results.contract.ts';
import { Note } from '../vocabulary.contract.ts';

export const selectionContract = {
  changeStages: endpoint({
    ...bulk,
    ability: 'deal.stage',
    path: '/api/v1/deals/bulk/stage',
    summary: 'Move many open deals to another sales stage',
    body: z.strictObject({ dealIds: Chosen, stageId: Id }),
  }),
  returnDeals: endpoint({
    ...bulk,
    ability: 'deal.decide',
    path: '/api/v1/deals/bulk/information-request',
    summary: 'Return many registrations with the same question',
    body: z.strictObject({ dealIds: Chosen, note: Note, reasonId: Id.optional() }),
  }),
  withdrawDeals: endpoint({
    ...bulk,
    ability: 'deal.withdraw',
    path: '/api/v1/deals/bulk/withdrawal',
    summary: 'Take many registrations back before they are decided',
    body: z.strictObject({ dealIds: Chosen, reasonId: Id.optional(), note: Note.optional() }),
  }),
  watchDeals: endpoint({
    ...bulk,
    ability: 'deal.read',
    path: '/api/v1/deals/bulk/watch',
    summary: 'Watch many registrations, or stop watching them',
    body: z.strictObject({ dealIds: Chosen, watching: z.boolean().default(true) }),
  }),
};
