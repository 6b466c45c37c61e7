import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid } from '../../kit/errors.ts';
import { placeOnTiers, selectPartner, selectTiers } from '../partners/index.ts';
import { tenantHome } from '../tenancy/index.ts';
import { emitStandings } from './events.ts';
import { requirementPolicy } from './policy.ts';
import { selectOptionalInForce } from './requirement-queries.ts';
import { EVALUATE } from './requirements.ts';
import { lockStandings, selectOptionalStanding, upsertStandings } from './standing-queries.ts';

/**
 * Keeps a partner on a tier until a day, whatever its figures earn. Throws 409 when its programme demands nothing, 422 for
 * a tier of another programme or a day that has passed.
 */
export async function overrideTier(
  ctx: Ctx,
  partnerId: string,
  { tierId, until, reason }: { tierId: string; until: string; reason: string },
): Promise<void> {
  const partner = await selectPartner(ctx, partnerId);
  authorize(ctx, requirementPolicy, 'tier.manage', partner);
  if (partner.status === 'terminated') throw conflict('partner_closed', 'This partnership has ended');
  const { today } = await tenantHome(ctx);
  const programmeId = partner.programme_id;
  const requirement = programmeId === null ? undefined : await selectOptionalInForce(ctx, programmeId, today);
  if (!requirement || programmeId === null) {
    throw conflict('no_requirements', 'Nothing is demanded of this partner’s tiers; put it on a tier instead');
  }
  if (until < today) throw invalid([{ path: 'until', code: 'in_the_past', message: 'Choose today or a later day' }]);
  const tiers = await selectTiers(ctx, [programmeId]);
  const to = tiers.find(({ id, active }) => id === tierId && active);
  if (!to) throw invalid([{ path: 'tierId', code: 'unknown', message: 'This is no tier of the partner’s programme' }]);
  const before = (await lockStandings(ctx, programmeId)).get(partnerId);
  const now = ctx.clock.now();
  await upsertStandings(ctx, [
    {
      partner_id: partnerId,
      programme_id: programmeId,
      requirement_id: requirement.id,
      tier_id: tierId,
      earned_tier_id: before?.earned_tier_id ?? null,
      state: 'override',
      since: now,
      lapses_on: before?.lapses_on ?? null,
      evaluated_at: before?.evaluated_at ?? now,
      override_until: until,
      override_reason: reason,
      override_by_name: ctx.actor.name,
    },
  ]);
  const from = tiers.find(({ id }) => id === partner.tier_id) ?? null;
  if (from?.id !== to.id) {
    const direction = (from?.rank ?? 0) < to.rank ? 'promoted' : 'demoted';
    await placeOnTiers(ctx, [{ partnerId, partnerName: partner.name, from, to, direction }]);
  }
  const data = { tier: to.name, until, reason };
  await emitStandings(ctx, [{ partnerId, event: { type: 'tier_standing.override_set', data } }]);
}

/** Ends an override before its day: an evaluation of the programme follows, by which figures decide. */
export async function endOverride(ctx: Ctx, partnerId: string): Promise<void> {
  const partner = await selectPartner(ctx, partnerId);
  authorize(ctx, requirementPolicy, 'tier.manage', partner);
  const standing = await selectOptionalStanding(ctx, partnerId);
  if (!standing || standing.override_until === null) {
    throw conflict('no_override', 'This partner’s tier is not overridden');
  }
  const {
    partner: _name,
    tier_name: tier,
    tier_rank: _rank,
    earned_name: _earned,
    earned_rank: _er,
    ...row
  } = standing;
  await upsertStandings(ctx, [
    {
      ...row,
      state: 'holds',
      since: ctx.clock.now(),
      override_until: null,
      override_reason: null,
      override_by_name: null,
    },
  ]);
  await emitStandings(ctx, [{ partnerId, event: { type: 'tier_standing.override_ended', data: { tier } } }]);
  await ctx.jobs.send(ctx, EVALUATE, { programmeId: row.programme_id });
}
