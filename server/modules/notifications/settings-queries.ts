import type { Selectable } from 'kysely';
import type { NotificationDefaults, NotificationSettings } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';

export type SettingsRow = Selectable<NotificationSettings>;
export type DefaultRow = Selectable<NotificationDefaults>;

/** What people have chosen, by membership; who has chosen nothing is not in it. */
export async function selectSettings(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SettingsRow>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('notification_settings')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('membership_id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.membership_id, row]));
}

type Change = Pick<SettingsRow, 'quiet_from' | 'quiet_until' | 'paused_until' | 'digest_hour' | 'time_zone'>;

/** Writes the signed-in person's choices. */
export async function upsertSettings(ctx: Ctx, change: Change): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db
    .insertInto('notification_settings')
    .values({
      ...change,
      tenant_id: ctx.tenantId,
      membership_id: ctx.actor.id,
      partner_id: ctx.actor.partnerId,
      updated_at: now,
    })
    .onConflict((clash) => clash.columns(['tenant_id', 'membership_id']).doUpdateSet({ ...change, updated_at: now }))
    .execute();
}

/** Notes that somebody's daily mail of a day is done; false when it was before. */
export async function claimDigest(
  ctx: Ctx,
  member: { id: string; partner_id: string | null },
  day: string,
): Promise<boolean> {
  const row = await ctx.db
    .insertInto('notification_settings')
    .values({
      tenant_id: ctx.tenantId,
      membership_id: member.id,
      partner_id: member.partner_id,
      digested_on: day,
      updated_at: ctx.clock.now(),
    })
    .onConflict((clash) =>
      clash
        .columns(['tenant_id', 'membership_id'])
        .doUpdateSet({ digested_on: day })
        .where(({ or, eb }) =>
          or([eb('notification_settings.digested_on', 'is', null), eb('notification_settings.digested_on', '<', day)]),
        ),
    )
    .returning('membership_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What the vendor has set; of one kind when it is named. */
export function selectDefaults(ctx: Ctx, kind?: string): Promise<DefaultRow[]> {
  let query = ctx.db.selectFrom('notification_defaults').selectAll().where('tenant_id', '=', ctx.tenantId);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return query.limit(200).execute();
}

/** Writes what the vendor sets for all. */
export async function upsertDefaults(
  ctx: Ctx,
  rules: readonly Omit<DefaultRow, 'tenant_id' | 'updated_at'>[],
): Promise<void> {
  if (rules.length === 0) return;
  await ctx.db
    .insertInto('notification_defaults')
    .values(rules.map((rule) => ({ ...rule, tenant_id: ctx.tenantId, updated_at: ctx.clock.now() })))
    .onConflict((clash) =>
      clash.columns(['tenant_id', 'side', 'kind']).doUpdateSet(({ ref }) => ({
        in_app: ref('excluded.in_app'),
        mail: ref('excluded.mail'),
        mandatory: ref('excluded.mandatory'),
        updated_at: ref('excluded.updated_at'),
      })),
    )
    .execute();
}
