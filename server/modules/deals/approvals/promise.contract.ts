import { z } from 'zod';
import { endpoint } from '../../../kit/contract.ts';

/** What the vendor promises about its answers, and how it has kept it. */
export const ResponsePromise = z
  .strictObject({
    /** Business minutes in which a registration is answered. */
    promisedMinutes: z.int().min(0),
    /** Business minutes of an ordinary business day, to say minutes in days. */
    businessDayMinutes: z.int().min(0),
    /** Median business minutes to the first answer over the last 90 days, of all partners; null when not shown or too few. */
    medianMinutes: z.int().min(0).nullable(),
  })
  .meta({ id: 'ResponsePromise' });
export type ResponsePromise = z.infer<typeof ResponsePromise>;

export const promiseContract = {
  readResponsePromise: endpoint({
    tag: 'deals',
    scope: 'shared',
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/response-promise',
    summary: 'How fast the vendor promises to answer, and how fast it did over the last 90 days',
    answer: { status: 200, description: 'The promise', body: ResponsePromise },
  }),
};
