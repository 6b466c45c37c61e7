import type { Ctx } from '../../kit/context.ts';

export interface PreferenceRow {
  membership_id: string;
  kind: string;
  channel: 'in_app' | 'mail' | 'digest';
  enabled: boolean;
}

/** What differs from the defaults for some people; of one kind when it is named. */
export async function selectPreferences(
  ctx: Ctx,
  membershipIds: readonly string[],
  kind?: string,
): Promise<PreferenceRow[]> {
  if (membershipIds.length === 0) return [];
  let query = ctx.db
    .selectFrom('notification_preferences')
    .select(['membership_id', 'kind', 'channel', 'enabled'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('membership_id', 'in', [...membershipIds]);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return (await query.execute()) as PreferenceRow[];
}

type PersonsChoice = Pick<PreferenceRow, 'kind' | 'channel' | 'enabled'>;

/** Writes the signed-in person's choices. */
export const upsertPreferences = (ctx: Ctx, choices: readonly PersonsChoice[]): Promise<void> =>
  upsertPreferencesOf(ctx, { id: ctx.actor.id, partner_id: ctx.actor.partnerId }, choices);

/** Writes somebody's choices. */
export async function upsertPreferencesOf(
  ctx: Ctx,
  member: { id: string; partner_id: string | null },
  choices: readonly PersonsChoice[],
): Promise<void> {
  if (choices.length === 0) return;
  const now = ctx.clock.now();
  await ctx.db
    .insertInto('notification_preferences')
    .values(
      choices.map((choice) => ({
        ...choice,
        tenant_id: ctx.tenantId,
        membership_id: member.id,
        partner_id: member.partner_id,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'membership_id', 'kind', 'channel'])
        .doUpdateSet(({ ref }) => ({ enabled: ref('excluded.enabled'), updated_at: ref('excluded.updated_at') })),
    )
    .execute();
}
