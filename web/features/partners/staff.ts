/** The vendor's staff who can look after partners and accounts, for pickers and filters. */
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { call } from '../../api/call.ts';
import { queryFor } from '../../api/queries.ts';
import type { Filter } from '../../ui/list/filter.ts';

const KEEPERS = { side: 'in:vendor', role: 'in:owner,administrator,channel_manager' } as const;

/** Everybody who can be made responsible for a partner or an account. */
export const staffQuery = queryFor(tenancyContract.listPeople, {
  query: { ...KEEPERS, status: 'in:active', limit: 200 },
});

/** Filter over a field that holds who of the staff is responsible; offers "me". */
export const staffFilter: Filter = {
  kind: 'record',
  me: true,
  find: async (text, signal) => {
    const { items } = await call(tenancyContract.listPeople, { query: { ...KEEPERS, q: text, limit: 30 } }, { signal });
    return items.map(({ id, name }) => ({ value: id, label: name }));
  },
  name: async (personId) => (await call(tenancyContract.readPerson, { params: { personId } })).name,
};
