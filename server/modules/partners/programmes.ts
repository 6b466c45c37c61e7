import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, notFound, stale } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { columnsOf, differences, isNothing } from '../../kit/imports/row-change.ts';
import { PROGRAMME_COLUMNS, TIER_COLUMNS } from './columns.ts';
import { refusingTaken } from './duplicates.ts';
import { emitProgramme } from './events.ts';
import { programmePolicy } from './policy.ts';
import type { NewProgramme, NewTier, ProgrammeChange, TierChange, TierDiscount } from './programme.contract.ts';
import {
  countPartnersByTier,
  deleteProgramme,
  deleteTier,
  insertProgramme,
  insertTier,
  lockProgramme,
  lockTier,
  replaceDiscounts,
  selectDiscounts,
  selectOptionalProgramme,
  selectOptionalTier,
  updateProgramme,
  updateTier,
  type ProgrammeRow,
  type TierRow,
} from './programme-queries.ts';

async function programmeOf(ctx: Ctx, id: string): Promise<ProgrammeRow> {
  const row = await selectOptionalProgramme(ctx, id);
  if (!row) throw notFound();
  return row;
}

async function tierOf(ctx: Ctx, id: string): Promise<TierRow> {
  const row = await selectOptionalTier(ctx, id);
  if (!row) throw notFound();
  return row;
}

/** Adds a programme. Throws 409 for a name that is taken. */
export async function createProgramme(ctx: Ctx, body: NewProgramme): Promise<ProgrammeRow> {
  authorize(ctx, programmePolicy, 'programme.manage', {});
  const id = newId();
  const now = ctx.clock.now();
  await refusingTaken(() => insertProgramme(ctx, { ...body, id, created_at: now, updated_at: now }));
  await emitProgramme(ctx, id, { type: 'programme.created', after: body });
  return programmeOf(ctx, id);
}

/** Changes a programme on top of the version that the caller read. */
export async function changeProgramme(
  ctx: Ctx,
  id: string,
  version: number,
  body: ProgrammeChange,
): Promise<ProgrammeRow> {
  const before = await lockProgramme(ctx, id);
  authorize(ctx, programmePolicy, 'programme.manage', before);
  if (before.version !== version) throw stale();
  const difference = differences(PROGRAMME_COLUMNS, before, columnsOf(PROGRAMME_COLUMNS, body));
  if (isNothing(difference)) return before;
  await refusingTaken(() => updateProgramme(ctx, id, version, columnsOf(PROGRAMME_COLUMNS, body)));
  await emitProgramme(ctx, id, { type: 'programme.updated', ...difference });
  return programmeOf(ctx, id);
}

/** Deletes a programme without tiers and partners; one in use is switched off instead. */
export async function removeProgramme(ctx: Ctx, id: string): Promise<void> {
  const programme = await lockProgramme(ctx, id);
  authorize(ctx, programmePolicy, 'programme.manage', programme);
  await refusingUse('programme_in_use', 'Tiers or partners belong to this programme; switch it off instead', () =>
    deleteProgramme(ctx, id),
  );
  await emitProgramme(ctx, id, { type: 'programme.deleted', before: { name: programme.name } });
}

/** Adds a tier with its discounts to a programme. Throws 409 for a name that the programme has already. */
export async function createTier(ctx: Ctx, programmeId: string, body: NewTier): Promise<TierRow> {
  const programme = await lockProgramme(ctx, programmeId);
  authorize(ctx, programmePolicy, 'tier.manage', programme);
  const id = newId();
  const now = ctx.clock.now();
  const { discounts = [], ...fields } = body;
  const row = {
    ...columnsOf(TIER_COLUMNS, fields),
    name: body.name,
    rank: body.rank,
    protection_days: body.protectionDays,
    id,
    programme_id: programmeId,
  };
  await refusingTaken(() => insertTier(ctx, { ...row, created_at: now, updated_at: now }));
  await replaceDiscounts(ctx, id, discounts);
  await emitProgramme(ctx, id, { type: 'tier.created', after: body });
  return tierOf(ctx, id);
}

/** Changes a tier on top of the version that the caller read. Registrations approved before keep their terms. */
export async function changeTier(ctx: Ctx, id: string, version: number, body: TierChange): Promise<TierRow> {
  const before = await lockTier(ctx, id);
  authorize(ctx, programmePolicy, 'tier.manage', before);
  if (before.version !== version) throw stale();
  const difference = differences(TIER_COLUMNS, before, columnsOf(TIER_COLUMNS, body));
  if (isNothing(difference)) return before;
  await refusingTaken(() => updateTier(ctx, id, version, columnsOf(TIER_COLUMNS, body)));
  await emitProgramme(ctx, id, { type: 'tier.updated', ...difference });
  return tierOf(ctx, id);
}

/** Sets all discounts of a tier. */
export async function setDiscounts(
  ctx: Ctx,
  id: string,
  version: number,
  discounts: readonly TierDiscount[],
): Promise<TierRow> {
  const before = await lockTier(ctx, id);
  authorize(ctx, programmePolicy, 'tier.manage', before);
  if (before.version !== version) throw stale();
  const old = await selectDiscounts(ctx, [id]);
  await replaceDiscounts(ctx, id, discounts);
  await updateTier(ctx, id, version, {});
  await emitProgramme(ctx, id, {
    type: 'tier.discounts_set',
    before: Object.fromEntries(old.map((one) => [one.deal_type, one.basis_points])),
    after: Object.fromEntries(discounts.map((one) => [one.dealType, one.basisPoints])),
  });
  return tierOf(ctx, id);
}

/** Deletes a tier on which no partner stands. */
export async function removeTier(ctx: Ctx, id: string): Promise<void> {
  const tier = await lockTier(ctx, id);
  authorize(ctx, programmePolicy, 'tier.manage', tier);
  await refusingUse('tier_in_use', 'Partners or registrations refer to this tier; switch it off instead', () =>
    deleteTier(ctx, id),
  );
  await emitProgramme(ctx, id, { type: 'tier.deleted', before: { name: tier.name } });
}

const FOREIGN_KEY_VIOLATION = '23503';

/** Runs a deletion; rows that still refer to the record make it a 409. */
async function refusingUse(code: string, title: string, remove: () => Promise<void>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    throw (error as { code?: string }).code === FOREIGN_KEY_VIOLATION ? conflict(code, title) : error;
  }
}

/** Discounts of tiers, and the number of partners on each for those who see all of them. */
export async function benefitsOf(ctx: Ctx, tiers: readonly TierRow[]) {
  const ids = tiers.map((tier) => tier.id);
  return {
    discounts: await selectDiscounts(ctx, ids),
    partners: ctx.actor.sees === 'all' ? await countPartnersByTier(ctx, ids) : null,
  };
}
