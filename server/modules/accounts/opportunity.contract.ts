import { z } from 'zod';
import { Country, Day, Id, Money, Timestamp, abilitiesOf, endpoint, line, page } from '../../kit/contract.ts';
import { HostName } from '../../kit/imports/host-name.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { Keeper, OPPORTUNITY_STATUSES, OpportunityStatus, Reference, Version } from './vocabulary.contract.ts';

const opportunities = { tag: 'accounts', scope: 'tenant' } as const;
const byId = z.strictObject({ opportunityId: Id });

/** Something that the vendor's own sales force works on; while it is open, registrations may collide with it. */
export const Opportunity = z
  .strictObject({
    id: Id,
    name: z.string().max(200),
    account: Reference.nullable(),
    companyName: z.string().max(200),
    domains: z.array(z.string().max(253)).max(50),
    country: Country.nullable(),
    stage: z.string().max(100).nullable(),
    amount: Money.nullable(),
    closeDate: Day.nullable(),
    owner: Keeper.nullable(),
    status: OpportunityStatus,
    externalId: z.string().max(100).nullable(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    version: Version,
    abilities: abilitiesOf('account.update', 'account.delete'),
  })
  .meta({ id: 'Opportunity' });
export type Opportunity = z.infer<typeof Opportunity>;

const fields = {
  name: line(200),
  accountId: Id.nullable(),
  companyName: line(200),
  domains: z.array(HostName).max(50),
  country: Country.nullable(),
  stage: line(100).nullable(),
  amount: Money.nullable(),
  closeDate: Day.nullable(),
  ownerId: Id.nullable(),
  ownerName: line(200).nullable(),
  status: OpportunityStatus,
  externalId: line(100).nullable(),
};

export const NewOpportunity = z
  .strictObject(fields)
  .partial()
  .required({ name: true, companyName: true })
  .meta({ id: 'NewOpportunity' });
export type NewOpportunity = z.infer<typeof NewOpportunity>;
const OpportunityChange = z.strictObject(fields).partial().meta({ id: 'OpportunityChange' });
export type OpportunityChange = z.infer<typeof OpportunityChange>;

/** Columns that opportunities are filtered and sorted by. */
export const OPPORTUNITY_LIST = {
  name: { type: 'text', sort: true, nullable: false },
  companyName: { type: 'text', sort: true, nullable: false },
  account: { type: 'id' },
  status: { type: 'enum', values: OPPORTUNITY_STATUSES, sort: true, nullable: false },
  stage: { type: 'text', sort: true },
  country: { type: 'enum', sort: true },
  owner: { type: 'id' },
  closeDate: { type: 'date', sort: true },
  externalId: { type: 'text' },
  createdAt: { type: 'time', sort: true, nullable: false },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const OpportunityQuery = listQuery(OPPORTUNITY_LIST, 'name');
const one = { status: 200, description: 'The opportunity as it is now', body: Opportunity } as const;

export const opportunityContract = {
  listOpportunities: endpoint({
    ...opportunities,
    ability: 'account.read',
    method: 'GET',
    path: '/api/v1/opportunities',
    summary: 'The vendor’s own pipeline',
    query: OpportunityQuery,
    answer: { status: 200, description: 'A page of opportunities', body: page(Opportunity) },
  }),
  exportOpportunities: endpoint({
    ...opportunities,
    ability: 'account.export',
    method: 'GET',
    path: '/api/v1/opportunities/export',
    summary: 'The list as CSV, with the same filters and order',
    query: OpportunityQuery,
    answer: { status: 200, description: 'CSV in UTF-8', file: 'text/csv' },
  }),
  createOpportunity: endpoint({
    ...opportunities,
    ability: 'account.create',
    method: 'POST',
    path: '/api/v1/opportunities',
    summary: 'Add an opportunity',
    body: NewOpportunity,
    answer: { status: 201, description: 'The opportunity', body: Opportunity },
    problems: ['external_id_taken'],
  }),
  readOpportunity: endpoint({
    ...opportunities,
    ability: 'account.read',
    method: 'GET',
    path: '/api/v1/opportunities/:opportunityId',
    summary: 'One opportunity',
    params: byId,
    answer: one,
  }),
  updateOpportunity: endpoint({
    ...opportunities,
    ability: 'account.update',
    method: 'PATCH',
    path: '/api/v1/opportunities/:opportunityId',
    summary: 'Change an opportunity; what is left out stays',
    params: byId,
    body: OpportunityChange,
    ifMatch: true,
    answer: one,
    problems: ['external_id_taken'],
  }),
  deleteOpportunity: endpoint({
    ...opportunities,
    ability: 'account.delete',
    method: 'DELETE',
    path: '/api/v1/opportunities/:opportunityId',
    summary: 'Delete an opportunity',
    params: byId,
    answer: { status: 204, description: 'Deleted' },
    problems: ['opportunity_in_use'],
  }),
};
