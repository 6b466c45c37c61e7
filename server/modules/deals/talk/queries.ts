import { sql, type SqlBool } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import { rolesWith } from '../../tenancy/index.ts';
import type { CommentRow } from '../conversation-queries.ts';
import type { Deal } from '../deal.ts';

export interface Person {
  id: string;
  name: string;
  side: 'vendor' | 'partner';
}

const people = (ctx: Ctx) =>
  ctx.db
    .selectFrom('memberships as m')
    .select(['m.id', 'm.name', 'm.side'])
    .where('m.tenant_id', '=', ctx.tenantId)
    .where('m.status', '=', 'active')
    .where('m.role', 'in', [...rolesWith('deal.read')])
    .where('m.id', '<>', ctx.actor.id)
    .orderBy('m.name')
    .orderBy('m.id');

/** Vendor staff who see a partner's registrations: everybody but channel managers of other partners. */
export async function selectStaffOf(ctx: Ctx, deal: Deal): Promise<Person[]> {
  const rows = await people(ctx)
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'm.tenant_id').on('p.id', '=', deal.partner_id))
    .where('m.side', '=', 'vendor')
    .where(
      sql<SqlBool>`(m.role <> 'channel_manager' or p.owner_id = m.id
        or p.country = any (m.territory_countries) or p.region = any (m.territory_regions))`,
    )
    .limit(500)
    .execute();
  return rows as Person[];
}

/** A firm's people who see its registrations. */
export async function selectPeopleOf(ctx: Ctx, partnerId: string): Promise<Person[]> {
  const rows = await people(ctx).where('m.partner_id', '=', partnerId).limit(500).execute();
  return rows as Person[];
}

/** Writes down who is mentioned. */
export async function insertMentions(
  ctx: Ctx,
  comment: Pick<CommentRow, 'id' | 'partner_id' | 'visibility'>,
  persons: readonly Pick<Person, 'id' | 'name'>[],
): Promise<void> {
  if (persons.length === 0) return;
  await ctx.db
    .insertInto('deal_mentions')
    .values(
      persons.map(({ id, name }) => ({
        tenant_id: ctx.tenantId,
        comment_id: comment.id,
        membership_id: id,
        partner_id: comment.partner_id,
        visibility: comment.visibility,
        name,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'comment_id', 'membership_id']).doNothing())
    .execute();
}

/** Names mentioned in comments, by comment. */
export async function selectMentions(ctx: Ctx, commentIds: readonly string[]): Promise<Map<string, Mention[]>> {
  if (commentIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('deal_mentions')
    .select(['comment_id', 'membership_id', 'name'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('comment_id', 'in', [...commentIds])
    .orderBy('name')
    .execute();
  return Map.groupBy(rows, (row) => row.comment_id);
}
export type Mention = { comment_id: string; membership_id: string; name: string };

/** One comment of a registration, locked. Throws 404. */
export async function lockComment(ctx: Ctx, dealId: string, id: string): Promise<CommentRow> {
  const row = await ctx.db
    .selectFrom('deal_comments')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('deal_id', '=', dealId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Writes what was corrected or taken back. */
export function updateComment(
  ctx: Ctx,
  id: string,
  change: { body: string; edited_at?: Date; deleted_at?: Date },
): Promise<CommentRow> {
  return ctx.db
    .updateTable('deal_comments')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
