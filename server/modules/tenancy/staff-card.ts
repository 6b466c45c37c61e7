import type { Ctx } from '../../kit/context.ts';
import { forbidden } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { openStaffCards, selectOptionalStaffCard, shutStaffCards, updateOwnPhone } from './staff-card-queries.ts';

/** How one of the vendor's people is reached. */
export interface StaffCard {
  membershipId: string;
  name: string;
  email: string;
  phone: string | null;
}

/**
 * The contact card of one of the vendor's people, for a reader who need not see the vendor's people at all. The fence is
 * opened for this one statement. Whoever calls has made sure that the reader may know this person: the channel manager of
 * their own firm, or whoever looks after their registration. Undefined when nobody active has this id.
 */
export async function staffCard(ctx: Ctx, membershipId: string): Promise<StaffCard | undefined> {
  if (ctx.actor.side === 'vendor') return selectOptionalStaffCard(ctx, membershipId);
  await openStaffCards(ctx);
  const card = await selectOptionalStaffCard(ctx, membershipId);
  await shutStaffCards(ctx);
  return card;
}

/** Gives or takes away the actor's telephone number. Throws 403 for an API key, which has no card. */
export async function changeOwnCard(ctx: Ctx, phone: string | null): Promise<{ phone: string | null }> {
  if (ctx.actor.kind !== 'person') throw forbidden('forbidden', 'An API key has no contact card');
  await updateOwnPhone(ctx, phone || null);
  await emit(ctx, {
    type: 'person.card_changed',
    subject: { kind: 'membership', id: ctx.actor.id },
    partnerId: ctx.actor.partnerId,
    visibility: ctx.actor.side === 'vendor' ? 'internal' : 'shared',
  });
  return { phone: phone || null };
}
