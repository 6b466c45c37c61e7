/** Registrations from a file: by the vendor for any partner, by a partner's administrator for the own firm. */
import type { Ctx } from '../../../kit/context.ts';
import { HISTORY, type ImportKind, type WritingPlan } from '../../../kit/imports/kind.ts';
import type { ImportOptions } from '../../../kit/imports/contract.ts';
import { setTimers } from '../../../kit/timers.ts';
import { indexSubjects, removeSubjects, setLive } from '../../matching/index.ts';
import { selectPartnerNames } from '../../partners/index.ts';
import { recordCheck } from '../conflict.ts';
import { isLive, type Deal } from '../deal.ts';
import { updateInternally } from '../queries.ts';
import { keepPipelineOfMany } from '../pipeline/keeping.ts';
import { registrationSubject } from '../registration-index.ts';
import { dealTiming } from '../settings.ts';
import { submitDeal } from '../submission.ts';
import { draftTimer, protectionTimers } from '../timers.ts';
import { emitDeals } from './events.ts';
import { DEAL_FIELDS } from './fields.ts';
import { keysOf, planDeals } from './plan.ts';
import { deleteDeals, insertDeals, lockDeals, lockDealStanding, replaceDeals } from './queries.ts';

/** A partner's file is read by its own people, not moved from another system; a larger one comes in pieces. */
const MOST_PARTNER_ROWS = 5_000;

/** Submitting checks and locks each customer, so fewer rows make one transaction. */
const CHUNK_ROWS = 200;

const recordsOf = (plans: readonly WritingPlan[], outcome: WritingPlan['outcome']) =>
  plans.filter((plan) => plan.outcome === outcome).map((plan) => plan.record);

/** Submits what was written, one after the other as the file stands: who stands first is first. */
async function submitAll(ctx: Ctx, plans: readonly WritingPlan[], importId: string): Promise<void> {
  for (const plan of plans) {
    const { verdict } = await submitDeal(ctx, String(plan.record['id']), null, { importId });
    plan.tally = verdict;
  }
}

/** Lets live registrations of the past be found, and gives those that are protected their end and reminders. */
async function bringToLife(ctx: Ctx, deals: readonly Deal[]): Promise<void> {
  const live = deals.filter(isLive);
  const names = await selectPartnerNames(
    ctx,
    live.map((deal) => deal.partner_id),
  );
  await indexSubjects(
    ctx,
    live.map((deal) => registrationSubject(deal, names.get(deal.partner_id) ?? '')),
  );
  const { settings, calendar } = await dealTiming(ctx);
  const now = ctx.clock.now();
  const timers = live.flatMap((deal) =>
    deal.approval_status === 'approved' && deal.outcome === 'open' && deal.expires_at !== null
      ? protectionTimers({ id: deal.id, expires_at: deal.expires_at }, now, settings.reminder_days, calendar.timeZone)
      : [],
  );
  await setTimers(ctx, timers);
  for (const deal of live.filter((one) => one.approval_status === 'submitted')) {
    const check = await recordCheck(ctx, deal, 'import');
    await updateInternally(ctx, deal, check.columns);
  }
}

async function write(
  ctx: Ctx,
  plans: readonly WritingPlan[],
  importId: string,
  { mode }: Pick<ImportOptions, 'mode'>,
): Promise<void> {
  const { settings } = await dealTiming(ctx);
  const made = await insertDeals(ctx, settings.number_prefix, importId, recordsOf(plans, 'create'));
  await keepPipelineOfMany(
    ctx,
    made.map((after) => ({ after })),
  );
  const changed = await replaceDeals(ctx, importId, recordsOf(plans, 'update'));
  await emitDeals(ctx, 'deal.imported', [...made, ...changed], { importId, as: mode ?? 'draft' });
  const drafts = made.filter((deal) => deal.approval_status === 'draft');
  if (mode === 'submitted') return submitAll(ctx, plans, importId);
  await setTimers(
    ctx,
    drafts.map((deal) => draftTimer(deal, settings.draft_keep_days)),
  );
  if (mode === HISTORY) await bringToLife(ctx, made);
}

async function remove(ctx: Ctx, ids: readonly string[], importId: string): Promise<void> {
  const gone = await deleteDeals(ctx, ids);
  await keepPipelineOfMany(
    ctx,
    gone.map((before) => ({ before })),
  );
  await removeSubjects(ctx, ids);
  await emitDeals(ctx, 'deal.import_undone', gone, { importId });
}

async function restore(ctx: Ctx, records: readonly Record<string, unknown>[], importId: string): Promise<void> {
  const before = await lockDeals(
    ctx,
    records.map((record) => String(record['id'])),
  );
  const restored = await replaceDeals(ctx, importId, records);
  await keepPipelineOfMany(
    ctx,
    restored.map((after) => ({ before: before.get(after.id)!, after })),
  );
  const retired = restored.filter((deal) => !isLive(deal)).map((deal) => deal.id);
  if (retired.length > 0) await setLive(ctx, retired, false);
  await emitDeals(ctx, 'deal.import_undone', restored, { importId });
}

export const dealImport: ImportKind = {
  name: 'deals',
  ability: 'deal.import',
  fields: DEAL_FIELDS,
  matchBy: ['externalId'],
  modes: ['draft', 'submitted', HISTORY],
  chunkRows: CHUNK_ROWS,
  partnerRows: MOST_PARTNER_ROWS,
  keysOf,
  plan: planDeals,
  write,
  undo: { lock: lockDealStanding, remove, restore },
};
