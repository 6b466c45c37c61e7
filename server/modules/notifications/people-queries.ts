/** Whom to tell: reads what lower modules keep about registrations, partners and memberships. */
import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import type { DealPeople } from './audience.ts';

/** A registration as far as a notification speaks of it. */
export interface DealFacts {
  number: string;
  approval_status: string;
  customer_name: string | null;
  partner_id: string;
  partner_name: string;
  partner_owner_id: string | null;
  submitted_by: string | null;
  assigned_to: string | null;
  expires_at: Date | null;
  discount_basis_points: number | null;
}

/** One registration with its partner; undefined when it was deleted since. */
export function selectOptionalDealFacts(ctx: Ctx, dealId: string): Promise<DealFacts | undefined> {
  return ctx.db
    .selectFrom('deals as d')
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.partner_id'))
    .select([
      'd.number',
      'd.approval_status',
      'd.customer_name',
      'd.partner_id',
      'p.name as partner_name',
      'p.owner_id as partner_owner_id',
      'd.submitted_by',
      'd.assigned_to',
      'd.expires_at',
      'd.discount_basis_points',
    ])
    .where('d.tenant_id', '=', ctx.tenantId)
    .where('d.id', '=', dealId)
    .executeTakeFirst();
}

/** The words of a comment; undefined when it was deleted since. */
export async function selectOptionalComment(ctx: Ctx, commentId: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('deal_comments')
    .select('body')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', commentId)
    .executeTakeFirst();
  return row?.body;
}

/** Somebody who can sign in, and how to reach them. */
export interface Member {
  id: string;
  person_id: string | null;
  name: string;
  email: string;
  side: 'vendor' | 'partner';
  partner_id: string | null;
}

const activeMembers = (ctx: Ctx) =>
  ctx.db.selectFrom('memberships').where('tenant_id', '=', ctx.tenantId).where('status', '=', 'active').orderBy('id');

/** Of the named memberships those that can sign in. */
export async function selectMembers(ctx: Ctx, ids: readonly string[]): Promise<Member[]> {
  if (ids.length === 0) return [];
  const rows = await activeMembers(ctx)
    .select(['id', 'person_id', 'name', 'email', 'side', 'partner_id'])
    .where('id', 'in', [...ids])
    .execute();
  return rows as Member[];
}

async function selectIdsByRole(ctx: Ctx, roles: readonly string[], partnerId: string | null): Promise<string[]> {
  const rows = await activeMembers(ctx)
    .select('id')
    .where('role', 'in', [...roles])
    .where('partner_id', 'is not distinct from', partnerId)
    .limit(200)
    .execute();
  return rows.map((row) => row.id);
}

/** The vendor's owners and administrators who can sign in. */
export const selectAdministratorIds = (ctx: Ctx): Promise<string[]> =>
  selectIdsByRole(ctx, ['owner', 'administrator'], null);

/** A partner's administrators who can sign in. */
export const selectPartnerAdministratorIds = (ctx: Ctx, partnerId: string): Promise<string[]> =>
  selectIdsByRole(ctx, ['partner_administrator'], partnerId);

/** A partner's name, and who looks after it at the vendor, null when nobody does. */
export function selectOptionalPartner(
  ctx: Ctx,
  partnerId: string,
): Promise<{ name: string; owner_id: string | null } | undefined> {
  return ctx.db
    .selectFrom('partners')
    .select(['name', 'owner_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', partnerId)
    .executeTakeFirst();
}

/** Who has a case; null when nobody does. */
export async function selectOptionalDisputeAssignee(ctx: Ctx, disputeId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('disputes')
    .select('assigned_to')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', disputeId)
    .executeTakeFirst();
  return row?.assigned_to ?? null;
}

/** The people around a registration, of whom only those stay who can sign in. */
export async function selectDealPeople(ctx: Ctx, deal: DealFacts): Promise<DealPeople> {
  const named = [deal.submitted_by, deal.assigned_to, deal.partner_owner_id].filter((id) => id !== null);
  const active = new Map((await selectMembers(ctx, named)).map((member) => [member.id, member]));
  const present = (id: string | null) => (id !== null && active.has(id) ? id : null);
  return {
    // Registered on behalf of the partner, it was the vendor's own staff who submitted.
    submitterId: active.get(deal.submitted_by ?? '')?.side === 'partner' ? deal.submitted_by : null,
    partnerAdministratorIds: await selectPartnerAdministratorIds(ctx, deal.partner_id),
    assigneeId: present(deal.assigned_to),
    partnerOwnerId: present(deal.partner_owner_id),
    administratorIds: await selectAdministratorIds(ctx),
  };
}

/** Memberships that watch a registration and still see it, with their side. */
export async function selectWatchers(ctx: Ctx, dealId: string): Promise<{ id: string; side: 'vendor' | 'partner' }[]> {
  const { rows } = await sql<{ id: string; side: 'vendor' | 'partner' }>`
    select m.id, m.side from deal_watchers w
    join deals d on d.tenant_id = w.tenant_id and d.id = w.deal_id
    join partners p on p.tenant_id = d.tenant_id and p.id = d.partner_id
    join tenants t on t.tenant_id = d.tenant_id
    join memberships m on m.tenant_id = w.tenant_id and m.id = w.membership_id
    where w.tenant_id = ${ctx.tenantId} and w.deal_id = ${dealId} and w.watching and m.status = 'active'
      and case when m.side = 'partner'
        then m.partner_id = d.partner_id or (t.distributor_sees_resellers and p.parent_id = m.partner_id)
        else m.role <> 'channel_manager' or p.owner_id = m.id
          or p.country = any (m.territory_countries) or p.region = any (m.territory_regions) end
    order by m.id limit 500`.execute(ctx.db);
  return rows;
}

/** Memberships that a comment mentions. */
export async function selectMentionedIds(ctx: Ctx, commentId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('deal_mentions')
    .select('membership_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('comment_id', '=', commentId)
    .execute();
  return rows.map((row) => row.membership_id);
}

/** Languages in which to write to people, by person id. */
export async function selectLocales(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; locale: string | null }>`
    select id, auth.locale_of(id) as locale from unnest(${[...personIds]}::uuid[]) as people (id)`.execute(ctx.db);
  return new Map(rows.flatMap(({ id, locale }) => (locale === null ? [] : [[id, locale] as const])));
}

/** The vendor's time zone, in which its days begin and end. */
export async function selectTimeZone(ctx: Ctx): Promise<string> {
  const row = await ctx.db
    .selectFrom('tenants')
    .select(sql<string>`calendar ->> 'timeZone'`.as('time_zone'))
    .where('tenant_id', '=', ctx.tenantId)
    .executeTakeFirstOrThrow();
  return row.time_zone;
}
