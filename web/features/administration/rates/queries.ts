import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { queryFor } from '../../../api/queries.ts';

export type RatesOfDay = AnswerOf<typeof administrationContract.readRatesOfDay>;

/** What currencies are worth on a day; today without one. */
export const ratesQuery = (day?: string) =>
  queryFor(administrationContract.readRatesOfDay, { query: day === undefined ? {} : { day } });
