import { sql, type Selectable } from 'kysely';
import type { Notifications } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { notificationFields, type NotificationParams } from './contract.ts';
import type { KindName } from './kinds.ts';

export type NotificationRow = Omit<Selectable<Notifications>, 'params' | 'kind'> & {
  kind: KindName;
  params: NotificationParams;
};

/** What the signed-in person was told in the app. */
const own = (ctx: Ctx) =>
  ctx.db
    .selectFrom('notifications')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('membership_id', '=', ctx.actor.id)
    .where('in_app', '=', true);

const source: ListSource = {
  fields: notificationFields,
  columns: { kind: sql`kind`, read: sql`(read_at is not null)`, createdAt: sql`created_at` },
  id: sql`id`,
};

export const selectNotifications = (ctx: Ctx, values: ListValues): Promise<Page<NotificationRow>> =>
  selectPage<NotificationRow>(ctx, own(ctx), source, values);

/** Unread ones, counted to 1,000. */
export async function countUnread(ctx: Ctx): Promise<number> {
  const unread = own(ctx).clearSelect().select('id').where('read_at', 'is', null).limit(1000);
  const row = await ctx.db
    .selectFrom(unread.as('unread'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks one of the person's own as read at `at`, or as unread with null; 404 for anybody else's. */
export async function updateRead(ctx: Ctx, id: string, at: Date | null): Promise<NotificationRow> {
  const row = await ctx.db
    .updateTable('notifications')
    .set({ read_at: at === null ? null : sql<Date>`coalesce(read_at, ${at})` })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('membership_id', '=', ctx.actor.id)
    .where('in_app', '=', true)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row as unknown as NotificationRow;
}

/** Marks everything read that the person had up to `until`; returns how many. */
export async function updateAllRead(ctx: Ctx, until: Date, at: Date): Promise<number> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('notifications')
    .set({ read_at: at })
    .where('tenant_id', '=', ctx.tenantId)
    .where('membership_id', '=', ctx.actor.id)
    .where('read_at', 'is', null)
    .where('created_at', '<=', until)
    .where('in_app', '=', true)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Something to tell somebody. */
export interface Telling {
  membershipId: string;
  partnerId: string | null;
  kind: KindName;
  params: NotificationParams;
  link: string;
  inApp: boolean;
  /** Waits for the daily mail. */
  digest: boolean;
}

/**
 * Writes down who is told about an event, each person once however often this runs. Returns the notifications
 * of those who were not told before, by membership.
 */
export async function insertNotifications(
  ctx: Ctx,
  event: { id: string; occurredAt: Date },
  tellings: readonly Telling[],
): Promise<Map<string, string>> {
  if (tellings.length === 0) return new Map();
  const rows = await ctx.db
    .insertInto('notifications')
    .values(
      tellings.map((telling) => ({
        tenant_id: ctx.tenantId,
        id: newId(),
        membership_id: telling.membershipId,
        partner_id: telling.partnerId,
        kind: telling.kind,
        params: JSON.stringify(telling.params),
        link: telling.link,
        event_id: event.id,
        in_app: telling.inApp,
        digest: telling.digest,
        created_at: event.occurredAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'membership_id', 'event_id']).doNothing())
    .returning(['membership_id', 'id'])
    .execute();
  return new Map(rows.map((row) => [row.membership_id, row.id]));
}

/** Takes the words of a comment out of what people were told about it: its author has taken it back. */
export async function forgetComment(ctx: Ctx, dealId: string, commentId: string): Promise<void> {
  await sql`update notifications set params = params || '{"note": null}'
    where tenant_id = ${ctx.tenantId} and event_id in (
      select id from events where tenant_id = ${ctx.tenantId} and subject_id = ${dealId}
        and type in ('deal.commented', 'deal.commented_internally') and data ->> 'commentId' = ${commentId})`.execute(
    ctx.db,
  );
}
