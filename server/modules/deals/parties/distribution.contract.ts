import { z } from 'zod';
import { Id, abilitiesOf, endpoint } from '../../../kit/contract.ts';
import { Version, Wording } from '../vocabulary.contract.ts';
import { OrganisationName, RoleKey, SightName } from './vocabulary.contract.ts';

const settingFields = {
  /** What a distributor sees of deals that name it: nothing, number, customer and status, or all but what is internal. */
  distributorSees: SightName,
  distributorMayComment: z.boolean(),
  distributorMayRegister: z.boolean(),
  /** What partners with a role see of the deal. */
  partiesSee: z.enum(['summary', 'full']),
  partiesKnowEachOther: z.boolean(),
};

export const PartySettings = z
  .strictObject({ ...settingFields, version: Version, abilities: abilitiesOf('stage.manage') })
  .meta({ id: 'PartySettings' });

/** What one distributor may; null follows the settings. */
const termFields = {
  sees: SightName.nullable(),
  mayComment: z.boolean().nullable(),
  mayRegister: z.boolean().nullable(),
};

export const DistributorTermsSchema = z
  .strictObject({ distributor: OrganisationName, ...termFields })
  .meta({ id: 'DistributorTerms' });

export const PartyRole = z
  .strictObject({
    /** Null for the standard roles, which cannot be changed. */
    id: Id.nullable(),
    key: RoleKey,
    label: Wording,
    active: z.boolean(),
    version: Version.nullable(),
  })
  .meta({ id: 'DealPartyRole' });

const Distributor = z.strictObject({ ...OrganisationName.shape, parent: z.boolean() }).meta({ id: 'DistributorName' });
const Distributors = z.strictObject({ items: z.array(Distributor).max(200) });

const settings = { tag: 'deal parties', scope: 'tenant' } as const;
const ofPartner = z.strictObject({ partnerId: Id });

export const distributionContract = {
  readPartySettings: endpoint({
    ...settings,
    scope: 'shared',
    ability: 'stage.read',
    method: 'GET',
    path: '/api/v1/party-settings',
    summary: 'What distributors and other parties of a deal may see and do',
    answer: { status: 200, description: 'The settings', body: PartySettings },
  }),
  updatePartySettings: endpoint({
    ...settings,
    ability: 'stage.manage',
    method: 'PATCH',
    path: '/api/v1/party-settings',
    summary: 'Change what parties may see and do; it holds at once, for deals of before too',
    body: z.strictObject(settingFields).partial(),
    ifMatch: true,
    answer: { status: 200, description: 'The settings as they are now', body: PartySettings },
  }),
  listDistributorTerms: endpoint({
    ...settings,
    ability: 'stage.manage',
    method: 'GET',
    path: '/api/v1/distributor-terms',
    summary: 'What is agreed with single distributors',
    answer: {
      status: 200,
      description: 'By name',
      body: z.strictObject({ items: z.array(DistributorTermsSchema).max(500) }),
    },
  }),
  setDistributorTerms: endpoint({
    ...settings,
    ability: 'stage.manage',
    method: 'PUT',
    path: '/api/v1/partners/:partnerId/distributor-terms',
    summary: 'Agree something with one distributor; null follows the settings',
    params: ofPartner,
    body: z.strictObject(termFields),
    answer: {
      status: 200,
      description: 'All that is agreed',
      body: z.strictObject({ items: z.array(DistributorTermsSchema).max(500) }),
    },
  }),
  listDistributors: endpoint({
    ...settings,
    scope: 'partner',
    ability: 'partner.read',
    method: 'GET',
    path: '/api/v1/partners/:partnerId/distributors',
    summary: 'From whom a partner buys: the organisation above it, and those on its list',
    params: ofPartner,
    answer: { status: 200, description: 'The organisation above it first', body: Distributors },
  }),
  setDistributors: endpoint({
    ...settings,
    ability: 'stage.manage',
    method: 'PUT',
    path: '/api/v1/partners/:partnerId/distributors',
    summary: 'List from whom a partner buys beside the organisation above it',
    params: ofPartner,
    body: z.strictObject({ distributorIds: z.array(Id).max(20) }),
    answer: { status: 200, description: 'The list as it is now', body: Distributors },
  }),
  listPartyRoles: endpoint({
    ...settings,
    scope: 'shared',
    ability: 'stage.read',
    method: 'GET',
    path: '/api/v1/party-roles',
    summary: 'Roles that a partner can have in a deal: the standard ones and the vendor’s own',
    answer: {
      status: 200,
      description: 'In their order',
      body: z.strictObject({ items: z.array(PartyRole).max(110) }),
    },
  }),
  createPartyRole: endpoint({
    ...settings,
    ability: 'stage.manage',
    method: 'POST',
    path: '/api/v1/party-roles',
    summary: 'Add a role',
    body: z.strictObject({ key: RoleKey, label: Wording }),
    answer: { status: 201, description: 'The role', body: PartyRole },
    problems: ['duplicate'],
  }),
  updatePartyRole: endpoint({
    ...settings,
    ability: 'stage.manage',
    method: 'PATCH',
    path: '/api/v1/party-roles/:id',
    summary: 'Rename or retire a role; deals keep the roles that they have',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ label: Wording, active: z.boolean() }).partial(),
    ifMatch: true,
    answer: { status: 200, description: 'The role as it is now', body: PartyRole },
  }),
};
