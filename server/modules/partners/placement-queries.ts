import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';

/** A partner in a programme, as an evaluation of its tier sees it. */
export interface Enrolled {
  id: string;
  name: string;
  tier_id: string | null;
  type: string;
  country: string | null;
  created_at: Date;
}

/** Partners in view that do business in a programme, by id; one of them when named. */
export function selectEnrolled(ctx: Ctx, programmeId: string, partnerId?: string): Promise<Enrolled[]> {
  let query = ctx.db
    .selectFrom('partners')
    .select(['id', 'name', 'tier_id', 'type', 'country', 'created_at'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('programme_id', '=', programmeId)
    .where('status', 'in', ['onboarding', 'active', 'suspended']);
  if (partnerId !== undefined) query = query.where('id', '=', partnerId);
  return query.orderBy('id').execute();
}

/** Writes tiers of many partners in one statement. */
export async function updateTiers(
  ctx: Ctx,
  places: readonly { partnerId: string; tierId: string | null }[],
): Promise<void> {
  const ids = places.map(({ partnerId }) => partnerId);
  const tiers = places.map(({ tierId }) => tierId);
  await sql`update partners set tier_id = place.tier_id, updated_at = ${ctx.clock.now()}, version = version + 1
    from unnest(${ids}::uuid[], ${tiers}::uuid[]) as place (partner_id, tier_id)
    where partners.tenant_id = ${ctx.tenantId} and partners.id = place.partner_id`.execute(ctx.db);
}
