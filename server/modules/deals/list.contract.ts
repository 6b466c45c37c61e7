import { z } from 'zod';
import { Id, endpoint, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { about, DealSummary } from './deal.contract.ts';
import { Approval, Rejection } from './decision.contract.ts';
import { Chosen, DealResults as Results } from './results.contract.ts';
import { APPROVAL_STATUSES, OUTCOMES, VERDICTS } from './states.ts';

export type { RowResult } from './results.contract.ts';

/** Names of the columns of the CSV. */
export const EXPORT_COLUMNS = [
  'number',
  'partner',
  'customer',
  'domain',
  'country',
  'city',
  'dealType',
  'status',
  'outcome',
  'stage',
  'probability',
  'amount',
  'wonAmount',
  'currency',
  'closeDate',
  'verdict',
  'submittedBy',
  'submittedAt',
  'approvedAt',
  'expiresAt',
  'discount',
  'reason',
  'createdAt',
  'updatedAt',
  'id',
  'conflictLevel',
  'assignedTo',
  'responseDueAt',
  'firstResponseAt',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** What a list of registrations can be filtered and sorted by. */
export const DEAL_LIST = {
  id: { type: 'id' },
  number: { type: 'text', sort: true, nullable: false },
  customer: { type: 'text', sort: true },
  status: { type: 'enum', values: APPROVAL_STATUSES },
  outcome: { type: 'enum', values: OUTCOMES },
  verdict: { type: 'enum', values: VERDICTS },
  stageId: { type: 'id' },
  dealTypeId: { type: 'id' },
  partnerId: { type: 'id' },
  assignedTo: { type: 'id' },
  createdBy: { type: 'id' },
  country: { type: 'enum' },
  currency: { type: 'enum' },
  amount: { type: 'number', sort: true },
  onBehalf: { type: 'boolean' },
  rfp: { type: 'boolean' },
  /** Whether the reader watches it. */
  watched: { type: 'boolean' },
  waitsForMe: { type: 'boolean' },
  closeDate: { type: 'date', sort: true },
  submittedAt: { type: 'time', sort: true },
  responseDueAt: { type: 'time', sort: true },
  expiresAt: { type: 'time', sort: true },
  createdAt: { type: 'time', sort: true, nullable: false },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const dealQuery = listQuery(DEAL_LIST, '-updatedAt');

/** Columns of the CSV by name; those that partners are not told are left out for them. */
const Columns = z
  .string()
  .max(1_000)
  .regex(/^[a-zA-Z]+(,[a-zA-Z]+)*$/)
  .optional()
  .meta({ description: `Columns by name, in this order, parted by commas: ${EXPORT_COLUMNS.join(', ')}` });

/** What every bulk endpoint shares. */
export const bulk = {
  tag: 'deals',
  scope: 'partner',
  method: 'POST',
  answer: { status: 200, description: 'How it went, row by row in the order asked for', body: Results },
} as const;

export const dealListContract = {
  listDeals: endpoint({
    byRegistrationLink: true,
    tag: 'deals',
    scope: 'partner',
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deals',
    summary: 'Registrations in view: all of the tenant’s, or the own firm’s',
    description:
      'Search text finds numbers and customers. `assignedTo=in:me` and `createdBy=in:me` mean the caller. `waitsForMe=is:true`: a step of a chain of approvals waits for the caller’s vote, or for somebody they stand in for.',
    query: dealQuery,
    answer: { status: 200, description: 'A page of registrations', body: page(DealSummary) },
  }),
  exportDeals: endpoint({
    tag: 'deals',
    scope: 'partner',
    ability: 'deal.export',
    method: 'GET',
    path: '/api/v1/deals/export',
    summary: 'The same registrations as a CSV file, with all columns or those that are named',
    description: '`id=in:…` names single registrations, at most a hundred.',
    query: dealQuery.extend({ columns: Columns }),
    answer: { status: 200, description: 'CSV, UTF-8, one registration per line', file: 'text/csv' },
    perMinute: 10,
  }),
  listSimilarDeals: endpoint({
    ...about,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deals/:dealId/similar',
    summary: 'Other registrations in view of the same customer, and the partner’s latest',
    answer: {
      status: 200,
      description: 'At most ten of each, the latest first',
      body: z.strictObject({ sameCustomer: z.array(DealSummary).max(10), samePartner: z.array(DealSummary).max(10) }),
    },
  }),
  assignDeals: endpoint({
    ...bulk,
    ability: 'deal.assign',
    path: '/api/v1/deals/bulk/assignment',
    summary: 'Give many registrations to a colleague, or to nobody',
    body: z.strictObject({ dealIds: Chosen, membershipId: Id.nullable() }),
  }),
  approveDeals: endpoint({
    ...bulk,
    ability: 'deal.decide',
    path: '/api/v1/deals/bulk/approval',
    summary: 'Approve many registrations whose check found nothing; each stands for itself',
    body: z.strictObject({ dealIds: Chosen, note: Approval.shape.note }),
  }),
  rejectDeals: endpoint({
    ...bulk,
    ability: 'deal.decide',
    path: '/api/v1/deals/bulk/rejection',
    summary: 'Reject many registrations for one reason; each stands for itself',
    body: z.strictObject({ dealIds: Chosen, ...Rejection.shape }),
  }),
};
