/** The list of contacts at all partners as data. */
import { Anchor } from '@mantine/core';
import { CONTACT_ROLES, partnersContract } from '../../../../server/modules/partners/contract.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { partnerFilter } from '../filters.ts';
import { ContactMark, ContactRoleText } from './ContactText.tsx';

export const contactsList = defineList({
  name: 'contacts',
  endpoint: partnersContract.listContacts,
  words: 'partners.contacts',
  sort: 'name',
  id: (contact) => contact.id,
  views: { all: '', primary: 'isPrimary=is:true', sales: 'role=in:sales' },
  filters: {
    partner: partnerFilter(),
    role: { kind: 'pick', values: CONTACT_ROLES, words: 'partners.contact.role' },
    isPrimary: { kind: 'flag' },
    email: { kind: 'text' },
    createdAt: { kind: 'day', moments: true },
  },
  columns: {
    name: { cell: ({ name }) => name, sort: true, card: 'title' },
    partner: { cell: ({ partner }) => partner.name, width: 190, sort: 'partnerName', card: 'line' },
    title: { cell: ({ title }) => title ?? '–', width: 150, card: 'line' },
    role: { cell: ({ role }) => <ContactRoleText role={role} />, width: 110, sort: true },
    email: {
      cell: ({ email }) =>
        email ? (
          <Anchor href={`mailto:${email}`} inherit>
            {email}
          </Anchor>
        ) : (
          '–'
        ),
      width: 230,
      sort: true,
    },
    phone: { cell: ({ phone }) => phone ?? '–', width: 130 },
    marks: { cell: (contact) => <ContactMark contact={contact} />, width: 140, card: 'badge' },
    createdAt: { cell: ({ createdAt }) => <DateText value={createdAt} />, width: 120, sort: true, optional: true },
  },
});
