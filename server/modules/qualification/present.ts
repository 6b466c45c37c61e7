import { abilities } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { requirementPolicy } from './policy.ts';
import type { ReplayResult, TierReplay, TierRequirement, TierRequirements } from './requirement.contract.ts';
import type { ReplayRow, RequirementRow } from './requirement-queries.ts';
import type { TierStanding } from './standing.contract.ts';
import type { NamedStanding } from './standing-queries.ts';

/** A version of requirements as the interface shows it. */
export const presentRequirements = (ctx: Ctx, row: RequirementRow): TierRequirements => ({
  id: row.id,
  programmeId: row.programme_id,
  number: row.number,
  state: row.state as TierRequirements['state'],
  effectiveFrom: row.effective_from,
  tiers: row.tiers as unknown as TierRequirement[],
  noticeDays: row.notice_days,
  graceDays: row.grace_days,
  note: row.note,
  createdBy: row.created_by_name,
  createdAt: row.created_at.toISOString(),
  publishedBy: row.published_by_name,
  publishedAt: row.published_at?.toISOString() ?? null,
  version: row.version,
  abilities: abilities(ctx, requirementPolicy, row, ['tier.manage'], () =>
    row.state === 'draft' ? true : 'What is published does not change; begin a draft',
  ),
});

/** A replay; stale once the draft was changed after it. */
export const presentReplay = (row: ReplayRow, draft: Pick<RequirementRow, 'version'>): TierReplay => ({
  id: row.id,
  requirementId: row.requirement_id,
  state: row.state as TierReplay['state'],
  stale: row.requirement_version !== draft.version,
  months: row.months,
  requestedBy: row.requested_by_name,
  requestedAt: row.requested_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  result: row.result as unknown as ReplayResult | null,
});

const tierOf = (id: string | null, name: string | null, rank: number | null) =>
  id === null ? null : { id, name: name ?? '', rank: rank ?? 1 };

export const presentStanding = (row: NamedStanding): TierStanding => ({
  partnerId: row.partner_id,
  partner: row.partner,
  programmeId: row.programme_id,
  tier: tierOf(row.tier_id, row.tier_name, row.tier_rank),
  earned: tierOf(row.earned_tier_id, row.earned_name, row.earned_rank),
  state: row.state as TierStanding['state'],
  since: row.since.toISOString(),
  noticeEnds: row.notice_ends,
  graceEnds: row.grace_ends,
  lapsesOn: row.lapses_on,
  evaluatedAt: row.evaluated_at.toISOString(),
  override:
    row.override_until === null
      ? null
      : { until: row.override_until, reason: row.override_reason!, by: row.override_by_name },
});
