import type { Ctx } from '../../kit/context.ts';
import { emit } from '../../kit/events.ts';
import { updateActivity } from './activity-queries.ts';
import { contentFields } from './content-fields.ts';
import type { Deal } from './deal.ts';
import type { Wording } from './vocabulary.contract.ts';

/** A reason in an event: in English for whoever reads the log, and in the tenant's own wording. */
export interface ReasonTold {
  reason: string | null;
  reasonCode: string | null;
  reasonLabel: Wording | null;
}

/** A reason as events tell it; reasons may be renamed later, the event keeps the words of its day. */
export function reasonTold(reason: { code: string; label: unknown } | null): ReasonTold {
  const label = reason && (reason.label as Wording);
  return { reason: label?.en ?? null, reasonCode: reason?.code ?? null, reasonLabel: label };
}

/** What each event tells beside the registration's number and customer. */
export interface DealEvents {
  /** Somebody began a registration. Drafts are private: their events never carry what was typed. */
  'deal.drafted': { onBehalf: boolean };
  'deal.draft_saved': { fields: string[] };
  'deal.draft_deleted': { because: 'asked' | 'untouched' };
  /** It came from a file; `as` tells whether as a draft, submitted, or as it once was. Drafts stay private here too. */
  'deal.imported': { importId: string; as: string };
  /** The import that made or changed it was taken back. */
  'deal.import_undone': { importId: string };
  'deal.submitted': { again: boolean; onBehalf: boolean; importId?: string };
  'deal.checked': { level: string; verdict: string; candidates: number };
  'deal.candidate_judged': { candidateId: string; kind: string; label: string; judgement: string };
  'deal.review_started': Record<never, never>;
  'deal.info_requested': ReasonTold & { note: string };
  /** Put on hold: the partner learns until when and the next step; why stays with the vendor's staff. */
  'deal.held': { until: string | null; note: string | null };
  'deal.hold_explained': { reason: string; note: string | null };
  'deal.resumed': { because: 'asked' | 'over' | 'settled'; responseDueAt: string };
  /** Somebody asked for a dispute about it, or the vendor opened one; whoever else is concerned is never told. */
  'deal.dispute_opened': Record<never, never>;
  'deal.dispute_decided': { standing: string; note: string | null };
  /** The customer is free of the protection from a day on. */
  'deal.released': { freeFrom: string; note: string };
  'deal.changed': { fields: string[] };
  /** `automatic`: the vendor's rules decided, nobody had to. `inDispute`: decided by a dispute, which tells its people itself. */
  'deal.approved': { note: string | null; automatic?: boolean; inDispute?: true };
  /** The vendor approved although another partner's registration protects the customer. */
  'deal.conflict_overridden': { note: string; candidates: number };
  'deal.rejected': ReasonTold & { note: string | null; resubmittable: boolean; inDispute?: true };
  'deal.withdrawn': ReasonTold & { note: string | null };
  'deal.revoked': ReasonTold & { note: string; inDispute?: true };
  'deal.expiring': { daysLeft: number };
  'deal.expired': Record<never, never>;
  /** The partner asks for a longer protection. */
  'deal.extension_requested': { requestId: string; days: number; note: string };
  'deal.extension_declined': { requestId: string; note: string };
  /** On request, or because the vendor wanted to. */
  'deal.extended': { requestId: string; days: number; asked: boolean; note: string | null };
  /** Told by the partner; waits for the vendor's word. */
  'deal.milestone_reported': { requestId: string; label: Wording; note: string | null };
  'deal.milestone_reached': { requestId: string; label: Wording; days: number; note: string | null };
  'deal.milestone_declined': { requestId: string; label: Wording; note: string };
  'deal.amendment_requested': { requestId: string; fields: string[]; note: string | null };
  'deal.amendment_declined': { requestId: string; fields: string[]; note: string };
  'deal.amended': { requestId: string | null; fields: string[]; note: string | null };
  'deal.request_withdrawn': { requestId: string; kind: string };
  /** The partner has been silent for so many days; null: nothing comes of it. */
  'deal.silent': { days: number; daysLeft: number | null };
  'deal.lapsed': { days: number };
  /** The vendor's throttle wants somebody to look at it. */
  'deal.throttled': { won: number; decided: number };
  'deal.assigned': { assigneeId: string | null; assigneeName: string | null };
  'deal.stage_changed': { from: string; to: string };
  'deal.won': { amountMinor: string; currency: string; protected: boolean };
  'deal.lost': ReasonTold & { note: string | null };
  'deal.reopened': Record<never, never>;
  'deal.commented': { commentId: string };
  'deal.commented_internally': { commentId: string };
  'deal.comment_edited': { commentId: string };
  'deal.comment_edited_internally': { commentId: string };
  'deal.comment_deleted': { commentId: string };
  'deal.comment_deleted_internally': { commentId: string };
  'deal.file_attached': { names: string[] };
  'deal.file_attached_internally': { names: string[] };
  'deal.file_removed': { names: string[] };
  'deal.file_removed_internally': { names: string[] };
}
export type DealEventType = keyof DealEvents;

/** What stays among the vendor's staff; everything else the partner sees in the timeline too. */
const INTERNAL: ReadonlySet<DealEventType> = new Set([
  'deal.checked',
  'deal.candidate_judged',
  'deal.hold_explained',
  'deal.conflict_overridden',
  'deal.assigned',
  'deal.commented_internally',
  'deal.comment_edited_internally',
  'deal.comment_deleted_internally',
  'deal.file_attached_internally',
  'deal.file_removed_internally',
  'deal.throttled',
] satisfies DealEventType[]);

/** Columns that a shared event may show, by their names in the interface. What was found out about the customer is not among them. */
const SHARED_FIELDS: Readonly<Record<string, string>> = {
  ...contentFields,
  stage_id: 'stageId',
  outcome: 'outcome',
  approval_status: 'status',
  protection_days: 'protection.days',
  discount_basis_points: 'protection.discountBasisPoints',
  tier_name: 'protection.tier',
  expires_at: 'expiresAt',
  held_until: 'hold.until',
  won_at: 'wonAt',
  won_amount_minor: 'closing.amount.minor',
  lost_at: 'lostAt',
};

const INTERNAL_FIELDS: Readonly<Record<string, string>> = {
  ...SHARED_FIELDS,
  conflict_level: 'conflictLevel',
  verdict: 'verdict',
  assigned_to: 'assignedTo',
};

const DRAFT_EVENTS: ReadonlySet<DealEventType> = new Set(['deal.drafted', 'deal.draft_saved', 'deal.draft_deleted']);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const changed = (before: Deal, after: Deal, fields: Readonly<Record<string, string>>): (keyof Deal)[] =>
  (Object.keys(fields) as (keyof Deal)[]).filter((column) => !same(before[column], after[column]));

/** Names of the fields in which two states of a registration differ, as the interface calls them. */
export const changedFields = (before: Deal, after: Deal): string[] =>
  changed(before, after, SHARED_FIELDS).map((column) => SHARED_FIELDS[column]!);

function differences(before: Deal, after: Deal, fields: Readonly<Record<string, string>>) {
  const columns = changed(before, after, fields);
  const pick = (deal: Deal) => Object.fromEntries(columns.map((column) => [fields[column]!, deal[column]]));
  return columns.length === 0 ? {} : { before: pick(before), after: pick(after) };
}

/** What a partner does for a protected registration; it ends the silence that would end the protection. */
const ACTIVITY: ReadonlySet<DealEventType> = new Set([
  'deal.stage_changed',
  'deal.commented',
  'deal.file_attached',
  'deal.extension_requested',
  'deal.milestone_reported',
  'deal.milestone_reached',
  'deal.amendment_requested',
  'deal.amended',
] satisfies DealEventType[]);

/** Tells that something happened to a registration: the fifth beat of every verb. Before and after hold what changed. */
export async function emitDeal<T extends DealEventType>(
  ctx: Ctx,
  type: T,
  deal: { before?: Deal; after: Deal },
  data: DealEvents[T],
): Promise<void> {
  const { before, after } = deal;
  const visibility = INTERNAL.has(type) ? 'internal' : 'shared';
  const secret = DRAFT_EVENTS.has(type);
  const shows = ctx.actor.side === 'partner' && after.approval_status === 'approved' && ACTIVITY.has(type);
  if (shows) await updateActivity(ctx, after.id);
  await emit(ctx, {
    type,
    subject: { kind: 'deal', id: after.id },
    partnerId: after.partner_id,
    visibility,
    ...(before && !secret ? differences(before, after, visibility === 'shared' ? SHARED_FIELDS : INTERNAL_FIELDS) : {}),
    data: { number: after.number, customer: secret ? null : after.customer_name, ...data },
  });
}
