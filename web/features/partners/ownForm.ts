import { administrationContract } from '../../../server/modules/administration/contract.ts';
import { queryFor } from '../../api/queries.ts';

/** The form of the vendor's own fields of a partner; none when nothing has been published. */
export const ownFormQuery = queryFor(administrationContract.readForm, { params: { kind: 'partner' } });
