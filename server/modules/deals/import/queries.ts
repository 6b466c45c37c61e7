import { sql } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import type { Standing } from '../../../kit/imports/kind.ts';
import type { Stored } from '../../../kit/imports/upsert.ts';
import { drawNumber, type Deal } from '../deal.ts';
import { TIMERS } from '../timers.ts';

/** Whole registrations of one side by their ids in the file's world, locked in one order. */
export async function lockDealsByExternalId(
  ctx: Ctx,
  partnerIds: readonly string[],
  onBehalf: boolean,
  externalIds: readonly string[],
): Promise<Stored[]> {
  if (externalIds.length === 0) return [];
  const { rows } = await sql<Stored>`
    select * from deals
    where tenant_id = ${ctx.tenantId} and partner_id = any (${[...partnerIds]}::uuid[]) and on_behalf = ${onBehalf}
      and external_id = any (${[...externalIds]}::text[])
    order by id for update`.execute(ctx.db);
  return rows;
}

/** Columns that an import writes, with their types. */
const TYPES: Readonly<Record<string, string>> = {
  id: 'uuid',
  partner_id: 'uuid',
  external_id: 'text',
  created_by: 'uuid',
  created_by_name: 'text',
  submitted_by_name: 'text',
  on_behalf: 'boolean',
  deal_type_id: 'uuid',
  customer_name: 'text',
  customer_domain: 'text',
  customer_country: 'text',
  customer_city: 'text',
  customer_address: 'text',
  customer_registry_id: 'text',
  contact_name: 'text',
  contact_email: 'text',
  contact_phone: 'text',
  contact_title: 'text',
  description: 'text',
  existing_relationship: 'text',
  incumbent: 'text',
  competitors: 'text',
  rfp: 'boolean',
  amount_minor: 'bigint',
  currency: 'text',
  close_date: 'date',
  stage_id: 'uuid',
  outcome: 'text',
  approval_status: 'text',
  assigned_to: 'uuid',
  submitted_at: 'timestamptz',
  response_due_at: 'timestamptz',
  decided_at: 'timestamptz',
  decision_reason_id: 'uuid',
  decision_note: 'text',
  approved_at: 'timestamptz',
  protection_days: 'integer',
  discount_basis_points: 'integer',
  tier_id: 'uuid',
  tier_name: 'text',
  protected_from: 'timestamptz',
  expires_at: 'timestamptz',
  won_at: 'timestamptz',
  won_amount_minor: 'bigint',
  lost_at: 'timestamptz',
  closed_reason_id: 'uuid',
  closing_note: 'text',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  version: 'integer',
};

const NAMES = sql.raw(Object.keys(TYPES).join(', '));
const TYPED = sql.raw(
  Object.entries(TYPES)
    .map(([name, type]) => `${name} ${type}`)
    .join(', '),
);
const KEPT = new Set(['id', 'partner_id', 'created_at', 'created_by', 'created_by_name', 'on_behalf', 'version']);
const CHANGES = sql.raw(
  Object.keys(TYPES)
    .filter((name) => !KEPT.has(name))
    .map((name) => `${name} = r.${name}`)
    .join(', '),
);

/** Times that numbers are drawn before giving up. */
const DRAWS = 5;

/** Adds registrations, each under a number that nobody has, in one statement per draw. */
export async function insertDeals(
  ctx: Ctx,
  prefix: string,
  importId: string,
  records: readonly Record<string, unknown>[],
): Promise<Deal[]> {
  let waiting = records;
  const made: Deal[] = [];
  for (let draw = 0; waiting.length > 0; draw += 1) {
    if (draw === DRAWS) throw new Error('no free registration numbers were drawn');
    const numbered = waiting.map((record) => ({ ...record, number: drawNumber(prefix) }));
    const { rows } = await sql<Deal>`
      insert into deals (tenant_id, import_id, ${NAMES}, number)
      select ${ctx.tenantId}::uuid, ${importId}::uuid, r.*
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as r (${TYPED}, number text)
      on conflict (tenant_id, number) do nothing returning *`.execute(ctx.db);
    made.push(...rows.map((row) => ({ ...row, resubmittable: false })));
    const there = new Set(rows.map((row) => row.id));
    waiting = waiting.filter((record) => !there.has(String(record['id'])));
  }
  return made;
}

/** Writes registrations anew that are there already. */
export async function replaceDeals(
  ctx: Ctx,
  importId: string,
  records: readonly Record<string, unknown>[],
): Promise<Deal[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<Deal>`
    update deals d set import_id = ${importId}::uuid, version = d.version + 1, ${CHANGES}
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (${TYPED})
    where d.tenant_id = ${ctx.tenantId} and d.id = r.id returning d.*`.execute(ctx.db);
  return rows.map((row) => ({ ...row, resubmittable: false }));
}

/** Whole registrations by id, locked in one order. */
export async function lockDeals(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Deal>> {
  const { rows } = await sql<Deal>`
    select * from deals where tenant_id = ${ctx.tenantId} and id = any (${[...ids]}::uuid[])
    order by id for update`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, { ...row, resubmittable: false }]));
}

/** Registrations as they stand, locked; words or files added since count as another version. */
export async function lockDealStanding(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<{ id: string; version: number; label: string | null }>`
    select d.id, coalesce(d.customer_name, d.number) as label,
      case when exists (select 1 from deal_comments c where c.tenant_id = ${ctx.tenantId} and c.deal_id = d.id)
        or exists (select 1 from files f where f.tenant_id = ${ctx.tenantId} and f.subject_id = d.id)
        then -d.version else d.version end as version
    from deals d where d.tenant_id = ${ctx.tenantId} and d.id = any (${[...ids]}::uuid[])
    order by d.id for update of d`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, { version: row.version, label: row.label ?? '' }]));
}

/** Deletes registrations with their pending timers, and answers them as they were. */
export async function deleteDeals(ctx: Ctx, ids: readonly string[]): Promise<Deal[]> {
  await sql`
    update timers set state = 'cancelled' where tenant_id = ${ctx.tenantId} and state = 'pending'
      and subject_id = any (${[...ids]}::uuid[]) and kind = any (${Object.values(TIMERS)}::text[])`.execute(ctx.db);
  const { rows } = await sql<Deal>`
    delete from deals where tenant_id = ${ctx.tenantId} and id = any (${[...ids]}::uuid[]) returning *`.execute(ctx.db);
  return rows.map((row) => ({ ...row, resubmittable: false }));
}

/** Somebody of the vendor's active staff by e-mail address. */
export async function selectStaffIds(ctx: Ctx, emails: readonly string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('memberships')
    .select(['id', 'email'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('side', '=', 'vendor')
    .where('status', '=', 'active')
    .where('email', 'in', [...emails])
    .execute();
  return new Map(rows.map((row) => [row.email, row.id]));
}
