import { sql, type Selectable, type Updateable } from 'kysely';
import type { DealPartyRoles, DistributorTerms, PartySettings } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, notFound, stale } from '../../../kit/errors.ts';
import { newId } from '../../../kit/id.ts';
import type { Wording } from '../vocabulary.contract.ts';
import type { Sight } from './states.ts';

type Narrowed = { distributor_sees: Sight; parties_see: Sight };
export type PartySettingsRow = Omit<Selectable<PartySettings>, keyof Narrowed> & Narrowed;
export type DistributorTermsRow = Omit<Selectable<DistributorTerms>, 'sees'> & { sees: Sight | null };
export type RoleRow = Omit<Selectable<DealPartyRoles>, 'label'> & { label: Wording };

/** Settings of a tenant that has chosen none: the same values as the table's defaults. */
const usual = (ctx: Ctx): PartySettingsRow => ({
  tenant_id: ctx.tenantId,
  distributor_sees: 'summary',
  distributor_may_comment: true,
  distributor_may_register: true,
  parties_see: 'summary',
  parties_know_each_other: false,
  updated_at: new Date(0),
  version: 1,
});

/** What parties may see and do at this vendor. */
export async function partySettings(ctx: Ctx): Promise<PartySettingsRow> {
  const row = await ctx.db
    .selectFrom('party_settings')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .executeTakeFirst();
  return (row as PartySettingsRow | undefined) ?? usual(ctx);
}

/** Writes a change on top of the version that was read. Throws 412 when it is no longer that one. */
export async function updatePartySettings(
  ctx: Ctx,
  version: number,
  change: Updateable<PartySettings>,
): Promise<PartySettingsRow> {
  await ctx.db
    .insertInto('party_settings')
    .values({ tenant_id: ctx.tenantId, updated_at: ctx.clock.now() })
    .onConflict((clash) => clash.column('tenant_id').doNothing())
    .execute();
  const row = await ctx.db
    .updateTable('party_settings')
    .set({ ...change, updated_at: ctx.clock.now(), version: version + 1 })
    .where('tenant_id', '=', ctx.tenantId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return row as PartySettingsRow;
}

/** What is agreed with single distributors, by partner; those in view. */
export async function selectTerms(ctx: Ctx, partnerId?: string): Promise<(DistributorTermsRow & { name: string })[]> {
  let query = ctx.db
    .selectFrom('distributor_terms as t')
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.partner_id'))
    .selectAll('t')
    .select('p.name')
    .where('t.tenant_id', '=', ctx.tenantId);
  if (partnerId !== undefined) query = query.where('t.partner_id', '=', partnerId);
  return (await query.orderBy('p.name_key').limit(500).execute()) as (DistributorTermsRow & { name: string })[];
}

type Terms = Pick<DistributorTermsRow, 'sees' | 'may_comment' | 'may_register'>;

/** Writes what one distributor may; all null follows the settings again. */
export async function writeTerms(ctx: Ctx, partnerId: string, terms: Terms): Promise<void> {
  const row = { ...terms, updated_at: ctx.clock.now() };
  await ctx.db
    .insertInto('distributor_terms')
    .values({ ...row, tenant_id: ctx.tenantId, partner_id: partnerId })
    .onConflict((clash) => clash.columns(['tenant_id', 'partner_id']).doUpdateSet(row))
    .execute();
}

/** An organisation by name. */
export interface Organisation {
  id: string;
  name: string;
}

/** From whom a partner buys: the organisation above it, and those on its list. Run beyond the fence for partners. */
export async function selectDistributorsOf(
  ctx: Ctx,
  partnerId: string,
): Promise<(Organisation & { parent: boolean })[]> {
  const { rows } = await sql<Organisation & { parent: boolean }>`
    select d.id, d.name, p.parent_id = d.id as parent
    from partners p
    join partners d on d.tenant_id = p.tenant_id and d.id = p.parent_id
    where p.tenant_id = ${ctx.tenantId} and p.id = ${partnerId} and d.status <> 'terminated'
    union
    select d.id, d.name, coalesce(p.parent_id = d.id, false)
    from partner_distributors r
    join partners d on d.tenant_id = r.tenant_id and d.id = r.distributor_id
    join partners p on p.tenant_id = r.tenant_id and p.id = r.partner_id
    where r.tenant_id = ${ctx.tenantId} and r.partner_id = ${partnerId} and d.status <> 'terminated'
    order by 3 desc, 2, 1`.execute(ctx.db);
  return rows;
}

/** Who buys from a distributor: the partners below it, and those that have it on their list. Run beyond the fence. */
export async function selectResellersOf(ctx: Ctx, distributorId: string): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select p.id, p.name from partners p
    where p.tenant_id = ${ctx.tenantId} and p.parent_id = ${distributorId} and p.status in ('active', 'onboarding')
    union
    select p.id, p.name from partner_distributors r
    join partners p on p.tenant_id = r.tenant_id and p.id = r.partner_id
    where r.tenant_id = ${ctx.tenantId} and r.distributor_id = ${distributorId} and p.status in ('active', 'onboarding')
    order by 2, 1 limit 500`.execute(ctx.db);
  return rows;
}

/** Replaces the list of distributors of a partner. */
export async function replaceDistributors(ctx: Ctx, partnerId: string, ids: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('partner_distributors')
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', '=', partnerId)
    .execute();
  if (ids.length === 0) return;
  await ctx.db
    .insertInto('partner_distributors')
    .values(
      ids.map((id) => ({
        tenant_id: ctx.tenantId,
        partner_id: partnerId,
        distributor_id: id,
        created_at: ctx.clock.now(),
      })),
    )
    .execute();
}

/** Ids on a partner's list. */
export async function selectListedDistributorIds(ctx: Ctx, partnerId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('partner_distributors')
    .select('distributor_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', '=', partnerId)
    .orderBy('distributor_id')
    .execute();
  return rows.map((row) => row.distributor_id);
}

/** The tenant's own roles, in their order. */
export async function selectRoles(ctx: Ctx): Promise<RoleRow[]> {
  const rows = await ctx.db
    .selectFrom('deal_party_roles')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .orderBy('key')
    .limit(100)
    .execute();
  return rows as RoleRow[];
}

/** Adds a role. Throws 409 `duplicate` when its key exists. */
export async function insertRole(ctx: Ctx, key: string, label: Wording): Promise<RoleRow> {
  const now = ctx.clock.now();
  const row = await ctx.db
    .insertInto('deal_party_roles')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      key,
      label: JSON.stringify(label),
      created_at: now,
      updated_at: now,
    })
    .onConflict((clash) => clash.columns(['tenant_id', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) throw conflict('duplicate', 'There is a role with this key already');
  return row as RoleRow;
}

/** One role, locked until the transaction ends. Throws 404. */
export async function lockRole(ctx: Ctx, id: string): Promise<RoleRow> {
  const row = await ctx.db
    .selectFrom('deal_party_roles')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row as RoleRow;
}

/** Renames or retires a role. */
export async function updateRole(
  ctx: Ctx,
  role: RoleRow,
  change: { label?: Wording | undefined; active?: boolean | undefined },
): Promise<RoleRow> {
  const row = await ctx.db
    .updateTable('deal_party_roles')
    .set({
      ...(change.label ? { label: JSON.stringify(change.label) } : {}),
      ...(change.active === undefined ? {} : { active: change.active }),
      updated_at: ctx.clock.now(),
      version: role.version + 1,
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', role.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as RoleRow;
}
