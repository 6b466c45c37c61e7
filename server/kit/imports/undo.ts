/** Taking an import back: what it made goes, what it changed is as before, unless somebody touched it since. */
import type { Ctx } from '../context.ts';
import { conflict } from '../errors.ts';
import type { JobHandler } from '../jobs.ts';
import { setTimers } from '../timers.ts';
import {
  countEffects,
  deleteEffects,
  insertEffects,
  selectEffects,
  selectImportSettings,
  updateKept,
  type Effect,
  type Kept,
} from './effect-queries.ts';
import { emitImport, onBehalf } from './events.ts';
import { drawFence } from './fence.ts';
import { lockOptionalImport, updateImport, type ImportRow } from './import-queries.ts';
import type { ImportKind, ImportKinds, Standing, UndoKind, WritingPlan } from './kind.ts';
import { attempt } from './row-queries.ts';
import { openImport } from './settings.ts';

const UNDO_JOB = 'import.undo';
const OVER_JOB = 'import.undo-over';

/** Records that are taken back in one job and transaction. */
const BATCH = 500;
const AFTER_ALL_ROWS = Number.MAX_SAFE_INTEGER;

/** Notes what plans did, so that it can be taken back. */
export async function noteEffects(
  ctx: Ctx,
  kind: ImportKind,
  row: ImportRow,
  plans: readonly WritingPlan[],
): Promise<void> {
  if (!kind.undo || plans.length === 0) return;
  const standing = await kind.undo.lock(
    ctx,
    plans.map(({ record }) => String(record['id'])),
  );
  const effects = plans.flatMap((plan): Effect[] => {
    const id = String(plan.record['id']);
    const now = standing.get(id);
    const previous = plan.outcome === 'update' ? plan.previous : null;
    return now ? [{ record_id: id, row_number: plan.row.number, previous, version: now.version }] : [];
  });
  await insertEffects(ctx, row, effects);
}

/** Until when an import that ends now may be taken back; a timer forgets its effects then. */
export async function undoWindow(ctx: Ctx, row: ImportRow): Promise<{ undo_until: Date | null; undo_total: number }> {
  const { undo_days: days } = await selectImportSettings(ctx);
  const total = await countEffects(ctx, row.id);
  if (days === 0 || total === 0) {
    await deleteEffects(ctx, row.id);
    return { undo_until: null, undo_total: 0 };
  }
  const until = new Date(ctx.clock.now().getTime() + days * 86_400_000);
  await setTimers(ctx, [{ kind: OVER_JOB, subject: { kind: 'import', id: row.id }, dueAt: until }]);
  return { undo_until: until, undo_total: total };
}

/** Who takes an import back; it may be somebody else than who ran it. */
type By = Pick<Ctx['actor'], 'kind' | 'id' | 'name' | 'role'>;

const sendUndo = (ctx: Ctx, { id }: ImportRow, before: number, by: By) =>
  ctx.jobs.send(ctx, UNDO_JOB, { importId: id, before, by }, { queue: 'bulk', key: `${id}:undo:${before}` });

const inName = (ctx: Ctx, row: ImportRow, by: By) =>
  onBehalf(ctx, {
    ...row,
    created_by_kind: by.kind,
    created_by: by.id,
    created_by_name: by.name,
    created_by_role: by.role,
  });

/** Why an import can not be taken back now, beside its state. */
export function undoObstacle(row: ImportRow, kind: ImportKind | undefined, now: Date): string | undefined {
  if (!kind?.undo || row.undo_until === null) return 'There is nothing to take back';
  return row.undo_until > now ? undefined : 'The time in which this import could be taken back is over';
}

/** Begins to take an import back, in the background. Throws 409 `undo_over` when its time has passed. */
export async function undoImport(ctx: Ctx, kinds: ImportKinds, id: string): Promise<ImportRow> {
  const { row, kind } = await openImport(ctx, kinds, id, 'undo');
  const obstacle = undoObstacle(row, kind, ctx.clock.now());
  if (obstacle !== undefined) throw conflict('undo_over', obstacle);
  const started = await updateImport(ctx, id, { state: 'undoing', undo_by_name: ctx.actor.name });
  await emitImport(ctx, 'import.undo_started', started);
  const { kind: actorKind, id: actorId, name, role } = ctx.actor;
  await sendUndo(ctx, started, AFTER_ALL_ROWS, { kind: actorKind, id: actorId, name, role });
  return started;
}

/** What became of the effects of one batch. */
interface Reversed {
  removed: string[];
  restored: string[];
  kept: Kept[];
}

async function reverse(
  ctx: Ctx,
  undo: UndoKind,
  importId: string,
  standing: ReadonlyMap<string, Standing>,
  effects: readonly Effect[],
): Promise<void> {
  const made = effects.filter(({ previous }) => previous === null).map(({ record_id: id }) => id);
  const changed = effects.flatMap(({ previous, record_id: id }) => {
    if (previous === null) return [];
    const version = standing.get(id)!.version + 1;
    return [{ ...previous, updated_at: ctx.clock.now().toISOString(), version }];
  });
  if (changed.length > 0) await undo.restore(ctx, changed, importId);
  if (made.length > 0) await undo.remove(ctx, made, importId);
}

/** Takes effects back: all at once, or one by one when others refer to some of the records. */
async function takeBack(ctx: Ctx, undo: UndoKind, importId: string, effects: readonly Effect[]): Promise<Reversed> {
  const standing = await undo.lock(
    ctx,
    effects.map(({ record_id: id }) => id),
  );
  const untouched = effects.filter(({ record_id: id, version }) => standing.get(id)?.version === version);
  const stays = (effect: Effect, kept: string): Kept => ({
    record_id: effect.record_id,
    kept,
    label: standing.get(effect.record_id)?.label.slice(0, 300) ?? null,
  });
  const kept = effects
    .filter((effect) => !untouched.includes(effect))
    .map((effect) => stays(effect, standing.has(effect.record_id) ? 'changed_since' : 'gone'));
  const done: Effect[] = [];
  const all = await attempt(ctx, () => reverse(ctx, undo, importId, standing, untouched));
  if (all === undefined) done.push(...untouched);
  else {
    for (const effect of untouched) {
      const refusal = await attempt(ctx, () => reverse(ctx, undo, importId, standing, [effect]));
      if (refusal === undefined) done.push(effect);
      else kept.push(stays(effect, 'in_use'));
    }
  }
  const ids = (made: boolean) =>
    done.filter(({ previous }) => (previous === null) === made).map((one) => one.record_id);
  return { removed: ids(true), restored: ids(false), kept };
}

interface UndoPayload {
  importId: string;
  before: number;
  by: By;
}

async function workOnUndo(ctx: Ctx, kinds: ImportKinds, { importId, before, by }: UndoPayload): Promise<void> {
  const row = await lockOptionalImport(ctx, importId);
  const undo = row && kinds.get(row.kind)?.undo;
  if (!undo || row.state !== 'undoing') return;
  await drawFence(ctx, row);
  const effects = await selectEffects(ctx, importId, before, BATCH);
  if (effects.length === 0) return finish(inName(ctx, row, by), row);
  const { removed, restored, kept } = await takeBack(inName(ctx, row, by), undo, importId, effects);
  await deleteEffects(ctx, importId, [...removed, ...restored]);
  await updateKept(ctx, importId, kept);
  const moved = await updateImport(ctx, importId, {
    undo_removed: Number(row.undo_removed) + removed.length,
    undo_restored: Number(row.undo_restored) + restored.length,
    undo_kept: Number(row.undo_kept) + kept.length,
  });
  await sendUndo(ctx, moved, effects.at(-1)!.row_number, by);
}

async function finish(ctx: Ctx, row: ImportRow): Promise<void> {
  const undone = await updateImport(ctx, row.id, { state: 'undone', undone_at: ctx.clock.now() });
  await emitImport(ctx, 'import.undone', undone);
}

/** The time to take an import back is over: what its records were before is forgotten. */
async function forgetEffects(ctx: Ctx, importId: string): Promise<void> {
  const row = await lockOptionalImport(ctx, importId);
  if (row?.state === 'done' || row?.state === 'cancelled') await deleteEffects(ctx, importId);
}

/** The jobs of taking imports back. */
export const undoJobs = (kinds: ImportKinds): readonly JobHandler[] => [
  {
    name: UNDO_JOB,
    run: (ctx, payload) => workOnUndo(ctx, kinds, payload as unknown as UndoPayload),
  },
  { name: OVER_JOB, run: (ctx, payload) => forgetEffects(ctx, String(payload['subjectId'])) },
];
