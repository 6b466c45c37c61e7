/** Versions of the vendor's rules: saved from a day on, never changed, brought back as new ones. */
import { authorize } from '../../../kit/authorize.ts';
import { localDay, startOfDay } from '../../../kit/calendar.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, invalid, notFound, stale } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { newId } from '../../../kit/id.ts';
import { cancelTimers, setTimers } from '../../../kit/timers.ts';
import { selectTenant } from '../../tenancy/index.ts';
import { membershipOf } from '../membership.ts';
import { wordPolicy } from '../policy.ts';
import { dealTiming } from '../settings.ts';
import { watchAllAnew } from '../silence.ts';
import { applyRows, isRowKind, rowsNow } from './row-kinds.ts';
import { USUAL, type RuleKind } from './usual.ts';
import type { Documents, RuleKindName } from './versions.contract.ts';
import {
  insertVersion,
  lockLatestNumber,
  markWithdrawn,
  selectOptionalVersion,
  selectVersionsInForce,
  type NewVersion,
  type VersionRow,
} from './queries.ts';

/** Job that puts rules in force whose day has come. */
export const APPLY_RULES = 'deals.apply-rules';

export interface Draft<K extends RuleKindName = RuleKindName> {
  kind: K;
  document: Documents[K];
  from: string | null;
  note?: string | undefined;
  basedOn?: number | undefined;
  revertsTo?: number | undefined;
}

/** Rules of a kind as they are now: the version in force, the rows themselves, or the usual ones. */
export async function documentNow(ctx: Ctx, kind: RuleKindName): Promise<unknown> {
  if (isRowKind(kind)) return rowsNow(ctx, kind);
  const row = (await selectVersionsInForce(ctx, [kind], ctx.clock.now())).get(kind);
  return completed(ctx, kind, row?.document ?? {});
}

/** A document as it was saved, with the usual rules for what was not there yet in its day. */
export async function completed(ctx: Ctx, kind: RuleKindName, document: unknown): Promise<unknown> {
  if (Array.isArray(document)) return document;
  const usual = kind === 'general' ? await rowsNow(ctx, 'general') : USUAL[kind as RuleKind];
  return { ...usual, ...(document as object) };
}

/**
 * Saves rules as a new version. Throws 412 when somebody saved another one since `basedOn`, 422 for a day that has
 * passed, 409 `last_of_its_kind` for rows that registrations cannot do without.
 */
export async function saveRules(ctx: Ctx, draft: Draft): Promise<VersionRow> {
  authorize(ctx, wordPolicy, 'stage.manage', null);
  const latest = await lockLatestNumber(ctx, draft.kind);
  if (draft.basedOn !== undefined && draft.basedOn !== latest) throw stale();
  const effectiveFrom = await momentOf(ctx, draft.from);
  const before = await documentNow(ctx, draft.kind);
  const number = latest === 0 ? await putBaseline(ctx, draft.kind, before) : latest;
  const version = await putVersion(ctx, {
    kind: draft.kind,
    number: number + 1,
    effective_from: effectiveFrom,
    document: JSON.stringify(draft.document),
    note: draft.note ?? null,
    reverts_to: draft.revertsTo ?? null,
  });
  await putInForce(ctx, version);
  await tellChange(ctx, version, before);
  return version;
}

/** Brings back an earlier version as a new one. Throws 404 for a number that does not exist. */
export async function restoreRules(
  ctx: Ctx,
  kind: RuleKindName,
  number: number,
  { from, note }: { from: string | null; note?: string | undefined },
): Promise<VersionRow> {
  authorize(ctx, wordPolicy, 'stage.manage', null);
  const version = await selectOptionalVersion(ctx, kind, number);
  if (!version) throw notFound();
  return saveRules(ctx, { kind, document: version.document as never, from, note, revertsTo: number });
}

/**
 * Takes back a version whose day has not come. Throws 404 for a number that does not exist, 409 `not_planned` for one that
 * is in force, past or taken back already.
 */
export async function withdrawRules(ctx: Ctx, kind: RuleKindName, number: number): Promise<VersionRow> {
  authorize(ctx, wordPolicy, 'stage.manage', null);
  const version = await selectOptionalVersion(ctx, kind, number);
  if (!version) throw notFound();
  const withdrawn = await markWithdrawn(ctx, version.id);
  if (!withdrawn) throw conflict('not_planned', 'Only rules whose day has not come can be taken back.');
  await cancelTimers(ctx, version.id, [APPLY_RULES]);
  await emit(ctx, {
    type: 'deal_rules.withdrawn',
    subject: { kind: 'deal_rules', id: version.id },
    partnerId: null,
    visibility: 'internal',
    data: { kind, number, from: version.effective_from },
  });
  return withdrawn;
}

/** Keeps what the vendor's own rows have become as a version, after one of them was changed by itself. */
export async function keepRows(
  ctx: Ctx,
  kind: 'general' | 'types' | 'stages' | 'reasons',
  before: unknown,
): Promise<void> {
  const latest = await lockLatestNumber(ctx, kind);
  const number = latest === 0 ? await putBaseline(ctx, kind, before) : latest;
  await putVersion(ctx, {
    kind,
    number: number + 1,
    effective_from: ctx.clock.now(),
    document: JSON.stringify(await rowsNow(ctx, kind)),
    note: null,
    reverts_to: null,
  });
}

/** Puts rules in force whose day has come. Run by a timer; of several the one that counts now is applied. */
export async function applyDueRules(ctx: Ctx, kind: RuleKindName): Promise<void> {
  if (kind === 'protection') return watchAllAnew(ctx);
  const version = (await selectVersionsInForce(ctx, [kind], ctx.clock.now())).get(kind);
  if (version && isRowKind(kind)) await applyRows(ctx, kind, version.document as never);
}

/** Rows follow at once or on their day; the clocks of silence are set anew by a job, because there may be many. */
async function putInForce(ctx: Ctx, version: VersionRow): Promise<void> {
  const kind = version.kind as RuleKindName;
  const due = version.effective_from <= ctx.clock.now();
  if (due && isRowKind(kind)) return applyRows(ctx, kind, version.document as never);
  if (!isRowKind(kind) && kind !== 'protection') return;
  const subject = { kind: 'deal_rules', id: version.id };
  await setTimers(ctx, [{ kind: APPLY_RULES, subject, dueAt: version.effective_from, payload: { kind } }]);
}

/** The first change keeps what was there before it, so that it can be brought back. */
async function putBaseline(ctx: Ctx, kind: string, document: unknown): Promise<number> {
  const { created_at } = await selectTenant(ctx);
  await insertVersion(ctx, {
    id: newId(),
    kind,
    number: 1,
    effective_from: created_at,
    document: JSON.stringify(document),
    note: null,
    reverts_to: null,
    created_by: null,
    created_by_name: 'Millrace',
    created_at,
  });
  return 1;
}

const putVersion = (ctx: Ctx, version: Omit<NewVersion, 'id' | 'created_by' | 'created_by_name' | 'created_at'>) =>
  insertVersion(ctx, {
    ...version,
    id: newId(),
    created_by: membershipOf(ctx),
    created_by_name: ctx.actor.name,
    created_at: ctx.clock.now(),
  });

/** The moment from which a version counts: now for today and for no day at all, else the beginning of the vendor's day. */
async function momentOf(ctx: Ctx, day: string | null): Promise<Date> {
  const { timeZone } = (await dealTiming(ctx)).calendar;
  const now = ctx.clock.now();
  const today = localDay(now, timeZone);
  if (day === null || day === today) return now;
  if (day > today) return startOfDay(day, timeZone);
  throw invalid([{ path: 'from', code: 'in_the_past', message: 'What was decided already cannot be changed' }]);
}

const tellChange = (ctx: Ctx, version: VersionRow, before: unknown) =>
  emit(ctx, {
    type: 'deal_rules.saved',
    subject: { kind: 'deal_rules', id: version.id },
    partnerId: null,
    visibility: 'internal',
    before,
    after: version.document,
    data: { kind: version.kind, number: version.number, from: version.effective_from, note: version.note },
  });
