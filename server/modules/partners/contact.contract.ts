import { z } from 'zod';
import { Email, Id, Timestamp, abilitiesOf, endpoint, line, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { CONTACT_ROLES, ContactRole, Version } from './vocabulary.contract.ts';

const contacts = { tag: 'contacts', scope: 'partner' } as const;
const byId = z.strictObject({ contactId: Id });
const ofPartner = z.strictObject({ partnerId: Id });

/** Somebody who works at a partner, with or without a sign-in here. */
export const Contact = z
  .strictObject({
    id: Id,
    partner: z.strictObject({ id: Id, name: z.string().max(200) }),
    name: z.string().max(200),
    email: z.string().max(254).nullable(),
    phone: z.string().max(40).nullable(),
    title: z.string().max(120).nullable(),
    role: ContactRole.nullable(),
    isPrimary: z.boolean(),
    membershipId: Id.nullable(),
    externalId: z.string().max(100).nullable(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    version: Version,
    abilities: abilitiesOf('contact.update', 'contact.delete'),
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;

const fields = {
  name: line(200),
  email: Email.nullable(),
  phone: line(40).nullable(),
  title: line(120).nullable(),
  role: ContactRole.nullable(),
};

export const NewContact = z
  .strictObject({ ...fields, isPrimary: z.boolean() })
  .partial()
  .required({ name: true })
  .meta({ id: 'NewContact' });
export type NewContact = z.infer<typeof NewContact>;

const ContactChange = z.strictObject(fields).partial().meta({ id: 'ContactChange' });
export type ContactChange = z.infer<typeof ContactChange>;

/** Columns that contacts are filtered and sorted by. */
export const CONTACT_LIST = {
  name: { type: 'text', sort: true, nullable: false },
  email: { type: 'text', sort: true },
  role: { type: 'enum', values: CONTACT_ROLES, sort: true },
  partner: { type: 'id' },
  partnerName: { type: 'text', sort: true, nullable: false },
  isPrimary: { type: 'boolean' },
  createdAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const ContactQuery = listQuery(CONTACT_LIST, 'name');
const one = { status: 200, description: 'The contact as it is now', body: Contact } as const;
const pageOfContacts = { status: 200, description: 'A page of contacts', body: page(Contact) } as const;

export const contactContract = {
  listContacts: endpoint({
    ...contacts,
    ability: 'contact.read',
    method: 'GET',
    path: '/api/v1/contacts',
    summary: 'Contacts at all partners in view',
    query: ContactQuery,
    answer: pageOfContacts,
  }),
  exportContacts: endpoint({
    ...contacts,
    ability: 'contact.export',
    method: 'GET',
    path: '/api/v1/contacts/export',
    summary: 'The list as CSV, with the same filters and order',
    query: ContactQuery,
    answer: { status: 200, description: 'CSV in UTF-8', file: 'text/csv' },
  }),
  listPartnerContacts: endpoint({
    ...contacts,
    ability: 'contact.read',
    method: 'GET',
    path: '/api/v1/partners/:partnerId/contacts',
    summary: 'Contacts at one partner',
    params: ofPartner,
    query: ContactQuery,
    answer: pageOfContacts,
  }),
  createContact: endpoint({
    ...contacts,
    ability: 'contact.create',
    method: 'POST',
    path: '/api/v1/partners/:partnerId/contacts',
    summary: 'Add a contact',
    params: ofPartner,
    body: NewContact,
    answer: { status: 201, description: 'The contact', body: Contact },
    problems: ['contact_exists', 'partner_closed'],
  }),
  readContact: endpoint({
    ...contacts,
    ability: 'contact.read',
    method: 'GET',
    path: '/api/v1/contacts/:contactId',
    summary: 'One contact',
    params: byId,
    answer: one,
  }),
  updateContact: endpoint({
    ...contacts,
    ability: 'contact.update',
    method: 'PATCH',
    path: '/api/v1/contacts/:contactId',
    summary: 'Change a contact; what is left out stays',
    params: byId,
    body: ContactChange,
    ifMatch: true,
    answer: one,
    problems: ['contact_exists'],
  }),
  makeContactPrimary: endpoint({
    ...contacts,
    ability: 'contact.update',
    method: 'POST',
    path: '/api/v1/contacts/:contactId/primacy',
    summary: 'Make this the partner’s main contact',
    params: byId,
    answer: one,
  }),
  deleteContact: endpoint({
    ...contacts,
    ability: 'contact.delete',
    method: 'DELETE',
    path: '/api/v1/contacts/:contactId',
    summary: 'Delete a contact',
    params: byId,
    answer: { status: 204, description: 'Deleted' },
  }),
};
