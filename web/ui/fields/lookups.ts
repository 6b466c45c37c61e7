/** Kinds of records that a tenant's own field can point to, with how they are found and named. */
import { accountsContract } from '../../../server/modules/accounts/contract.ts';
import { dealsContract } from '../../../server/modules/deals/contract.ts';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { call } from '../../api/call.ts';
import type { LookupOption } from '../form/LookupField.tsx';

export interface Lookup {
  find: (text: string, signal: AbortSignal) => Promise<LookupOption[]>;
  nameOf: (id: string) => Promise<string>;
}

const options = ({ items }: { items: readonly { id: string; name: string }[] }): LookupOption[] =>
  items.map(({ id, name }) => ({ value: id, label: name }));

export const LOOKUPS: Readonly<Record<string, Lookup>> = {
  partner: {
    find: async (q, signal) =>
      options(await call(partnersContract.listPartners, { query: { q, limit: 20 } }, { signal })),
    nameOf: async (partnerId) => (await call(partnersContract.readPartner, { params: { partnerId } })).name,
  },
  contact: {
    find: async (q, signal) =>
      options(await call(partnersContract.listContacts, { query: { q, limit: 20 } }, { signal })),
    nameOf: async (contactId) => (await call(partnersContract.readContact, { params: { contactId } })).name,
  },
  account: {
    find: async (q, signal) =>
      options(await call(accountsContract.listAccounts, { query: { q, limit: 20 } }, { signal })),
    nameOf: async (accountId) => (await call(accountsContract.readAccount, { params: { accountId } })).name,
  },
  product: {
    find: async (q, signal) => options(await call(dealsContract.listProducts, { query: { q, limit: 20 } }, { signal })),
    nameOf: async (id) => {
      const { items } = await call(dealsContract.listProducts, { query: { limit: 200 } });
      return items.find((product) => product.id === id)?.name ?? '…';
    },
  },
};
