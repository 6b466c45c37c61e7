import type { Ctx } from '../../kit/context.ts';
import { emit } from '../../kit/events.ts';
import type { CaseRow, SideRow } from './rows.ts';

/** What happens to a case, among the vendor's staff. */
export interface CaseEvents {
  'dispute.requested': Record<never, never>;
  'dispute.opened': { sides: number };
  'dispute.dismissed': { note: string };
  'dispute.evidence_requested': { partner: string; dueAt: string };
  'dispute.answered': { partner: string; late: boolean };
  'dispute.answer_missed': { partner: string };
  'dispute.deliberation_started': Record<never, never>;
  'dispute.decided': { verdict: string; instance: number };
  'dispute.appealed': { partner: string };
  'dispute.closed': { because: 'appeal_window_over' | 'appeal_decided' | 'no_appeal' };
  'dispute.withdrawn': { partner: string | null; note: string | null };
  'dispute.assigned': { assigneeId: string | null; assigneeName: string | null };
  'dispute.noted': Record<never, never>;
}

/** What happens to one side, told to its partner: nothing here speaks of another side. */
export interface SideEvents {
  'dispute_side.requested': Record<never, never>;
  'dispute_side.opened': Record<never, never>;
  'dispute_side.dismissed': { note: string };
  'dispute_side.asked': { note: string; until: string };
  'dispute_side.reminded': { until: string; daysLeft: number };
  'dispute_side.answered': { late: boolean };
  'dispute_side.answer_missed': { until: string };
  'dispute_side.decided': { standing: string; note: string | null; shareBasisPoints: number | null };
  'dispute_side.appealed': Record<never, never>;
  'dispute_side.closed': Record<never, never>;
  'dispute_side.withdrawn': Record<never, never>;
}

/** Tells the vendor's staff. What a partner's person did carries its firm, so that the fence lets the row be written. */
export async function emitCase<T extends keyof CaseEvents>(
  ctx: Ctx,
  type: T,
  one: Pick<CaseRow, 'id' | 'number' | 'customer_name'>,
  data: CaseEvents[T],
): Promise<void> {
  await emit(ctx, {
    type,
    subject: { kind: 'dispute', id: one.id },
    partnerId: ctx.actor.side === 'partner' ? ctx.actor.partnerId : null,
    visibility: 'internal',
    data: { number: one.number, customer: one.customer_name, ...data },
  });
}

/** Tells a side's partner. The registration stands for the case: the partner knows no other number of it. */
export async function emitSide<T extends keyof SideEvents>(
  ctx: Ctx,
  type: T,
  side: Pick<SideRow, 'id' | 'partner_id' | 'deal_id'>,
  deal: { number: string; customer_name: string | null },
  data: SideEvents[T],
): Promise<void> {
  await emit(ctx, {
    type,
    subject: { kind: 'dispute_side', id: side.id },
    partnerId: side.partner_id,
    data: { number: deal.number, customer: deal.customer_name, dealId: side.deal_id, ...data },
  });
}
