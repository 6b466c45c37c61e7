import type { Ctx } from '../context.ts';
import { CsvProblem } from '../csv/problem.ts';
import type { JobHandler } from '../jobs.ts';
import { setTimers } from '../timers.ts';
import { workThrough, type ChunkResult } from './chunk.ts';
import { emitImport } from './events.ts';
import { drawFence } from './fence.ts';
import {
  lockOptionalImport,
  selectOptionalImport,
  updateImport,
  updateSeenImport,
  type ImportRow,
} from './import-queries.ts';
import type { ImportKinds } from './kind.ts';
import { deleteChunks, deleteKeys, deleteRefusals, selectChunk } from './row-queries.ts';
import { NOTHING_DONE } from './settings.ts';
import { NoLongerWanted, stageRows } from './staging.ts';
import { undoJobs, undoWindow } from './undo.ts';

const READ_JOB = 'import.read';
const CHUNK_JOB = 'import.chunk';
const TIDY_JOB = 'import.tidy';

/** How long rows wait for the person who checked them. */
const KEPT_MS = 7 * 86_400_000;

const sendRead = (ctx: Ctx, { id, pass }: ImportRow) =>
  ctx.jobs.send(ctx, READ_JOB, { importId: id, pass }, { queue: 'bulk', key: `${id}:${pass}:read` });

const sendChunk = (ctx: Ctx, { id, pass, chunk }: ImportRow) =>
  ctx.jobs.send(ctx, CHUNK_JOB, { importId: id, pass, chunk }, { queue: 'bulk', key: `${id}:${pass}:${chunk}` });

/** Begins a pass over all rows; the file is read first when that was not done yet. */
export async function startPass(
  ctx: Ctx,
  row: ImportRow,
  goal: ImportRow['goal'],
  state: 'checking' | 'running',
): Promise<ImportRow> {
  await deleteRefusals(ctx, row.id);
  const started = await updateImport(ctx, row.id, {
    ...NOTHING_DONE,
    goal,
    pass: row.pass + 1,
    state: row.chunks === null ? 'reading' : state,
    started_at: ctx.clock.now(),
  });
  if (started.state === 'reading') await sendRead(ctx, started);
  else await goOn(ctx, started);
  return started;
}

/** The file cannot be read on: nothing of it stays but the report. */
async function giveUp(ctx: Ctx, seen: ImportRow, { code, line, message }: CsvProblem): Promise<void> {
  await deleteChunks(ctx, seen.id);
  const failed = await updateSeenImport(ctx, seen, {
    state: 'failed',
    failure: code,
    failure_detail: `${message} (line ${line})`.slice(0, 500),
    finished_at: ctx.clock.now(),
  });
  if (failed) await emitImport(ctx, 'import.failed', failed);
}

/** Reads the whole file. The import is not locked meanwhile, so that it can be cancelled. */
async function readRows(ctx: Ctx, kinds: ImportKinds, importId: string, pass: number): Promise<void> {
  const seen = await selectOptionalImport(ctx, importId);
  if (seen?.state !== 'reading' || seen.pass !== pass) return;
  await drawFence(ctx, seen);
  await deleteChunks(ctx, importId);
  try {
    const { chunks, rows } = await stageRows(ctx, seen, kinds.get(seen.kind));
    const state = seen.goal === 'run' ? 'running' : 'checking';
    const read = await updateSeenImport(ctx, seen, { chunks, rows_total: rows, state });
    if (!read) throw new NoLongerWanted();
    await goOn(ctx, read);
  } catch (error) {
    if (error instanceof NoLongerWanted) await deleteChunks(ctx, importId);
    else if (error instanceof CsvProblem) await giveUp(ctx, seen, error);
    else throw error;
  }
}

const addedUp = (row: ImportRow, result: ChunkResult, rows: number) => ({
  chunk: row.chunk + 1,
  rows_done: Number(row.rows_done) + rows,
  rows_created: Number(row.rows_created) + result.created,
  rows_updated: Number(row.rows_updated) + result.updated,
  rows_unchanged: Number(row.rows_unchanged) + result.unchanged,
  rows_refused: Number(row.rows_refused) + result.refused,
  tallies: JSON.stringify(summed(row.tallies as Record<string, number>, result.tallies)),
});

function summed(before: Record<string, number>, more: Record<string, number>): Record<string, number> {
  const words = new Set([...Object.keys(before), ...Object.keys(more)]);
  return Object.fromEntries([...words].map((word) => [word, (before[word] ?? 0) + (more[word] ?? 0)]));
}

/**
 * Works through one chunk and asks for the next, all in one transaction: a killed worker's chunk is done again from its
 * beginning, and a chunk that was done is never done twice, because the import has moved on.
 */
async function workOnChunk(ctx: Ctx, kinds: ImportKinds, payload: Record<string, unknown>): Promise<void> {
  const row = await lockOptionalImport(ctx, String(payload['importId']));
  const expected = row?.pass === payload['pass'] && row?.chunk === payload['chunk'];
  if (!row || !expected || (row.state !== 'checking' && row.state !== 'running')) return;
  const kind = kinds.get(row.kind);
  if (!kind) throw new Error(`no import of kind ${row.kind}`);
  await drawFence(ctx, row);
  const staged = await selectChunk(ctx, row.id, row.chunk);
  const result = await workThrough(ctx, kind, row, staged);
  await goOn(ctx, await updateImport(ctx, row.id, addedUp(row, result, staged.length)));
}

/** The next chunk, or what comes after the last one. */
async function goOn(ctx: Ctx, row: ImportRow): Promise<void> {
  if (row.chunk < row.chunks!) return sendChunk(ctx, row);
  if (row.state === 'running') return finish(ctx, row);
  const clean = Number(row.rows_refused) === 0;
  if (row.goal === 'check_and_run' && clean) return void (await startPass(ctx, row, 'run', 'running'));
  const refused = row.goal === 'check_and_run' && !clean;
  const dueAt = new Date(ctx.clock.now().getTime() + KEPT_MS);
  await setTimers(ctx, [
    { kind: TIDY_JOB, subject: { kind: 'import', id: row.id }, dueAt, payload: { pass: row.pass } },
  ]);
  await updateImport(ctx, row.id, {
    state: refused ? 'failed' : 'checked',
    failure: refused ? 'rows_refused' : null,
    failure_detail: refused ? 'Some rows are wrong, so nothing was written' : null,
    finished_at: ctx.clock.now(),
  });
}

/** All rows are written or refused; what was put aside for the work goes. */
async function finish(ctx: Ctx, row: ImportRow): Promise<void> {
  await deleteChunks(ctx, row.id);
  await deleteKeys(ctx, row.id);
  const undo = await undoWindow(ctx, row);
  const done = await updateImport(ctx, row.id, { state: 'done', finished_at: ctx.clock.now(), ...undo });
  await emitImport(ctx, 'import.finished', done);
}

/** Rows of an import that nobody went on with are no longer kept aside; another check reads the file again. */
async function tidy(ctx: Ctx, importId: string, pass: number): Promise<void> {
  const row = await lockOptionalImport(ctx, importId);
  if (!row || row.pass !== pass || (row.state !== 'checked' && row.state !== 'failed')) return;
  await deleteChunks(ctx, importId);
  await deleteKeys(ctx, importId);
  await updateImport(ctx, importId, { chunks: null });
}

/** The jobs of imports. */
export const importJobs = (kinds: ImportKinds): readonly JobHandler[] => [
  ...undoJobs(kinds),
  {
    name: READ_JOB,
    run: (ctx, payload) => readRows(ctx, kinds, String(payload['importId']), Number(payload['pass'])),
  },
  { name: CHUNK_JOB, run: (ctx, payload) => workOnChunk(ctx, kinds, payload) },
  { name: TIDY_JOB, run: (ctx, payload) => tidy(ctx, String(payload['subjectId']), Number(payload['pass'])) },
];
