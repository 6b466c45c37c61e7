/** What rules would do to registrations that are under way: counted before they are saved. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { wordPolicy } from '../policy.ts';
import * as count from './effect-queries.ts';
import { rowsNow } from './row-kinds.ts';
import { rulesInForce } from './rules.ts';
import type { Documents, RuleDraft, RuleEffect, RuleKindName } from './versions.contract.ts';

type Code = RuleEffect['code'];
type Effect = [effect: RuleEffect['effect'], code: Code, count: number];

const DAY = 86_400_000;

const ago = (ctx: Ctx, days: number): Date => new Date(ctx.clock.now().getTime() - days * DAY);

async function silence(ctx: Ctx, { warnDays, lapseDays }: Documents['protection']['inactivity']): Promise<Effect[]> {
  const effects: Effect[] = [];
  if (warnDays !== null)
    effects.push(['changed', 'silent_warned', await count.countSilent(ctx, ago(ctx, warnDays), false)]);
  if (lapseDays !== null)
    effects.push(['changed', 'silent_lapse', await count.countSilent(ctx, ago(ctx, lapseDays), true)]);
  return effects;
}

const idsOf = (rows: readonly { id: string; active: boolean }[], active: boolean): Set<string> =>
  new Set(rows.filter((row) => row.active === active).map((row) => row.id));

/** Rows that can be chosen now and could not be by the document. */
const retiring = (
  now: readonly { id: string; active: boolean }[],
  then: readonly { id: string; active: boolean }[],
) => {
  const gone = idsOf(then, false);
  return [...idsOf(now, true)].filter((id) => gone.has(id));
};

const EFFECTS: { [K in RuleKindName]: (ctx: Ctx, document: Documents[K]) => Promise<Effect[]> } = {
  protection: async (ctx, document) => [
    ['kept', 'protected_keep_window', await count.countProtected(ctx)],
    ['changed', 'waiting_get_window', await count.countWaiting(ctx)],
    ['kept', 'requests_stay', await count.countRequests(ctx, ['extension', 'milestone'])],
    ...(await silence(ctx, document.inactivity)),
  ],
  scope: async (ctx, { usual, types }) => {
    const divisions = types.filter((one) => one.scope === 'division').map((one) => one.dealTypeId);
    const others = types.filter((one) => one.scope !== 'division').map((one) => one.dealTypeId);
    const asked = { only: usual === 'division' ? null : divisions, except: others };
    return [
      ['kept', 'protected_keep_scope', await count.countProtected(ctx)],
      ['refused', 'drafts_need_division', await count.countDraftsWithoutDivision(ctx, asked)],
    ];
  },
  limits: async (ctx, document) => {
    const now = (await rulesInForce(ctx, 'limits')).document;
    const capped = document.open !== null || document.openByTier.length > 0;
    const { throttle, minimums } = document;
    const effects: Effect[] = [];
    if (capped) {
      effects.push(['kept', 'open_keep_seat', await count.countOpenOfAll(ctx)]);
      effects.push(['refused', 'partners_at_cap', await count.countPartnersAtCap(ctx, document)]);
    }
    if (throttle !== null) effects.push(['changed', 'partners_throttled', await count.countThrottled(ctx, throttle)]);
    if (minimums.length > 0 || now.minimums.length > 0) {
      effects.push(['refused', 'drafts_below_minimum', await count.countDraftsBelow(ctx, minimums)]);
    }
    return effects;
  },
  amendments: async (ctx) => [
    ['changed', 'approved_follow', await count.countProtected(ctx)],
    ['kept', 'requests_stay', await count.countRequests(ctx, ['amendment'])],
  ],
  general: async (ctx, { draftKeepDays }) => [
    ['kept', 'waiting_keep_promise', await count.countWaiting(ctx)],
    ['kept', 'protected_keep_reminders', await count.countProtected(ctx)],
    ['changed', 'drafts_deleted', await count.countUntouchedDrafts(ctx, ago(ctx, draftKeepDays))],
  ],
  types: async (ctx, document) => {
    const gone = retiring(await rowsNow(ctx, 'types'), document);
    return [['kept', 'open_of_retired_type', await count.countOpenWith(ctx, 'deal_type_id', gone)]];
  },
  stages: async (ctx, document) => {
    const now = await rowsNow(ctx, 'stages');
    const weights = new Map(now.map((row) => [row.id, row.probability]));
    const moved = document.filter((row) => row.kind === 'open' && weights.get(row.id) !== row.probability);
    const ids = moved.map((row) => row.id).filter((id) => weights.has(id));
    return [
      ['kept', 'open_in_retired_stage', await count.countOpenWith(ctx, 'stage_id', retiring(now, document))],
      ['changed', 'open_weighed_anew', await count.countOpenWith(ctx, 'stage_id', ids)],
    ];
  },
  reasons: async (ctx, document) => {
    const now = new Map((await rowsNow(ctx, 'reasons')).map((row) => [row.id, row.resubmittable]));
    const turned = (to: boolean) =>
      document.filter((row) => row.resubmittable === to && now.get(row.id) === !to).map((row) => row.id);
    return [
      ['changed', 'rejections_final', await count.countRejected(ctx, turned(false))],
      ['changed', 'rejections_open', await count.countRejected(ctx, turned(true))],
    ];
  },
};

/** What a draft of rules would do, had it been in force from now on. */
export async function previewRules(ctx: Ctx, draft: RuleDraft): Promise<{ effects: RuleEffect[] }> {
  authorize(ctx, wordPolicy, 'stage.manage', null);
  const effectsOf = EFFECTS[draft.kind] as (ctx: Ctx, document: unknown) => Promise<Effect[]>;
  const effects = await effectsOf(ctx, draft.document);
  return { effects: effects.map(([effect, code, number]) => ({ effect, code, count: number })) };
}
