import { abilities } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { programmePolicy } from './policy.ts';
import type { Programme, Tier } from './programme.contract.ts';
import {
  selectOptionalTier,
  selectProgrammeOf,
  selectProgrammes,
  selectTiers,
  type DiscountRow,
  type ProgrammeRow,
  type TierRow,
} from './programme-queries.ts';
import { benefitsOf } from './programmes.ts';

interface Benefits {
  discounts: readonly DiscountRow[];
  partners: ReadonlyMap<string, number> | null;
}

const presentTierWith = (ctx: Ctx, row: TierRow, { discounts, partners }: Benefits): Tier => ({
  id: row.id,
  programmeId: row.programme_id,
  name: row.name,
  rank: row.rank,
  protectionDays: row.protection_days,
  colour: row.colour as Tier['colour'],
  active: row.active,
  discounts: discounts
    .filter((one) => one.tier_id === row.id)
    .map((one) => ({ dealType: one.deal_type, basisPoints: one.basis_points })),
  partners: partners === null ? null : (partners.get(row.id) ?? 0),
  version: row.version,
  abilities: abilities(ctx, programmePolicy, row, ['tier.manage']),
});

/** A tier with its benefits. */
export const presentTier = async (ctx: Ctx, row: TierRow): Promise<Tier> =>
  presentTierWith(ctx, row, await benefitsOf(ctx, [row]));

/** Programmes with their tiers, the lowest rank first. */
export async function presentProgrammes(ctx: Ctx, rows: readonly ProgrammeRow[]): Promise<Programme[]> {
  const tiers = await selectTiers(
    ctx,
    rows.map((row) => row.id),
  );
  const benefits = await benefitsOf(ctx, tiers);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as Programme['kind'],
    currency: row.currency,
    active: row.active,
    tiers: tiers.filter((tier) => tier.programme_id === row.id).map((tier) => presentTierWith(ctx, tier, benefits)),
    version: row.version,
    abilities: abilities(ctx, programmePolicy, row, ['programme.manage']),
  }));
}

/** One programme with its tiers. */
export const presentProgramme = async (ctx: Ctx, row: ProgrammeRow): Promise<Programme> =>
  (await presentProgrammes(ctx, [row]))[0]!;

/** What the actor may know: the vendor's staff everything, a partner's people the programme that their firm is in. */
export async function readProgrammes(ctx: Ctx): Promise<Programme[]> {
  if (ctx.actor.side === 'vendor') return presentProgrammes(ctx, await selectProgrammes(ctx));
  const own = ctx.actor.partnerId === null ? null : await selectProgrammeOf(ctx, ctx.actor.partnerId);
  return own === null ? [] : presentProgrammes(ctx, await selectProgrammes(ctx, [own]));
}

/** One programme that the actor may know; 404 otherwise. */
export async function readProgramme(ctx: Ctx, id: string): Promise<Programme> {
  const found = (await readProgrammes(ctx)).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

/** One tier of a programme that the actor may know; 404 otherwise. */
export async function readTier(ctx: Ctx, id: string): Promise<Tier> {
  const row = await selectOptionalTier(ctx, id);
  if (!row) throw notFound();
  const programme = await readProgramme(ctx, row.programme_id);
  return programme.tiers.find((tier) => tier.id === id)!;
}
