import { z } from 'zod';
import { Id } from '../../kit/contract.ts';

/** Registrations that one request is about. */
export const Chosen = z.array(Id).min(1).max(200);

/** How it went for one row of many: done, or the problem that this row alone ran into. */
const RowResult = z
  .strictObject({
    dealId: Id,
    ok: z.boolean(),
    problem: z.strictObject({ code: z.string().max(80), title: z.string().max(300) }).nullable(),
  })
  .meta({ id: 'DealRowResult' });
export type RowResult = z.infer<typeof RowResult>;

export const DealResults = z.strictObject({ results: z.array(RowResult).max(200) });
