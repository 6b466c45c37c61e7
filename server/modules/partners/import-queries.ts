import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import type { WritingPlan } from '../../kit/imports/kind.ts';
import type { Stored } from '../../kit/imports/upsert.ts';

/** Whole rows of partners that have one of the keys, locked in one order. */
export async function lockPartnersByKeys(
  ctx: Ctx,
  keys: { externalIds: readonly string[]; domains: readonly string[]; nameKeys: readonly string[] },
): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select * from partners where tenant_id = ${ctx.tenantId} and id = any (array(
      select id from partners where tenant_id = ${ctx.tenantId} and external_id = any (${[...keys.externalIds]}::text[])
      union select id from partners where tenant_id = ${ctx.tenantId} and domain = any (${[...keys.domains]}::text[])
      union select id from partners where tenant_id = ${ctx.tenantId} and name_key = any (${[...keys.nameKeys]}::text[])))
    order by id for update`.execute(ctx.db);
  return rows;
}

/** Whole rows of contacts by external id, or by address at some partners, locked in one order. */
export async function lockContactsByKeys(
  ctx: Ctx,
  keys: { externalIds: readonly string[]; emails: readonly string[]; partnerIds: readonly string[] },
): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select * from partner_contacts where tenant_id = ${ctx.tenantId}
      and (external_id = any (${[...keys.externalIds]}::text[])
        or (partner_id = any (${[...keys.partnerIds]}::uuid[]) and email = any (${[...keys.emails]}::text[])))
    order by id for update`.execute(ctx.db);
  return rows;
}

const recordsOf = (plans: readonly Pick<WritingPlan, 'record'>[]) => JSON.stringify(plans.map(({ record }) => record));

/** Adds and replaces partners as planned, in one statement. */
export async function upsertPartners(ctx: Ctx, plans: readonly Pick<WritingPlan, 'record'>[]): Promise<void> {
  await sql`
    insert into partners (tenant_id, id, name, legal_name, type, status, status_since, programme_id, tier_id, parent_id,
      owner_id, country, region, city, address, postal_code, website, domains, registry_id, external_id, phone, locale,
      currency, custom, form_version_id, created_at, updated_at, version)
    select ${ctx.tenantId}::uuid, r.*
    from jsonb_to_recordset(${recordsOf(plans)}::jsonb) as r (id uuid, name text, legal_name text, type text,
      status text, status_since timestamptz, programme_id uuid, tier_id uuid, parent_id uuid, owner_id uuid,
      country text, region text, city text, address text, postal_code text, website text, domains text[],
      registry_id text, external_id text, phone text, locale text, currency text, custom jsonb, form_version_id uuid,
      created_at timestamptz, updated_at timestamptz, version integer)
    on conflict (tenant_id, id) do update set name = excluded.name, legal_name = excluded.legal_name,
      type = excluded.type, status = excluded.status, status_since = excluded.status_since,
      programme_id = excluded.programme_id, tier_id = excluded.tier_id, parent_id = excluded.parent_id,
      owner_id = excluded.owner_id, country = excluded.country, region = excluded.region, city = excluded.city,
      address = excluded.address, postal_code = excluded.postal_code, website = excluded.website,
      domains = excluded.domains, registry_id = excluded.registry_id, external_id = excluded.external_id,
      phone = excluded.phone, locale = excluded.locale, currency = excluded.currency, updated_at = excluded.updated_at,
      version = excluded.version`.execute(ctx.db);
}

/** Main contacts of some partners step back, except those of `keep`, so that others can take their place. */
export async function demotePrimaries(ctx: Ctx, partnerIds: readonly string[], keep: readonly string[]): Promise<void> {
  if (partnerIds.length === 0) return;
  await sql`
    update partner_contacts set is_primary = false, updated_at = ${ctx.clock.now()}, version = version + 1
    where tenant_id = ${ctx.tenantId} and partner_id = any (${[...partnerIds]}::uuid[]) and is_primary
      and id <> all (${[...keep]}::uuid[])`.execute(ctx.db);
}

/** Adds and replaces contacts as planned, in one statement, and links them with the sign-ins of their addresses. */
export async function upsertContacts(ctx: Ctx, plans: readonly Pick<WritingPlan, 'record'>[]): Promise<void> {
  await sql`
    insert into partner_contacts (tenant_id, id, partner_id, name, email, phone, title, role, is_primary, external_id,
      created_at, updated_at, version)
    select ${ctx.tenantId}::uuid, r.*
    from jsonb_to_recordset(${recordsOf(plans)}::jsonb) as r (id uuid, partner_id uuid, name text, email text,
      phone text, title text, role text, is_primary boolean, external_id text, created_at timestamptz,
      updated_at timestamptz, version integer)
    on conflict (tenant_id, id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
      title = excluded.title, role = excluded.role, is_primary = excluded.is_primary,
      external_id = excluded.external_id, updated_at = excluded.updated_at, version = excluded.version`.execute(ctx.db);
  await sql`
    update partner_contacts c set membership_id = m.id from memberships m
    where c.tenant_id = ${ctx.tenantId} and m.tenant_id = ${ctx.tenantId} and m.partner_id = c.partner_id
      and m.email = c.email and c.membership_id is distinct from m.id
      and c.id = any (${plans.map(({ record }) => String(record['id']))}::uuid[])`.execute(ctx.db);
}
