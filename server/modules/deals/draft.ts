import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { selectPartner } from '../partners/index.ts';
import { contentOf } from './content.ts';
import { assertFresh, assertLegal, isLive, type Deal } from './deal.ts';
import { changedFields, emitDeal } from './events.ts';
import { replaceLines, selectLines } from './line-queries.ts';
import { membershipOf } from './membership.ts';
import { requireDistributor } from './parties/distribution.ts';
import { assertOpenForBusiness } from './partner-standing.ts';
import { dealPolicy } from './policy.ts';
import { deleteDeal, insertDeal, lockDeal, lockOptionalDeal, updateDeal, type DealRecord } from './queries.ts';
import type { DealChange } from './registration.contract.ts';
import { syncRegistration } from './registration-index.ts';
import { dealSettings } from './settings.ts';
import { selectFirstStage, selectOptionalType, type SettingsRow, type WordRow } from './settings-queries.ts';
import type { StageKind } from './states.ts';
import { cancelDealTimers, setDraftTimer } from './timers.ts';
import type { Wording } from './vocabulary.contract.ts';

type NewDeal = DealChange & { partnerId?: string | undefined };

interface Surroundings {
  partner: { name: string };
  type: WordRow<'deal_types'>;
  stage: WordRow<'deal_stages'>;
  settings: SettingsRow;
}

const unnamed = () => invalid([{ path: 'partnerId', code: 'required', message: 'Name the partner you register for' }]);

/** Begins a registration: for the actor's own firm, or by vendor staff on behalf of a partner. */
export async function createDraft(ctx: Ctx, body: NewDeal): Promise<DealRecord> {
  const partnerId = body.partnerId ?? ctx.actor.partnerId;
  if (!partnerId) throw unnamed();
  const onBehalf = ctx.actor.side === 'vendor';
  // Asked side by side: what is asked together travels together.
  const [partner, settings, type, stage] = await Promise.all([
    selectPartner(ctx, partnerId),
    dealSettings(ctx),
    selectOptionalType(ctx, body.dealTypeId),
    selectFirstStage(ctx, 'open'),
  ]);
  authorize(ctx, dealPolicy, 'deal.create', { partner_id: partner.id, on_behalf: onBehalf });
  assertOpenForBusiness(partner);
  await requireDistributor(ctx, partner.id, body.distributorId ?? null);
  const { columns, lines } = await contentOf(ctx, body, null);
  const words = {
    type: required(type, 'no_deal_type', 'The vendor has no deal types yet'),
    stage: required(stage, 'no_stage', 'The vendor has no sales stages yet'),
  };
  const deal = await insertDeal(ctx, settings.number_prefix, {
    ...columns,
    deal_type_id: words.type.id,
    stage_id: words.stage.id,
    id: newId(),
    partner_id: partner.id,
    created_by: membershipOf(ctx),
    created_by_name: ctx.actor.name,
    on_behalf: onBehalf,
    link_id: ctx.actor.link?.kind === 'registration' ? ctx.actor.link.id : null,
  });
  if (lines) await replaceLines(ctx, deal, 'registered', lines);
  await setDraftTimer(ctx, deal, settings.draft_keep_days);
  await emitDeal(ctx, 'deal.drafted', { after: deal }, { onBehalf });
  return draftRecord(deal, { ...words, partner, settings });
}

/** A fresh draft with the names of what it refers to, all of which have just been read. */
function draftRecord(deal: Deal, { partner, type, stage, settings }: Surroundings): DealRecord {
  return {
    ...deal,
    partner_name: partner.name,
    type_key: type.key,
    type_label: type.label as Wording,
    stage_name: stage.name as Wording,
    stage_kind: stage.kind as StageKind,
    stage_probability: stage.probability,
    assignee_name: null,
    decision_code: null,
    decision_label: null,
    closing_code: null,
    closing_label: null,
    partner_sees_clock: settings.partner_sees_clock,
    waiting_steps: [],
  };
}

function required<T>(word: T | undefined, code: string, problem: string): T {
  if (word === undefined) throw conflict(code, problem);
  return word;
}

/** Saves what was typed, on top of the version that the writer has read. */
export async function changeDeal(ctx: Ctx, id: string, version: number | null, change: DealChange): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.update', before);
  assertFresh(before, version);
  assertLegal(before, 'update');
  if (change.distributorId !== before.distributor_id) {
    await requireDistributor(ctx, before.partner_id, change.distributorId ?? null);
  }
  const registered = (await selectLines(ctx, id)).some((line) => line.purpose === 'registered');
  const { columns, lines } = await contentOf(ctx, change, { deal: before, hasLines: registered });
  if (Object.keys(columns).length === 0 && !lines) return before;
  const after = await updateDeal(ctx, before, columns);
  if (lines) await replaceLines(ctx, after, 'registered', lines);
  if (isLive(after)) await syncRegistration(ctx, after);
  const fields = [...changedFields(before, after), ...(lines ? ['lines'] : [])];
  await emitDeal(
    ctx,
    before.approval_status === 'draft' ? 'deal.draft_saved' : 'deal.changed',
    { before, after },
    { fields },
  );
  return after;
}

/** Throws a draft away. */
export async function deleteDraft(ctx: Ctx, id: string): Promise<void> {
  const deal = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.delete', deal);
  assertLegal(deal, 'delete');
  await removeDraft(ctx, deal, 'asked');
}

async function removeDraft(ctx: Ctx, deal: Deal, because: 'asked' | 'untouched'): Promise<void> {
  await deleteDeal(ctx, deal.id);
  await cancelDealTimers(ctx, deal.id);
  await emitDeal(ctx, 'deal.draft_deleted', { after: deal }, { because });
}

/** Deletes a draft that nobody has touched for the tenant's time, or looks again later. Run by a timer. */
export async function deleteUntouchedDraft(ctx: Ctx, id: string): Promise<void> {
  const deal = await lockOptionalDeal(ctx, id);
  if (!deal || deal.approval_status !== 'draft') return;
  const { draft_keep_days: days } = await dealSettings(ctx);
  const until = deal.updated_at.getTime() + days * 86_400_000;
  if (until > ctx.clock.now().getTime()) await setDraftTimer(ctx, deal, days);
  else await removeDraft(ctx, deal, 'untouched');
}
