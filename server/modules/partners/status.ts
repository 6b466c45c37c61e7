import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, stale } from '../../kit/errors.ts';
import { emitPartner, type PartnerEvent } from './events.ts';
import { lockPartner, selectPartner, updatePartner } from './partner-queries.ts';
import { TRANSITIONS, legalStep, type PartnerRow, type StatusStep } from './partner.ts';
import { partnerPolicy } from './policy.ts';
import { indexPartners } from './subject.ts';

/**
 * Takes a partner one step through the transition table. `version` is what the caller read, when it said so. Throws 409
 * `illegal_transition` when the table has no such step from its status.
 */
export async function changeStatus(
  ctx: Ctx,
  id: string,
  step: StatusStep,
  { version, reason }: { version: number | null; reason?: string },
): Promise<PartnerRow> {
  const before = await lockPartner(ctx, id);
  authorize(ctx, partnerPolicy, 'partner.update', { partnerId: id });
  if (version !== null && version !== before.version) throw stale();
  const legal = legalStep(before, step);
  if (legal !== true) throw conflict('illegal_transition', legal);
  const { to, event } = TRANSITIONS[step];
  await updatePartner(ctx, id, before.version, { status: to, status_since: ctx.clock.now() });
  const partner = await selectPartner(ctx, id);
  await indexPartners(ctx, [partner]);
  await emitPartner(ctx, id, {
    type: event,
    before: { status: before.status },
    after: { status: to },
    ...(reason === undefined ? {} : { data: { reason } }),
  } as PartnerEvent);
  return partner;
}
