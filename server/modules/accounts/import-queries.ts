import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import type { WritingPlan } from '../../kit/imports/kind.ts';
import type { Stored } from '../../kit/imports/upsert.ts';

/** Whole rows of accounts that have one of the keys, locked in one order. */
export async function lockAccountsByKeys(
  ctx: Ctx,
  keys: { externalIds: readonly string[]; domains: readonly string[]; nameKeys: readonly string[] },
): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select * from accounts where tenant_id = ${ctx.tenantId} and id = any (array(
      select id from accounts where tenant_id = ${ctx.tenantId} and external_id = any (${[...keys.externalIds]}::text[])
      union select id from accounts where tenant_id = ${ctx.tenantId} and domain = any (${[...keys.domains]}::text[])
      union select id from accounts where tenant_id = ${ctx.tenantId} and name_key = any (${[...keys.nameKeys]}::text[])))
    order by id for update`.execute(ctx.db);
  return rows;
}

/** Whole rows of opportunities by external id, locked in one order. */
export async function lockOpportunitiesByExternalId(ctx: Ctx, externalIds: readonly string[]): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select * from opportunities
    where tenant_id = ${ctx.tenantId} and external_id = any (${[...externalIds]}::text[])
    order by id for update`.execute(ctx.db);
  return rows;
}

/** Ids of accounts by external id. */
export async function selectAccountsByExternalId(ctx: Ctx, externalIds: readonly string[]): Promise<Stored[]> {
  if (externalIds.length === 0) return [];
  return ctx.db
    .selectFrom('accounts')
    .select(['id', 'external_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('external_id', 'in', [...externalIds])
    .execute();
}

const recordsOf = (plans: readonly Pick<WritingPlan, 'record'>[]) => JSON.stringify(plans.map(({ record }) => record));

/** Adds and replaces accounts as planned, in one statement. */
export async function upsertAccounts(
  ctx: Ctx,
  plans: readonly Pick<WritingPlan, 'record'>[],
  importId: string,
): Promise<void> {
  await sql`
    insert into accounts (tenant_id, import_id, id, name, aliases, domains, registry_ids, address, city, postal_code,
      country, parent_id, owner_id, owner_name, kind, status, external_id, custom, form_version_id, created_at,
      updated_at, version)
    select ${ctx.tenantId}::uuid, ${importId}::uuid, r.*
    from jsonb_to_recordset(${recordsOf(plans)}::jsonb) as r (id uuid, name text, aliases text[], domains text[],
      registry_ids text[], address text, city text, postal_code text, country text, parent_id uuid, owner_id uuid,
      owner_name text, kind text, status text, external_id text, custom jsonb, form_version_id uuid,
      created_at timestamptz, updated_at timestamptz, version integer)
    on conflict (tenant_id, id) do update set import_id = excluded.import_id, name = excluded.name,
      aliases = excluded.aliases, domains = excluded.domains, registry_ids = excluded.registry_ids,
      address = excluded.address, city = excluded.city, postal_code = excluded.postal_code, country = excluded.country,
      parent_id = excluded.parent_id, owner_id = excluded.owner_id, owner_name = excluded.owner_name,
      kind = excluded.kind, external_id = excluded.external_id, updated_at = excluded.updated_at,
      version = excluded.version`.execute(ctx.db);
}

/** Adds and replaces opportunities as planned, in one statement. */
export async function upsertOpportunities(
  ctx: Ctx,
  plans: readonly Pick<WritingPlan, 'record'>[],
  importId: string,
): Promise<void> {
  await sql`
    insert into opportunities (tenant_id, import_id, id, account_id, name, company_name, domains, country, stage,
      amount_minor, currency, close_date, owner_id, owner_name, status, external_id, created_at, updated_at, version)
    select ${ctx.tenantId}::uuid, ${importId}::uuid, r.*
    from jsonb_to_recordset(${recordsOf(plans)}::jsonb) as r (id uuid, account_id uuid, name text, company_name text,
      domains text[], country text, stage text, amount_minor bigint, currency text, close_date date, owner_id uuid,
      owner_name text, status text, external_id text, created_at timestamptz, updated_at timestamptz, version integer)
    on conflict (tenant_id, id) do update set import_id = excluded.import_id, account_id = excluded.account_id,
      name = excluded.name, company_name = excluded.company_name, domains = excluded.domains,
      country = excluded.country, stage = excluded.stage, amount_minor = excluded.amount_minor,
      currency = excluded.currency, close_date = excluded.close_date, owner_id = excluded.owner_id,
      owner_name = excluded.owner_name, status = excluded.status, external_id = excluded.external_id,
      updated_at = excluded.updated_at, version = excluded.version`.execute(ctx.db);
}

/** Names of accounts by id. */
export async function selectAccountNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
