/** Fields of the interface by the columns that hold them. */

export const PARTNER_COLUMNS = {
  name: 'name',
  legalName: 'legal_name',
  type: 'type',
  status: 'status',
  programmeId: 'programme_id',
  tierId: 'tier_id',
  parentId: 'parent_id',
  ownerId: 'owner_id',
  country: 'country',
  region: 'region',
  city: 'city',
  address: 'address',
  postalCode: 'postal_code',
  website: 'website',
  domains: 'domains',
  registryId: 'registry_id',
  externalId: 'external_id',
  phone: 'phone',
  locale: 'locale',
  currency: 'currency',
  custom: 'custom',
} as const;

export const CONTACT_COLUMNS = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  title: 'title',
  role: 'role',
  isPrimary: 'is_primary',
  externalId: 'external_id',
} as const;

export const PROGRAMME_COLUMNS = { name: 'name', kind: 'kind', currency: 'currency', active: 'active' } as const;

export const TIER_COLUMNS = {
  name: 'name',
  rank: 'rank',
  protectionDays: 'protection_days',
  colour: 'colour',
  active: 'active',
} as const;
