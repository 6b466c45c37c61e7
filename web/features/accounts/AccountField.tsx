import { LookupField } from '../../ui/form/LookupField.tsx';
import type { LookupFieldProps } from '../../ui/form/LookupField.tsx';
import { accountName, findAccounts } from './api.ts';

/** An account of the vendor's, found by name. */
export const AccountField = (props: Omit<LookupFieldProps, 'noun' | 'find' | 'nameOf'>) => (
  <LookupField {...props} noun="accounts" find={findAccounts} nameOf={accountName} />
);
