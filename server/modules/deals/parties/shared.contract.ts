import { z } from 'zod';
import { Ability, Day, Id, Money, Timestamp, abilitiesOf, endpoint, page, text } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';
import { oneDeal } from '../deal.contract.ts';
import { DealComment, TimelineEntry } from '../conversation.contract.ts';
import { DealChange } from '../registration.contract.ts';
import { APPROVAL_STATUSES, OUTCOMES } from '../states.ts';
import { ApprovalStatusName, Contact, DealLine, OutcomeName } from '../vocabulary.contract.ts';
import { PARTY_STATES } from './states.ts';
import {
  Attributed,
  OrganisationName,
  PartyStateName,
  RoleName,
  SharesSchema,
  SightName,
} from './vocabulary.contract.ts';

/** What a list of shared deals can be filtered and sorted by. */
export const SHARED_DEAL_LIST = {
  number: { type: 'text' },
  customer: { type: 'text', sort: true },
  status: { type: 'enum', values: APPROVAL_STATUSES },
  outcome: { type: 'enum', values: OUTCOMES },
  country: { type: 'enum' },
  role: { type: 'enum' },
  state: { type: 'enum', values: PARTY_STATES },
  distributor: { type: 'boolean' },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const summary = {
  id: Id,
  number: z.string().max(20),
  customer: z.string().max(200).nullable(),
  country: z.string().max(2).nullable(),
  status: ApprovalStatusName,
  outcome: OutcomeName,
  /** Who registered it; null where the vendor keeps parties from knowing each other. */
  registrant: z.string().max(200).nullable(),
  role: RoleName.nullable(),
  distributor: z.boolean(),
  state: PartyStateName,
  shares: SharesSchema,
  attributed: Attributed,
  /** Null where the reader sees the outline only. */
  amount: Money.nullable(),
  closeDate: Day.nullable(),
  expiresAt: Timestamp.nullable(),
  updatedAt: Timestamp,
};

export const SharedDealSummary = z.strictObject(summary).meta({ id: 'SharedDealSummary' });
export type SharedDealSummary = z.infer<typeof SharedDealSummary>;

export const SharedDeal = z
  .strictObject({
    ...summary,
    sight: SightName,
    detail: z
      .strictObject({
        contact: Contact,
        city: z.string().max(100).nullable(),
        domain: z.string().max(253).nullable(),
        description: z.string().max(10_000).nullable(),
        competitors: z.string().max(500).nullable(),
        lines: z.array(DealLine).max(200),
      })
      .nullable(),
    abilities: abilitiesOf('answer', 'comment'),
  })
  .meta({ id: 'SharedDeal' });
export type SharedDeal = z.infer<typeof SharedDeal>;

const shared = { tag: 'deal parties', scope: 'partner' } as const;
const one = { status: 200, description: 'The deal as the reader’s firm may see it', body: SharedDeal } as const;
const Paging = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const sharedContract = {
  listSharedDeals: endpoint({
    ...shared,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/shared-deals',
    summary: 'Deals of others in which my firm has a part: as the distributor, or with a role',
    query: listQuery(SHARED_DEAL_LIST, '-updatedAt'),
    answer: { status: 200, description: 'A page of deals', body: page(SharedDealSummary) },
  }),
  exportSharedDeals: endpoint({
    ...shared,
    ability: 'deal.export',
    method: 'GET',
    path: '/api/v1/shared-deals/export',
    summary: 'The same deals as a CSV file',
    query: listQuery(SHARED_DEAL_LIST, '-updatedAt'),
    answer: { status: 200, description: 'CSV, UTF-8, one deal per line', file: 'text/csv' },
    perMinute: 10,
  }),
  readSharedDeal: endpoint({
    ...shared,
    params: oneDeal,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/shared-deals/:dealId',
    summary: 'A deal of others as far as my firm may see it',
    answer: one,
  }),
  acceptPart: endpoint({
    ...shared,
    params: oneDeal,
    ability: 'deal.submit',
    method: 'POST',
    path: '/api/v1/shared-deals/:dealId/acceptance',
    summary: 'Agree to take part in a deal',
    answer: one,
    problems: ['illegal_transition'],
  }),
  declinePart: endpoint({
    ...shared,
    params: oneDeal,
    ability: 'deal.submit',
    method: 'POST',
    path: '/api/v1/shared-deals/:dealId/refusal',
    summary: 'Decline to take part in a deal; it is out of view afterwards',
    answer: { status: 204, description: 'Declined' },
    problems: ['illegal_transition'],
  }),
  listSharedComments: endpoint({
    ...shared,
    params: oneDeal,
    ability: 'deal.comment',
    method: 'GET',
    path: '/api/v1/shared-deals/:dealId/comments',
    summary: 'The conversation about a deal, for a distributor that takes part in it',
    query: Paging,
    answer: { status: 200, description: 'A page of comments', body: page(DealComment) },
  }),
  addSharedComment: endpoint({
    ...shared,
    params: oneDeal,
    ability: 'deal.comment',
    method: 'POST',
    path: '/api/v1/shared-deals/:dealId/comments',
    summary: 'Say something about a deal, to the vendor and the partner that registered it',
    body: z.strictObject({ body: text(10_000).trim().min(1) }),
    answer: { status: 201, description: 'The comment', body: DealComment },
    problems: ['illegal_transition'],
  }),
  readSharedTimeline: endpoint({
    ...shared,
    params: oneDeal,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/shared-deals/:dealId/timeline',
    summary: 'What happened to my firm’s part in a deal, the latest first',
    query: Paging,
    answer: { status: 200, description: 'A page of events', body: page(TimelineEntry) },
  }),
  listOwnResellers: endpoint({
    ...shared,
    ability: 'deal.create',
    method: 'GET',
    path: '/api/v1/resellers',
    summary: 'Resellers for which my firm may register, and why it may not',
    answer: {
      status: 200,
      description: 'By name',
      body: z.strictObject({ items: z.array(OrganisationName).max(500), register: Ability }),
    },
  }),
  registerForReseller: endpoint({
    ...shared,
    ability: 'deal.create',
    method: 'POST',
    path: '/api/v1/reseller-registrations',
    summary: 'Register a customer for a reseller and submit it at once',
    description: 'The registration is the reseller’s, names my firm as the distributor, and shows in both portals.',
    body: z.strictObject({ ...DealChange.shape, partnerId: Id }).meta({ id: 'ResellerRegistration' }),
    answer: {
      status: 201,
      description: 'What was registered; the distributor sees the deal among the shared ones, if the vendor lets it',
      body: z.strictObject({ id: Id, number: z.string().max(20) }),
    },
    problems: ['partner_not_active', 'no_deal_type'],
  }),
};
