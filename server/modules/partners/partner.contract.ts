import { z } from 'zod';
import { Country, Currency, Id, Timestamp, abilitiesOf, endpoint, line, page } from '../../kit/contract.ts';
import { FieldValues } from '../../kit/forms/values.ts';
import { HostName } from '../../kit/imports/host-name.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import {
  Language,
  PARTNER_STATUSES,
  PARTNER_TYPES,
  PartnerStatus,
  PartnerType,
  ToneName,
  Version,
} from './vocabulary.contract.ts';

const partners = { tag: 'partners', scope: 'partner' } as const;
const seen = { ...partners, ability: 'partner.read', method: 'GET', byRegistrationLink: true } as const;
const byId = z.strictObject({ partnerId: Id });

/** Something that a record refers to, by name. The name is null when the reader may not see it. */
const Named = z.strictObject({ id: Id, name: z.string().max(200).nullable() }).meta({ id: 'NamedReference' });

/** What a partner says about itself; its own administrators keep it up to date too. */
const profile = {
  legalName: line(200).nullable(),
  website: line(300).nullable(),
  phone: line(40).nullable(),
  address: line(300).nullable(),
  postalCode: line(20).nullable(),
  city: line(100).nullable(),
  locale: Language,
};

/** What only the vendor changes. */
const record = {
  ...profile,
  name: line(200),
  type: PartnerType,
  parentId: Id.nullable(),
  country: Country.nullable(),
  region: line(100).nullable(),
  domains: z.array(HostName).max(50),
  registryId: line(60).nullable(),
  externalId: line(100).nullable(),
  currency: Currency.nullable(),
  custom: FieldValues,
};

export const PARTNER_ABILITIES = [
  'partner.update',
  'partner.assign',
  'partner.profile.update',
  'partner.onboard',
  'partner.activate',
  'partner.suspend',
  'partner.reinstate',
  'partner.deactivate',
  'partner.terminate',
  'partner.enrol',
  'contact.create',
] as const;

/** A partner organisation of the vendor. */
export const Partner = z
  .strictObject({
    id: Id,
    name: z.string().max(200),
    legalName: z.string().max(200).nullable(),
    type: PartnerType,
    status: PartnerStatus,
    statusSince: Timestamp,
    programme: Named.nullable(),
    tier: z
      .strictObject({
        id: Id,
        name: z.string().max(120),
        rank: z.int().min(1).max(100),
        colour: ToneName,
      })
      .nullable(),
    parent: Named.nullable(),
    owner: Named.nullable(),
    country: Country.nullable(),
    region: z.string().max(100).nullable(),
    city: z.string().max(100).nullable(),
    address: z.string().max(300).nullable(),
    postalCode: z.string().max(20).nullable(),
    website: z.string().max(300).nullable(),
    domains: z.array(z.string().max(253)).max(50),
    registryId: z.string().max(60).nullable(),
    externalId: z.string().max(100).nullable(),
    phone: z.string().max(40).nullable(),
    locale: Language,
    currency: Currency.nullable(),
    custom: FieldValues,
    formVersionId: Id.nullable(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    version: Version,
    abilities: abilitiesOf(...PARTNER_ABILITIES),
  })
  .meta({ id: 'Partner' });
export type Partner = z.infer<typeof Partner>;

/** Body of a new partner; what is left out is empty. */
export const NewPartner = z
  .strictObject({
    ...record,
    status: z.enum(['prospect', 'onboarding', 'active']),
    programmeId: Id.nullable(),
    tierId: Id.nullable(),
    ownerId: Id.nullable(),
  })
  .partial()
  .required({ name: true, type: true })
  .meta({ id: 'NewPartner' });
export type NewPartner = z.infer<typeof NewPartner>;

const PartnerChange = z.strictObject(record).partial().meta({ id: 'PartnerChange' });
export type PartnerChange = z.infer<typeof PartnerChange>;

const ProfileChange = z.strictObject(profile).partial().meta({ id: 'PartnerProfileChange' });
export type ProfileChange = z.infer<typeof ProfileChange>;

/** Columns that partners are filtered and sorted by. */
export const PARTNER_LIST = {
  name: { type: 'text', sort: true, nullable: false },
  status: { type: 'enum', values: PARTNER_STATUSES, sort: true, nullable: false },
  type: { type: 'enum', values: PARTNER_TYPES, sort: true, nullable: false },
  programme: { type: 'id' },
  tier: { type: 'id' },
  tierRank: { type: 'number', sort: true },
  owner: { type: 'id' },
  parent: { type: 'id' },
  country: { type: 'enum', sort: true },
  region: { type: 'text', sort: true },
  city: { type: 'text', sort: true },
  createdAt: { type: 'time', sort: true, nullable: false },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const PartnerQuery = listQuery(PARTNER_LIST, 'name');

/** Something that happened to a partner. `before` and `after` hold the changed fields by their names in this interface. */
export const TimelineEntry = z
  .strictObject({
    id: Id,
    type: z.string().max(100),
    at: Timestamp,
    actor: z.strictObject({
      kind: z.enum(['person', 'key', 'system']),
      name: z.string().max(200),
      side: z.enum(['vendor', 'partner']),
    }),
    visibility: z.enum(['shared', 'internal']),
    before: z.unknown(),
    after: z.unknown(),
    data: z.unknown(),
  })
  .meta({ id: 'PartnerTimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const one = { status: 200, description: 'The partner as it is now', body: Partner } as const;
export const partnerContract = {
  listPartners: endpoint({
    ...seen,
    path: '/api/v1/partners',
    summary: 'Partners in view; a partner’s people see their own firm',
    query: PartnerQuery,
    answer: { status: 200, description: 'A page of partners', body: page(Partner) },
  }),
  exportPartners: endpoint({
    ...partners,
    ability: 'partner.export',
    method: 'GET',
    path: '/api/v1/partners/export',
    summary: 'The list as CSV, with the same filters and order',
    query: PartnerQuery,
    answer: { status: 200, description: 'CSV in UTF-8', file: 'text/csv' },
  }),
  createPartner: endpoint({
    ...partners,
    ability: 'partner.create',
    method: 'POST',
    path: '/api/v1/partners',
    summary: 'Add a partner',
    description:
      'A channel manager owns what they add. Without a tier, a programme starts a partner at its lowest one; another tier is set by administrators.',
    body: NewPartner,
    answer: { status: 201, description: 'The partner', body: Partner },
    problems: ['external_id_taken', 'tier_by_administrator', 'owner_by_administrator'],
  }),
  readPartner: endpoint({
    ...seen,
    path: '/api/v1/partners/:partnerId',
    summary: 'One partner',
    params: byId,
    answer: one,
  }),
  updatePartner: endpoint({
    ...partners,
    ability: 'partner.update',
    method: 'PATCH',
    path: '/api/v1/partners/:partnerId',
    summary: 'Change a partner’s record; what is left out stays',
    params: byId,
    body: PartnerChange,
    ifMatch: true,
    answer: one,
    problems: ['external_id_taken', 'partner_closed'],
  }),
  updateOwnProfile: endpoint({
    ...partners,
    ability: 'partner.profile.update',
    method: 'PATCH',
    path: '/api/v1/partners/:partnerId/profile',
    summary: 'A partner’s administrator changes what their firm says about itself',
    params: byId,
    body: ProfileChange,
    ifMatch: true,
    answer: one,
    problems: ['partner_closed'],
  }),
  listResellers: endpoint({
    ...partners,
    ability: 'partner.read',
    method: 'GET',
    path: '/api/v1/partners/:partnerId/resellers',
    summary: 'Partners below a distributor',
    params: byId,
    query: PartnerQuery,
    answer: { status: 200, description: 'A page of partners', body: page(Partner) },
  }),
  readPartnerTimeline: endpoint({
    ...partners,
    ability: 'partner.read',
    method: 'GET',
    path: '/api/v1/partners/:partnerId/timeline',
    summary: 'What happened to a partner, the latest first',
    params: byId,
    query: z.strictObject({
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: { status: 200, description: 'A page of events', body: page(TimelineEntry) },
  }),
};
