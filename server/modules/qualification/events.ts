import type { Ctx } from '../../kit/context.ts';
import { emit, emitMany, type EventInput } from '../../kit/events.ts';

/** What happens to a partner's standing beside moving up and down (`partner.promoted`, `partner.demoted`). */
export interface StandingEvents {
  'tier_standing.at_risk': { tier: string | null; lapsesOn: string | null };
  'tier_standing.notice': { tier: string | null; earned: string | null; noticeEnds: string; graceEnds: string };
  'tier_standing.grace': { tier: string | null; earned: string | null; graceEnds: string };
  'tier_standing.recovered': { tier: string | null };
  'tier_standing.override_set': { tier: string; until: string; reason: string };
  'tier_standing.override_ended': { tier: string | null };
}

export type StandingEvent = { [T in keyof StandingEvents]: { type: T; data: StandingEvents[T] } }[keyof StandingEvents];

const inputOf = (partnerId: string, { type, data }: StandingEvent): EventInput => ({
  type,
  subject: { kind: 'partner', id: partnerId },
  partnerId,
  data: { ...data },
});

/** Reports what happened to partners' standings; the partners see it in their history. */
export const emitStandings = (ctx: Ctx, events: readonly { partnerId: string; event: StandingEvent }[]) =>
  emitMany(
    ctx,
    events.map(({ partnerId, event }) => inputOf(partnerId, event)),
  );

/** Reports what became of a version of requirements; drafts are the vendor's own affair, and so are the versions' names. */
export const emitRequirements = (
  ctx: Ctx,
  type:
    | 'tier_requirements.drafted'
    | 'tier_requirements.updated'
    | 'tier_requirements.discarded'
    | 'tier_requirements.published',
  programmeId: string,
  data: Record<string, unknown>,
): Promise<string> =>
  emit(ctx, { type, subject: { kind: 'programme', id: programmeId }, partnerId: null, visibility: 'internal', data });
