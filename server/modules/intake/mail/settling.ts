import type { Ctx } from '../../../kit/context.ts';
import { updateMail, type MailRow } from './queries.ts';

/** How a mail ends that makes no draft. */
export type Verdict = { state: 'refused' | 'ignored'; reason: string };

/** Ends a mail without a draft. */
export async function settle(ctx: Ctx, mail: MailRow, { state, reason }: Verdict): Promise<void> {
  await updateMail(ctx, mail.id, {
    state,
    reason: reason.slice(0, 60),
    confirm_hash: null,
    finished_at: ctx.clock.now(),
  });
}
