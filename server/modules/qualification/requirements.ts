import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid, stale, type FieldError } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { checkCondition } from '../../kit/rules/condition.ts';
import { lockProgramme, selectTiers } from '../partners/index.ts';
import { tenantHome } from '../tenancy/index.ts';
import { emitRequirements } from './events.ts';
import type { Requirements } from './ladder.ts';
import { requirementCatalogue, type Business } from './measures.ts';
import { requirementPolicy } from './policy.ts';
import type { TierRequirement } from './requirement.contract.ts';
import {
  deleteRequirement,
  insertRequirement,
  lockRequirement,
  selectRequirements,
  updateRequirement,
  type RequirementRow,
} from './requirement-queries.ts';

interface Tier {
  id: string;
  name: string;
  rank: number;
  active: boolean;
}

export type TierNames = ReadonlyMap<string, Pick<Tier, 'name' | 'rank'>>;

/** Field guide H8 and section 6: three months of notice, one of grace. */
const USUAL = { notice_days: 90, grace_days: 30 };

/** What a stored version demands of each tier in use, the lowest rank first. A tier that it does not name demands nothing. */
export function requirementsOf(row: RequirementRow, tiers: readonly Tier[]): Requirements {
  const demands = new Map((row.tiers as unknown as TierRequirement[]).map((one) => [one.tierId, one.condition]));
  const rungs = tiers
    .filter(({ active }) => active)
    .map(({ id, rank }) => ({ tierId: id, rank, condition: demands.get(id) ?? null }))
    .toSorted((a, b) => a.rank - b.rank);
  return { rungs, noticeDays: row.notice_days, graceDays: row.grace_days };
}

/** Begins a draft from the latest version of a programme. Throws 409 while there is one. */
export async function beginDraft(ctx: Ctx, programmeId: string): Promise<RequirementRow> {
  const programme = await lockProgramme(ctx, programmeId);
  authorize(ctx, requirementPolicy, 'tier.manage', programme);
  const [latest] = await selectRequirements(ctx, programmeId);
  if (latest?.state === 'draft') throw conflict('draft_exists', 'There is a draft already; go on with it');
  const now = ctx.clock.now();
  const row = await insertRequirement(ctx, {
    id: newId(),
    programme_id: programmeId,
    number: (latest?.number ?? 0) + 1,
    state: 'draft',
    tiers: JSON.stringify(latest?.tiers ?? []),
    notice_days: latest?.notice_days ?? USUAL.notice_days,
    grace_days: latest?.grace_days ?? USUAL.grace_days,
    created_by_name: ctx.actor.name,
    created_at: now,
    updated_at: now,
  });
  await emitRequirements(ctx, 'tier_requirements.drafted', programmeId, { number: row.number });
  return row;
}

interface Written {
  tiers?: TierRequirement[] | undefined;
  noticeDays?: number | undefined;
  graceDays?: number | undefined;
  note?: string | null | undefined;
}

async function openDraft(ctx: Ctx, id: string, version: number | null): Promise<RequirementRow> {
  const row = await lockRequirement(ctx, id);
  authorize(ctx, requirementPolicy, 'tier.manage', row);
  if (version !== null && row.version !== version) throw stale();
  if (row.state !== 'draft') throw conflict('already_published', 'What is published does not change; begin a draft');
  return row;
}

/** Changes a draft on top of the version that was read. Throws 422 with the path of what does not fit. */
export async function changeDraft(
  ctx: Ctx,
  business: Business,
  id: string,
  version: number,
  body: Written,
): Promise<RequirementRow> {
  const before = await openDraft(ctx, id, version);
  const faults = body.tiers ? await tierFaults(ctx, business, before.programme_id, body.tiers) : [];
  if (faults.length > 0) throw invalid(faults.slice(0, 200));
  const row = await updateRequirement(ctx, id, version, {
    ...(body.tiers === undefined ? {} : { tiers: JSON.stringify(body.tiers) }),
    ...(body.noticeDays === undefined ? {} : { notice_days: body.noticeDays }),
    ...(body.graceDays === undefined ? {} : { grace_days: body.graceDays }),
    ...(body.note === undefined ? {} : { note: body.note }),
  });
  await emitRequirements(ctx, 'tier_requirements.updated', before.programme_id, {
    number: row.number,
    fields: Object.keys(body),
  });
  return row;
}

async function tierFaults(
  ctx: Ctx,
  business: Business,
  programmeId: string,
  tiers: readonly TierRequirement[],
): Promise<FieldError[]> {
  const known = new Set((await selectTiers(ctx, [programmeId])).map(({ id }) => id));
  const catalogue = requirementCatalogue(business, ctx.actor.locale);
  const seen = new Set<string>();
  return tiers.flatMap(({ tierId, condition }, index) => {
    const path = `tiers.${index}`;
    if (!known.has(tierId) || seen.has(tierId)) {
      return [
        { path: `${path}.tierId`, code: 'unknown', message: 'This is no tier of the programme, or stands here twice' },
      ];
    }
    seen.add(tierId);
    return condition === null ? [] : checkCondition(condition, catalogue, `${path}.condition`);
  });
}

/** Throws a draft away. */
export async function discardDraft(ctx: Ctx, id: string): Promise<void> {
  const row = await openDraft(ctx, id, null);
  await deleteRequirement(ctx, id);
  await emitRequirements(ctx, 'tier_requirements.discarded', row.programme_id, { number: row.number });
}

/** Job that evaluates one programme. */
export const EVALUATE = 'qualification.evaluate-programme';

/**
 * Lets a draft hold from a day on, today at the earliest; what was decided before stays. From today, the evaluation begins
 * in the same transaction. Throws 422 for a day that has passed.
 */
export async function publishDraft(ctx: Ctx, id: string, version: number, day: string): Promise<RequirementRow> {
  const before = await openDraft(ctx, id, version);
  const { today } = await tenantHome(ctx);
  if (day < today) {
    throw invalid([{ path: 'effectiveFrom', code: 'in_the_past', message: 'Requirements hold from today or later' }]);
  }
  const row = await updateRequirement(ctx, id, version, {
    state: 'published',
    effective_from: day,
    published_by_name: ctx.actor.name,
    published_at: ctx.clock.now(),
  });
  const { programme_id: programmeId, number } = before;
  await emitRequirements(ctx, 'tier_requirements.published', programmeId, { number, effectiveFrom: day });
  if (day === today) await ctx.jobs.send(ctx, EVALUATE, { programmeId });
  return row;
}
