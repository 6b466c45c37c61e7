/** What the palette shows of the records that were found: names for those few rows only. */
import type { Ctx } from '../../kit/context.ts';
import type { HitKind, SearchHit } from './contract.ts';

type Shown = Omit<SearchHit, 'kind'>;
type Select = (ctx: Ctx, ids: string[]) => Promise<Shown[]>;

const together = (...parts: (string | null | undefined)[]): string | null => parts.filter(Boolean).join(' · ') || null;

const selectDeals: Select = async (ctx, ids) => {
  const rows = await ctx.db
    .selectFrom('deals as d')
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.partner_id'))
    .select(['d.id', 'd.number', 'd.customer_name', 'd.partner_id', 'd.approval_status', 'd.outcome', 'p.name'])
    .where('d.tenant_id', '=', ctx.tenantId)
    .where('d.id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.customer_name ?? row.number,
    // Whose it is goes without saying in the own firm.
    subtitle: together(row.customer_name && row.number, row.partner_id === ctx.actor.partnerId ? null : row.name),
    state: row.outcome === 'open' ? row.approval_status : row.outcome,
    partnerId: row.partner_id,
  }));
};

const selectPartners: Select = async (ctx, ids) => {
  const rows = await ctx.db
    .selectFrom('partners')
    .select(['id', 'name', 'city', 'country', 'status'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    subtitle: together(row.city, row.country),
    state: row.status,
    partnerId: row.id,
  }));
};

const selectContacts: Select = async (ctx, ids) => {
  const rows = await ctx.db
    .selectFrom('partner_contacts as c')
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.id', '=', 'c.partner_id'))
    .select(['c.id', 'c.name', 'c.title', 'c.partner_id', 'p.name as partner_name'])
    .where('c.tenant_id', '=', ctx.tenantId)
    .where('c.id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    subtitle: together(row.title, row.partner_name),
    state: null,
    partnerId: row.partner_id,
  }));
};

const selectPeople: Select = async (ctx, ids) => {
  const rows = await ctx.db
    .selectFrom('memberships as m')
    .leftJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.partner_id'))
    .select(['m.id', 'm.name', 'm.email', 'm.status', 'm.partner_id', 'p.name as partner_name'])
    .where('m.tenant_id', '=', ctx.tenantId)
    .where('m.id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    subtitle: together(row.email, row.partner_id === ctx.actor.partnerId ? null : row.partner_name),
    state: row.status,
    partnerId: row.partner_id,
  }));
};

const selectAccounts: Select = async (ctx, ids) => {
  const rows = await ctx.db
    .selectFrom('accounts')
    .select(['id', 'name', 'city', 'country', 'domain', 'status'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    subtitle: together(row.city, row.country, row.domain),
    state: row.status,
    partnerId: null,
  }));
};

const selectOpportunities: Select = async (ctx, ids) => {
  const rows = await ctx.db
    .selectFrom('opportunities')
    .select(['id', 'name', 'company_name', 'stage', 'status'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    subtitle: together(row.company_name, row.stage),
    state: row.status,
    partnerId: null,
  }));
};

const SELECTS: Record<HitKind, Select> = {
  deal: selectDeals,
  partner: selectPartners,
  account: selectAccounts,
  opportunity: selectOpportunities,
  contact: selectContacts,
  person: selectPeople,
};

/** Found records of one kind as they are shown, by id; what is out of view is left out. */
export async function selectShown(ctx: Ctx, kind: HitKind, ids: readonly string[]): Promise<Map<string, SearchHit>> {
  if (ids.length === 0) return new Map();
  const rows = await SELECTS[kind](ctx, [...ids]);
  return new Map(rows.map((row) => [row.id, { kind, ...row }]));
}
