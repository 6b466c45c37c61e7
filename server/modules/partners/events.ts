import type { Ctx } from '../../kit/context.ts';
import { emit, emitMany, type EventInput } from '../../kit/events.ts';

/** Everything that happens to a partner, its contacts, and programmes and tiers. */
export type PartnerEvent =
  | { type: 'partner.created'; after: object; data?: { importId: string } }
  | { type: 'partner.updated'; before: object; after: object; data?: { importId: string } }
  | { type: 'partner.import_undone' | 'contact.import_undone'; data: { importId: string } }
  | { type: 'partner.profile_updated'; before: object; after: object }
  | { type: 'partner.onboarding_started' | 'partner.activated' | 'partner.reinstated'; before: object; after: object }
  | {
      type: 'partner.suspended' | 'partner.deactivated' | 'partner.terminated';
      before: object;
      after: object;
      data: { reason: string };
    }
  | { type: 'partner.owner_assigned'; before: object; after: object }
  | { type: 'partner.enrolled'; before: object; after: object }
  | { type: 'partner.promoted' | 'partner.demoted'; before: object; after: object; data: { partner: string } }
  | { type: 'contact.created'; after: object; data: ContactData }
  | { type: 'contact.updated' | 'contact.made_primary'; before: object; after: object; data: ContactData }
  | { type: 'contact.deleted'; before: object; data: ContactData };

type ContactData = { contactId: string; contactName: string; importId?: string };

export type ProgrammeEvent =
  | { type: 'programme.created' | 'tier.created'; after: object }
  | { type: 'programme.updated' | 'tier.updated' | 'tier.discounts_set'; before: object; after: object }
  | { type: 'programme.deleted' | 'tier.deleted'; before: object };

/** An event of a partner as a row; contacts are part of their partner's history. The owner is nobody's business but the vendor's. */
const inputOf = (partnerId: string, event: PartnerEvent): EventInput => ({
  ...event,
  subject: { kind: 'partner', id: partnerId },
  partnerId,
  visibility: event.type === 'partner.owner_assigned' ? 'internal' : 'shared',
});

/** Reports what happened to a partner, in the caller's transaction. */
export const emitPartner = (ctx: Ctx, partnerId: string, event: PartnerEvent): Promise<string> =>
  emit(ctx, inputOf(partnerId, event));

/** The same for many partners at once. */
export const emitPartners = (ctx: Ctx, events: readonly { partnerId: string; event: PartnerEvent }[]) =>
  emitMany(
    ctx,
    events.map(({ partnerId, event }) => inputOf(partnerId, event)),
  );

/** Reports a change of a programme or tier; benefits concern all partners, so everybody may know. */
export const emitProgramme = (ctx: Ctx, id: string, event: ProgrammeEvent): Promise<string> =>
  emit(ctx, {
    ...event,
    subject: { kind: event.type.startsWith('tier.') ? 'tier' : 'programme', id },
    partnerId: null,
    visibility: 'internal',
  });
