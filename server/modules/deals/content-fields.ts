import type { Deals } from '../../../db/types.ts';

/** Fields of the interface and the columns that hold them. */
export const COLUMNS = {
  dealTypeId: 'deal_type_id',
  'customer.name': 'customer_name',
  'customer.domain': 'customer_domain',
  'customer.country': 'customer_country',
  'customer.city': 'customer_city',
  'customer.address': 'customer_address',
  'customer.registryId': 'customer_registry_id',
  'contact.name': 'contact_name',
  'contact.email': 'contact_email',
  'contact.phone': 'contact_phone',
  'contact.title': 'contact_title',
  description: 'description',
  existingRelationship: 'existing_relationship',
  incumbent: 'incumbent',
  competitors: 'competitors',
  rfp: 'rfp',
  closeDate: 'close_date',
  distributorId: 'distributor_id',
  distributorHidden: 'distributor_hidden',
  division: 'division',
} as const satisfies Record<string, keyof Deals>;

/** The field's name in the interface of every column that a partner fills in. */
export const contentFields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(COLUMNS).map(([field, column]) => [column, field])),
  amount_minor: 'amount.minor',
  currency: 'amount.currency',
  custom: 'custom',
};
