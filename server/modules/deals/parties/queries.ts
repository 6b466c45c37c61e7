import { sql, type Insertable, type Selectable } from 'kysely';
import type { DealParties, DealSplits } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { Deal } from '../deal.ts';
import type { Split } from './split.ts';
import type { PartyState, SplitKind } from './states.ts';

type Narrowed = { state: PartyState };

/** A party of a deal: its part, and the deal as lists show it. */
export type PartyRow = Omit<Selectable<DealParties>, keyof Narrowed> & Narrowed;

/** A party with its name. */
export type PartyRecord = PartyRow & { partner_name: string };

export type SplitRow = Omit<Selectable<DealSplits>, 'kind'> & { kind: SplitKind };

/** What lists of shared deals show, from the deal itself. */
const shownOf = (deal: Deal) => ({
  number: deal.number,
  customer_name: deal.customer_name,
  customer_key: deal.customer_key,
  customer_country: deal.customer_country,
  approval_status: deal.approval_status,
  outcome: deal.outcome,
  amount_minor: deal.amount_minor,
  currency: deal.currency,
  close_date: deal.close_date,
  expires_at: deal.expires_at,
  deal_updated_at: deal.updated_at,
});

const ofDeal = (ctx: Ctx, dealId: string) =>
  ctx.db.selectFrom('deal_parties as y').where('y.tenant_id', '=', ctx.tenantId).where('y.deal_id', '=', dealId);

/** Parties of a deal as far as the fence lets through, the registrant first, then as they came. */
export async function selectParties(ctx: Ctx, dealId: string): Promise<PartyRecord[]> {
  const rows = await ofDeal(ctx, dealId)
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'y.tenant_id').onRef('p.id', '=', 'y.partner_id'))
    .selectAll('y')
    .select('p.name as partner_name')
    .orderBy('y.is_registrant', 'desc')
    .orderBy('y.added_at')
    .orderBy('y.partner_id')
    .execute();
  return rows as PartyRecord[];
}

/** One partner's row of a deal, locked until the transaction ends; undefined when it has no part or is out of view. */
export async function lockOptionalParty(ctx: Ctx, dealId: string, partnerId: string): Promise<PartyRow | undefined> {
  const row = await ofDeal(ctx, dealId)
    .selectAll('y')
    .where('y.partner_id', '=', partnerId)
    .forUpdate()
    .executeTakeFirst();
  return row as PartyRow | undefined;
}

type Part = Partial<Omit<Insertable<DealParties>, 'tenant_id' | 'deal_id' | 'partner_id'>>;

/** Gives a partner a part in a deal, or changes the part that it has. Answers whether the row is new. */
export async function upsertParty(ctx: Ctx, deal: Deal, partnerId: string, part: Part): Promise<boolean> {
  const row = await ctx.db
    .insertInto('deal_parties')
    .values({
      ...shownOf(deal),
      tenant_id: ctx.tenantId,
      deal_id: deal.id,
      partner_id: partnerId,
      added_at: ctx.clock.now(),
      ...part,
    })
    .onConflict((clash) => clash.columns(['tenant_id', 'deal_id', 'partner_id']).doUpdateSet(part))
    .returning(sql<boolean>`xmax = 0`.as('fresh'))
    .executeTakeFirstOrThrow();
  return row.fresh;
}

/** Writes the deal's present state into every party's row. */
export async function updateShown(ctx: Ctx, deal: Deal): Promise<void> {
  await ctx.db
    .updateTable('deal_parties')
    .set(shownOf(deal))
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', deal.id)
    .execute();
}

/** Takes the distributor's part from everybody but the distributor named now; who had no other part is gone. */
export async function dropOtherDistributors(ctx: Ctx, dealId: string, distributorId: string | null): Promise<void> {
  await ctx.db
    .deleteFrom('deal_parties')
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .where('is_distributor', '=', true)
    .where('role', 'is', null)
    .where('is_registrant', '=', false)
    .where('partner_id', 'is distinct from', distributorId)
    .execute();
  await ctx.db
    .updateTable('deal_parties')
    .set({ is_distributor: false })
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .where('is_distributor', '=', true)
    .where('partner_id', 'is distinct from', distributorId)
    .execute();
}

/** Changes a part that a partner has. */
export async function updatePart(ctx: Ctx, row: PartyRow, part: Part): Promise<void> {
  await ctx.db
    .updateTable('deal_parties')
    .set(part)
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', row.deal_id)
    .where('partner_id', '=', row.partner_id)
    .execute();
}

/** Takes a partner's part in a deal away. */
export async function deleteParty(ctx: Ctx, dealId: string, partnerId: string): Promise<void> {
  await ctx.db
    .deleteFrom('deal_parties')
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .where('partner_id', '=', partnerId)
    .execute();
}

/** The splits of a deal; empty for whoever is not of the vendor's staff. */
export async function selectSplits(ctx: Ctx, dealId: string): Promise<SplitRow[]> {
  const rows = await ctx.db
    .selectFrom('deal_splits')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .orderBy('kind')
    .execute();
  return rows as SplitRow[];
}

/** Writes the split of a kind, or takes it away with null. The database refuses shares that are not whole. */
export async function writeSplit(ctx: Ctx, deal: Deal, kind: SplitKind, split: Split | null): Promise<void> {
  await ctx.db
    .deleteFrom('deal_splits')
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', deal.id)
    .where('kind', '=', kind)
    .execute();
  if (!split) return;
  await ctx.db
    .insertInto('deal_splits')
    .values({
      tenant_id: ctx.tenantId,
      deal_id: deal.id,
      kind,
      partner_id: deal.partner_id,
      party_ids: split.partyIds,
      basis_points: split.basisPoints,
    })
    .execute();
}

/** Amounts that belong to the parties, frozen with the deal's win; null when it is open again. */
export async function updateFrozen(
  ctx: Ctx,
  dealId: string,
  kind: SplitKind,
  frozen: { at: Date; total: string; currency: string; amounts: readonly bigint[] } | null,
): Promise<void> {
  await ctx.db
    .updateTable('deal_splits')
    .set({
      frozen_at: frozen?.at ?? null,
      total_minor: frozen?.total ?? null,
      currency: frozen?.currency ?? null,
      amounts: frozen ? frozen.amounts.map(String) : null,
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .where('kind', '=', kind)
    .execute();
}

/** Copies one kind's attributed amounts into the parties' own rows. */
export async function updateAttributed(
  ctx: Ctx,
  dealId: string,
  kind: SplitKind,
  amounts: readonly { partnerId: string; minor: bigint | null }[],
): Promise<void> {
  const column = kind === 'revenue' ? 'revenue_minor' : 'commission_minor';
  for (const { partnerId, minor } of amounts) {
    await ctx.db
      .updateTable('deal_parties')
      .set({ [column]: minor === null ? null : minor.toString() })
      .where('tenant_id', '=', ctx.tenantId)
      .where('deal_id', '=', dealId)
      .where('partner_id', '=', partnerId)
      .execute();
  }
}

/** Names of partners by id. Partners out of view are missing, unless this runs beyond the fence. */
export async function selectNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('partners')
    .select(['id', 'name'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who registered each of some deals; used beyond the fence, for parties that may know each other. */
export async function selectRegistrants(ctx: Ctx, dealIds: readonly string[]): Promise<Map<string, string>> {
  if (dealIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('deals as d')
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.partner_id'))
    .select(['d.id', 'p.name'])
    .where('d.tenant_id', '=', ctx.tenantId)
    .where('d.id', 'in', [...dealIds])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whose deal it is; used beyond the fence, after the caller's part in it was found. */
export async function selectRegistrantId(ctx: Ctx, dealId: string): Promise<string> {
  const row = await ctx.db
    .selectFrom('deals')
    .select('partner_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', dealId)
    .executeTakeFirstOrThrow();
  return row.partner_id;
}
