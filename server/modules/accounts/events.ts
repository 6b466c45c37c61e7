import type { Ctx } from '../../kit/context.ts';
import { emit } from '../../kit/events.ts';

/** What happens to an account or an opportunity. Imports report once for all their rows (`import.finished`). */
export type AccountEvent =
  | { type: 'account.created' | 'opportunity.created'; after: object }
  | { type: 'account.updated' | 'opportunity.updated'; before: object; after: object }
  | { type: 'account.archived' | 'account.restored'; before: object; after: object }
  | { type: 'account.deleted' | 'opportunity.deleted'; before: object };

/** Reports what happened, among the vendor's staff only, in the caller's transaction. */
export const emitAccount = (ctx: Ctx, id: string, event: AccountEvent): Promise<string> =>
  emit(ctx, {
    ...event,
    subject: { kind: event.type.startsWith('account.') ? 'account' : 'opportunity', id },
    partnerId: null,
    visibility: 'internal',
  });
