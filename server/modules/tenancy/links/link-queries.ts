import type { Insertable, Selectable } from 'kysely';
import type { AccessLinks } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';

export type LinkRow = Selectable<AccessLinks>;
export type NewLink = Omit<Insertable<AccessLinks>, 'tenant_id'>;

const links = (ctx: Pick<Ctx, 'db' | 'tenantId'>) =>
  ctx.db.selectFrom('access_links').selectAll().where('tenant_id', '=', ctx.tenantId);

export async function insertLink(ctx: Pick<Ctx, 'db' | 'tenantId'>, link: NewLink): Promise<LinkRow> {
  return ctx.db
    .insertInto('access_links')
    .values({ ...link, tenant_id: ctx.tenantId })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A member's links to register, the latest first. */
export const selectRegistrationLinks = (ctx: Ctx, membershipId: string): Promise<LinkRow[]> =>
  links(ctx)
    .where('membership_id', '=', membershipId)
    .where('kind', '=', 'registration')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();

/** One link to register, locked. Throws 404. */
export async function lockRegistrationLink(ctx: Ctx, id: string): Promise<LinkRow> {
  const row = await links(ctx).where('id', '=', id).where('kind', '=', 'registration').forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export async function updateRevoked(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .updateTable('access_links')
    .set({ revoked_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Deletes links of mails that have ended. */
export async function deleteEndedLinks(ctx: Ctx, before: Date): Promise<void> {
  await ctx.db
    .deleteFrom('access_links')
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', 'mail')
    .where('expires_at', '<', before)
    .execute();
}
