/** Memberships and the tenant's own row, behind the fences, as the role millrace_app. */
import { sql, type Selectable, type Updateable } from 'kysely';
import type { Memberships, Tenants } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { peopleFields } from './people.contract.ts';

export type MembershipRow = Selectable<Memberships>;
export type TenantRow = Selectable<Tenants>;

const peopleSource: ListSource = {
  fields: peopleFields,
  columns: {
    name: sql`lower(memberships.name)`,
    email: sql.ref('memberships.email'),
    side: sql.ref('memberships.side'),
    role: sql.ref('memberships.role'),
    status: sql.ref('memberships.status'),
    partnerId: sql.ref('memberships.partner_id'),
    createdAt: sql.ref('memberships.created_at'),
  },
  id: sql.ref('memberships.id'),
  search: (text) => {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    return sql`(memberships.name ilike ${pattern} or memberships.email ilike ${pattern})`;
  },
};

/** Whom the actor may know: everybody in view, but of the partners' side only the own firm's people. */
function people(ctx: Ctx) {
  const query = ctx.db.selectFrom('memberships').where('memberships.tenant_id', '=', ctx.tenantId);
  return ctx.actor.side === 'partner' ? query.where('memberships.partner_id', '=', ctx.actor.partnerId) : query;
}

export const selectPeople = (ctx: Ctx, values: ListValues): Promise<Page<MembershipRow>> =>
  selectPage<MembershipRow>(ctx, people(ctx).selectAll('memberships'), peopleSource, values);

/** One person in view. Throws 404. */
export async function selectMembership(ctx: Ctx, id: string): Promise<MembershipRow> {
  const row = await people(ctx).selectAll('memberships').where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The same, locked until the transaction ends, so that the check and the write see one state. */
export async function selectMembershipForUpdate(ctx: Ctx, id: string): Promise<MembershipRow> {
  const row = await people(ctx).selectAll('memberships').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The owners who can act, locked first and in one order, so that two of them cannot shut each other out at once. */
export async function selectActiveOwnersForUpdate(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('memberships')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('role', '=', 'owner')
    .where('status', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

export interface NewMembership {
  id: string;
  personId: string | null;
  name: string;
  email: string;
  side: string;
  role: string;
  partnerId: string | null;
  status: 'invited' | 'active';
  territory?: { countries: readonly string[]; regions: readonly string[] } | undefined;
  invitedBy?: string;
  invitation?: { hash: Buffer; expiresAt: Date };
}

/** Adds people to the programme; addresses that are members of the same firm already are left out of the answer. */
export async function insertMemberships(
  ctx: Pick<Ctx, 'db' | 'tenantId' | 'clock'>,
  members: readonly NewMembership[],
): Promise<MembershipRow[]> {
  const now = ctx.clock.now();
  return ctx.db
    .insertInto('memberships')
    .values(
      members.map((member) => ({
        tenant_id: ctx.tenantId,
        id: member.id,
        person_id: member.personId,
        name: member.name,
        email: member.email,
        side: member.side,
        role: member.role,
        partner_id: member.partnerId,
        status: member.status,
        territory_countries: [...(member.territory?.countries ?? [])],
        territory_regions: [...(member.territory?.regions ?? [])],
        invited_by: member.invitedBy ?? null,
        invitation_hash: member.invitation?.hash ?? null,
        invitation_expires_at: member.invitation?.expiresAt ?? null,
        created_at: now,
        updated_at: now,
      })),
    )
    .onConflict((c) => c.columns(['tenant_id', 'email', 'partner_id']).doNothing())
    .returningAll()
    .execute();
}

/** Changes a membership that was locked before; its version goes up by one. */
export async function updateMembership(ctx: Ctx, id: string, change: Updateable<Memberships>): Promise<MembershipRow> {
  return ctx.db
    .updateTable('memberships')
    .set((eb) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Turns an open invitation into a membership, once. Undefined when it was used or renewed meanwhile. */
export async function updateInvitedMembership(
  ctx: Ctx,
  invitation: { hash: Buffer; personId: string; name: string },
): Promise<MembershipRow | undefined> {
  const now = ctx.clock.now();
  return ctx.db
    .updateTable('memberships')
    .set((eb) => ({
      person_id: invitation.personId,
      name: invitation.name,
      status: 'active',
      invitation_hash: null,
      invitation_expires_at: null,
      updated_at: now,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('invitation_hash', '=', invitation.hash)
    .where('status', '=', 'invited')
    .where('invitation_expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
}

/** Whether a partner organisation is in view. The table belongs to the partners module; here only its key is asked. */
export async function partnerExists(ctx: Ctx, partnerId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('partners')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', partnerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The tenant of the transaction. */
export async function selectTenant(ctx: Pick<Ctx, 'db' | 'tenantId'>): Promise<TenantRow> {
  return ctx.db.selectFrom('tenants').selectAll().where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow();
}

/** Changes the tenant's row when it still has the version that the caller read. Undefined when it has not. */
export async function updateTenantRow(
  ctx: Ctx,
  version: number,
  change: Updateable<Tenants>,
): Promise<TenantRow | undefined> {
  return ctx.db
    .updateTable('tenants')
    .set({ ...change, updated_at: ctx.clock.now(), version: version + 1 })
    .where('tenant_id', '=', ctx.tenantId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
}
