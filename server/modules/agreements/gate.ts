/** Keeps a firm's people out until a demanded agreement is signed. */
import type { Ctx } from '../../kit/context.ts';
import type { Endpoint } from '../../kit/contract.ts';
import { forbidden } from '../../kit/errors.ts';
import { selectOptionalGate } from './queries.ts';

/** Throws 403 `agreement_required`, except for the agreement itself and one's own session and account. */
export async function agreementGate(ctx: Ctx, endpoint: Endpoint): Promise<void> {
  const { side, partnerId } = ctx.actor;
  if (side !== 'partner' || partnerId === null) return;
  if (endpoint.beforeAgreement === true || endpoint.ability === 'signed-in') return;
  if (await selectOptionalGate(ctx, partnerId))
    throw forbidden('agreement_required', 'Your company has to sign an agreement first');
}
