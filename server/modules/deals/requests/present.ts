import { verdict } from '../../../kit/authorize.ts';
import type { Ability } from '../../../kit/contract.ts';
import type { Ctx } from '../../../kit/context.ts';
import { isProtected, type Deal } from '../deal.ts';
import { dealPolicy } from '../policy.ts';
import type { RequestRow } from './queries.ts';
import type { DealRequest } from './view.contract.ts';

const at = (moment: Date | null) => moment?.toISOString() ?? null;

/** An answer of policy or state as the interface shows it. */
export const abilityOf = (answer: true | string): Ability =>
  answer === true ? { allowed: true } : { allowed: false, reason: answer };

function stateAnswer(ctx: Ctx, deal: Deal, request: RequestRow): true | string {
  if (request.status !== 'pending') return 'This is decided';
  return isProtected(deal, ctx.clock.now()) || 'The protection is over';
}

function abilitiesOf(ctx: Ctx, deal: Deal, request: RequestRow): DealRequest['abilities'] {
  const state = stateAnswer(ctx, deal, request);
  const both = (ability: string) => {
    const may = verdict(ctx, dealPolicy, ability, deal);
    return may === true ? state : may;
  };
  const asked = request.asked_by_side === ctx.actor.side || 'The other side asked for this';
  const withdraw = both('deal.extension.request');
  return { decide: abilityOf(both('deal.extend')), withdraw: abilityOf(withdraw === true ? asked : withdraw) };
}

function changesOf({ kind, before, change }: RequestRow): DealRequest['changes'] {
  if (kind !== 'amendment') return [];
  const [was, becomes] = [before as Record<string, unknown>, (change as { after: Record<string, unknown> }).after];
  return Object.keys(becomes).map((field) => ({ field, before: was[field] ?? null, after: becomes[field] ?? null }));
}

/** A request as its reader sees it, with what may be done about it. */
export function presentRequest(ctx: Ctx, deal: Deal, request: RequestRow): DealRequest {
  const { label } = request;
  return {
    id: request.id,
    dealId: request.deal_id,
    kind: request.kind,
    status: request.status,
    milestone: label === null ? null : { key: request.key, label },
    reason: request.reason,
    files: request.file_ids,
    reachedOn: request.reached_on,
    daysAsked: request.days_asked,
    daysGiven: request.days_given,
    expiresBefore: at(request.expires_before),
    expiresAfter: at(request.expires_after),
    changes: changesOf(request),
    askedBy: { name: request.asked_by_name, side: request.asked_by_side },
    askedAt: request.asked_at.toISOString(),
    decision:
      request.decided_at === null
        ? null
        : { at: request.decided_at.toISOString(), by: request.decided_by_name ?? '', note: request.decision_note },
    abilities: abilitiesOf(ctx, deal, request),
  };
}
