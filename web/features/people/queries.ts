/** What the pages of people read. */
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { queryFor } from '../../api/queries.ts';

export type Person = AnswerOf<typeof tenancyContract.readPerson>;
export type Territory = Person['territory'];

export const personQuery = (personId: string) => queryFor(tenancyContract.readPerson, { params: { personId } });
