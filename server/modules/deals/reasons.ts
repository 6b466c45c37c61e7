import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { selectOptionalReason, type WordRow } from './settings-queries.ts';
import type { ReasonPurpose } from './states.ts';

export type Reason = WordRow<'reason_codes'>;

/** The tenant's active reason for a purpose. Throws 422 when it is none or meant for something else. */
export async function requireReason(ctx: Ctx, purpose: ReasonPurpose, id: string): Promise<Reason> {
  const reason = await selectOptionalReason(ctx, purpose, id);
  if (reason) return reason;
  throw invalid([{ path: 'reasonId', code: 'unknown_reference', message: 'Choose one of the reasons' }]);
}

/** The same where a reason may be left out. */
export const optionalReason = async (
  ctx: Ctx,
  purpose: ReasonPurpose,
  id: string | undefined,
): Promise<Reason | null> => (id === undefined ? null : requireReason(ctx, purpose, id));
