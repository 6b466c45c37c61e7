import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { call } from '../../api/call.ts';
import { LookupField } from '../../ui/form/LookupField.tsx';
import type { LookupFieldProps } from '../../ui/form/LookupField.tsx';

const QUERY = { type: 'in:distributor', limit: 20 } as const;

/** A distributor of the vendor's, found by name. */
export const DistributorField = (props: Omit<LookupFieldProps, 'noun' | 'find' | 'nameOf'>) => (
  <LookupField
    {...props}
    noun="distributors"
    find={async (text, signal) => {
      const { items } = await call(partnersContract.listPartners, { query: { ...QUERY, q: text } }, { signal });
      return items.map(({ id, name }) => ({ value: id, label: name }));
    }}
    nameOf={async (partnerId) => (await call(partnersContract.readPartner, { params: { partnerId } })).name}
  />
);
