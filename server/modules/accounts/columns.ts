/** Fields of the interface by the columns that hold them. */

export const ACCOUNT_COLUMNS = {
  name: 'name',
  aliases: 'aliases',
  domains: 'domains',
  registryIds: 'registry_ids',
  address: 'address',
  city: 'city',
  postalCode: 'postal_code',
  country: 'country',
  parentId: 'parent_id',
  ownerId: 'owner_id',
  ownerName: 'owner_name',
  kind: 'kind',
  status: 'status',
  externalId: 'external_id',
  custom: 'custom',
} as const;

export const OPPORTUNITY_COLUMNS = {
  name: 'name',
  accountId: 'account_id',
  companyName: 'company_name',
  domains: 'domains',
  country: 'country',
  stage: 'stage',
  amountMinor: 'amount_minor',
  currency: 'currency',
  closeDate: 'close_date',
  ownerId: 'owner_id',
  ownerName: 'owner_name',
  status: 'status',
  externalId: 'external_id',
} as const;
