import type { Ctx } from '../../../kit/context.ts';
import { conflict } from '../../../kit/errors.ts';
import { approveDeal } from '../approval.ts';
import type { Deal } from '../deal.ts';
import { lockDeal } from '../queries.ts';

/** Approves a registration whose customer is free for sure. Throws 409 `not_clear` for one that wants to be looked at. */
export async function approveClear(ctx: Ctx, id: string, note: string | undefined): Promise<Deal> {
  const deal = await lockDeal(ctx, id);
  if (ctx.actor.side === 'vendor' && deal.verdict !== 'clear') {
    throw conflict('not_clear', 'The check found something: decide this one by itself');
  }
  return approveDeal(ctx, id, null, { note, override: false });
}
