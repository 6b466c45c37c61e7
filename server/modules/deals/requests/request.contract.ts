import { z } from 'zod';
import { Day, Id, endpoint, page } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';
import { about, Deal, DealSummary } from '../deal.contract.ts';
import { DealChange } from '../registration.contract.ts';
import { Chosen, DealResults } from '../results.contract.ts';
import { Note } from '../vocabulary.contract.ts';
import { DealRequest, ProtectionView, REQUEST_KINDS, REQUEST_STATUSES } from './view.contract.ts';

const days = z.int().min(1).max(1095);
const Files = z.array(Id).max(20);

/** What a list of requests can be filtered and sorted by. */
export const REQUEST_LIST = {
  kind: { type: 'enum', values: REQUEST_KINDS },
  status: { type: 'enum', values: REQUEST_STATUSES },
  partnerId: { type: 'id' },
  dealId: { type: 'id' },
  askedAt: { type: 'time', sort: true, nullable: false },
  expiresAt: { type: 'time', sort: true },
} as const satisfies ListFields;

const oneRequest = z.strictObject({ dealId: Id, requestId: Id });
const requestAnswer = { status: 200, description: 'The request as it is now', body: DealRequest } as const;
const made = { status: 201, description: 'The request', body: DealRequest } as const;
const decision = { ...about, params: oneRequest, method: 'POST', answer: requestAnswer } as const;

export const requestContract = {
  readProtection: endpoint({
    ...about,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deals/:dealId/protection',
    summary: 'Why a registration is protected until when, and what would lengthen it',
    description: '404 for a registration that was never approved.',
    answer: { status: 200, description: 'The protection with its explanation', body: ProtectionView },
  }),
  askForExtension: endpoint({
    ...about,
    ability: 'deal.extension.request',
    method: 'POST',
    path: '/api/v1/deals/:dealId/extension-requests',
    summary: 'Ask for a longer protection; never two at a time',
    body: z.strictObject({ reason: Note, days: days.optional(), fileIds: Files.default([]) }),
    answer: made,
    problems: [
      'illegal_transition',
      'request_pending',
      'extension_limit_reached',
      'extensions_not_offered',
      'too_early',
    ],
  }),
  extendDeal: endpoint({
    ...about,
    ability: 'deal.extend',
    method: 'POST',
    path: '/api/v1/deals/:dealId/extensions',
    summary: 'Lengthen a protection without being asked, for a reason',
    body: z.strictObject({ days, reason: Note }),
    ifMatch: true,
    answer: { status: 200, description: 'The registration as it is now', body: Deal },
    problems: ['illegal_transition'],
  }),
  extendDeals: endpoint({
    tag: 'deals',
    scope: 'partner',
    ability: 'deal.extend',
    method: 'POST',
    path: '/api/v1/deals/bulk/extension',
    summary: 'Lengthen many protections; each stands for itself',
    body: z.strictObject({ dealIds: Chosen, days, reason: Note }),
    answer: { status: 200, description: 'How it went, row by row in the order asked for', body: DealResults },
  }),
  recordMilestone: endpoint({
    ...about,
    ability: 'deal.milestone',
    method: 'POST',
    path: '/api/v1/deals/:dealId/milestones',
    summary:
      'Tell that a milestone is reached; it lengthens the protection, at once or when the vendor has confirmed it',
    body: z.strictObject({
      key: z.string().max(40),
      reachedOn: Day.optional(),
      note: Note.optional(),
      fileIds: Files.default([]),
    }),
    answer: made,
    problems: ['illegal_transition', 'request_pending'],
  }),
  amendDeal: endpoint({
    ...about,
    ability: 'deal.amend',
    method: 'POST',
    path: '/api/v1/deals/:dealId/amendments',
    summary: 'Change an approved registration: some fields at once, others when the vendor agrees',
    description: 'Discount and protection stay as they were promised unless the vendor decides otherwise.',
    body: z.strictObject({ change: DealChange, reason: Note.optional() }),
    ifMatch: true,
    answer: {
      status: 201,
      description: 'What was changed at once, and the request for the rest',
      body: z.strictObject({
        deal: Deal,
        changed: z.array(z.string().max(60)).max(60),
        request: DealRequest.nullable(),
      }),
    },
    problems: ['illegal_transition', 'request_pending'],
  }),
  grantRequest: endpoint({
    ...decision,
    ability: 'deal.extend',
    path: '/api/v1/deals/:dealId/requests/:requestId/grant',
    summary: 'Grant what was asked: extend, confirm the milestone, or accept the change',
    body: z.strictObject({
      /** For an extension: days other than those asked for. */
      days: days.optional(),
      note: Note.optional(),
      /** For a change: freeze days and discount anew by today’s terms. */
      newTerms: z.boolean().default(false),
    }),
    problems: ['illegal_transition', 'already_decided', 'customer_protected'],
  }),
  declineRequest: endpoint({
    ...decision,
    ability: 'deal.extend',
    path: '/api/v1/deals/:dealId/requests/:requestId/refusal',
    summary: 'Decline what was asked, with a reason that the partner reads',
    body: z.strictObject({ note: Note }),
    problems: ['illegal_transition', 'already_decided'],
  }),
  withdrawRequest: endpoint({
    ...decision,
    ability: 'deal.extension.request',
    path: '/api/v1/deals/:dealId/requests/:requestId/withdrawal',
    summary: 'Take back what was asked before it is decided',
    problems: ['already_decided'],
  }),
  listRequests: endpoint({
    tag: 'deals',
    scope: 'partner',
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deal-requests',
    summary: 'What was asked about approved registrations in view',
    query: listQuery(REQUEST_LIST, 'askedAt'),
    answer: {
      status: 200,
      description: 'A page of requests with their registrations',
      body: page(z.strictObject({ request: DealRequest, deal: DealSummary }).meta({ id: 'DealRequestItem' })),
    },
  }),
};
