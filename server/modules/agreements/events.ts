import type { Ctx } from '../../kit/context.ts';
import { emit } from '../../kit/events.ts';
import type { AgreementRow } from './queries.ts';

/** What each event tells beside the number and the title. */
export interface AgreementEvents {
  'agreement.sent': { gate: boolean; replaces: string | null };
  'agreement.reminded': Record<never, never>;
  'agreement.signed': { signer: string; signed: number; signers: number };
  'agreement.declined': { reason: string };
  'agreement.in_force': { startsOn: string; endsOn: string | null };
  'agreement.expiring': { daysLeft: number; endsOn: string };
  'agreement.expired': Record<never, never>;
  'agreement.superseded': Record<never, never>;
  'agreement.terminated': { reason: string };
  'agreement.withdrawn': { reason: string };
}

/** Tells that something happened to an agreement: the fifth beat of every verb. Both sides see it. */
export async function emitAgreement<T extends keyof AgreementEvents>(
  ctx: Ctx,
  type: T,
  one: Pick<AgreementRow, 'id' | 'partner_id' | 'number' | 'title'>,
  data: AgreementEvents[T],
): Promise<void> {
  await emit(ctx, {
    type,
    subject: { kind: 'agreement', id: one.id },
    partnerId: one.partner_id,
    data: { number: one.number, title: one.title, ...data },
  });
}
