import type { Ctx } from '../context.ts';
import { emit } from '../events.ts';
import type { RequestRow } from './request-queries.ts';

/** What is told about a chain, beside number and customer. All of it stays among the vendor's staff. */
export interface ApprovalEvents {
  'approval.requested': { rule: string | null; steps: string[] };
  'approval.asked': { step: string; ids: string[]; names: string[]; dueAt: string | null };
  'approval.voted': { step: string; vote: 'approve' | 'reject'; instead: string[]; note: string | null };
  'approval.delegated': { step: string; ids: string[]; to: string; note: string | null };
  'approval.reassigned': { step: string; ids: string[]; from: string; to: string; note: string | null };
  'approval.skipped': { step: string; note: string };
  'approval.escalated': { step: string; level: 80 | 100; ids: string[]; names: string[]; dueAt: string | null };
  'approval.recalled': { steps: string[] };
}

/** Tells what happened to a record's chain; it stands in the record's own timeline. */
export async function tellApproval<T extends keyof ApprovalEvents>(
  ctx: Ctx,
  request: Pick<RequestRow, 'subject_kind' | 'subject_id' | 'partner_id' | 'about'>,
  type: T,
  data: ApprovalEvents[T],
): Promise<void> {
  await emit(ctx, {
    type,
    subject: { kind: request.subject_kind, id: request.subject_id },
    partnerId: request.partner_id,
    visibility: 'internal',
    data: { ...request.about, ...data },
  });
}
