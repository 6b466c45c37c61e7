import type { Ctx } from '../context.ts';
import { onBehalf } from './events.ts';
import type { ImportRow } from './import-queries.ts';
import type { Given, ImportKind, ParsedRow, Plan, Planning, WritingPlan } from './kind.ts';
import { attempt, insertKeys, insertRefusals, selectKeys, type Refusal, type StagedRow } from './row-queries.ts';
import { noteEffects } from './undo.ts';
import { parseRow, refusalOf, sourcesOf } from './rows.ts';

/** Rows of an import that are kept with what is wrong with them; what comes after is only counted. */
const MOST_REFUSALS = 100_000;

/** What became of the rows of a chunk. */
export interface ChunkResult {
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  /** Rows by the word that the kind gives them. */
  tallies: Record<string, number>;
}

const isWriting = (plan: Plan): plan is WritingPlan => plan.outcome === 'create' || plan.outcome === 'update';

/** Rows as values, and refusals of those that could not be read. */
function parseRows(kind: ImportKind, row: ImportRow, staged: readonly StagedRow[]) {
  const sources = sourcesOf(kind, row.mapping);
  const parsed: ParsedRow[] = [];
  const refusals: Refusal[] = [];
  for (const one of staged) {
    const read = parseRow(one, sources, row.options);
    if ('parsed' in read) parsed.push(read.parsed);
    else refusals.push(refusalOf({ number: one.row, cells: one.cells }, read.faults, row.columns, row.mapping));
  }
  return { parsed, refusals };
}

const givenBy = ({ options, mapping, partner_id: partnerId }: ImportRow): Given => ({
  options,
  partnerId,
  fields: new Set(mapping.filter((field) => field !== null)),
});

/** Plans rows against the database and against rows further up in the file. Writes nothing. */
export async function planRows(
  ctx: Ctx,
  kind: ImportKind,
  row: ImportRow,
  staged: readonly StagedRow[],
  dryRun: boolean,
): Promise<{ plans: Plan[]; refusals: Refusal[] }> {
  const { parsed, refusals } = parseRows(kind, row, staged);
  const given = givenBy(row);
  const keys = parsed.flatMap((one) => {
    const { own, referred } = kind.keysOf(one, given);
    return [...own, ...referred];
  });
  const known = await selectKeys(ctx, row.id, keys);
  const planning: Planning = { ...given, dryRun, rowWith: (key) => known.get(key) };
  return { plans: await kind.plan(ctx, parsed, planning), refusals };
}

/** Writes plans: all at once, or one by one when the database refuses some of them. Answers what it refused. */
async function write(ctx: Ctx, kind: ImportKind, row: ImportRow, plans: readonly WritingPlan[]) {
  const refused = new Map<WritingPlan, string>();
  if (plans.length === 0 || (await attempt(ctx, () => kind.write(ctx, plans, row.id, row.options))) === undefined)
    return refused;
  for (const plan of plans) {
    const reason = await attempt(ctx, () => kind.write(ctx, [plan], row.id, row.options));
    if (reason !== undefined) refused.set(plan, reason);
  }
  return refused;
}

const count = (plans: readonly Plan[], outcome: Plan['outcome']) =>
  plans.filter((plan) => plan.outcome === outcome).length;

/** How many plans have each word. */
function tallied(plans: readonly Plan[]): Record<string, number> {
  const words = plans.flatMap((plan) => ('tally' in plan && plan.tally !== undefined ? [plan.tally] : []));
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

/** Takes the rows of one chunk as far as a pass goes: only looks at them, or writes them. */
export async function workThrough(
  ctx: Ctx,
  kind: ImportKind,
  row: ImportRow,
  staged: readonly StagedRow[],
): Promise<ChunkResult> {
  const dryRun = row.state === 'checking';
  const own = onBehalf(ctx, row);
  const { plans, refusals } = await planRows(own, kind, row, staged, dryRun);
  const refused = dryRun ? new Map<Plan, string>() : await write(own, kind, row, plans.filter(isWriting));
  for (const plan of plans) {
    const reason = refused.get(plan as WritingPlan);
    const faults =
      plan.outcome === 'refused' ? plan.faults : reason ? [{ field: null, code: 'not_storable', message: reason }] : [];
    if (faults.length > 0) refusals.push(refusalOf(plan.row, faults, row.columns, row.mapping));
  }
  if (!dryRun) {
    const written = plans.filter((plan): plan is WritingPlan => isWriting(plan) && !refused.has(plan));
    await noteEffects(ctx, kind, row, written);
  }
  const taken = plans.filter((plan) => plan.outcome !== 'refused' && !refused.has(plan as WritingPlan));
  const given = givenBy(row);
  const keys = taken.flatMap((plan) => {
    const { own, shared } = kind.keysOf(plan.row, given);
    return [...own, ...shared].map((key) => ({ key, row: plan.row.number }));
  });
  await insertKeys(ctx, row, keys);
  if (Number(row.rows_refused) < MOST_REFUSALS) await insertRefusals(ctx, row, refusals);
  return {
    created: count(taken, 'create'),
    updated: count(taken, 'update'),
    unchanged: count(taken, 'unchanged'),
    refused: refusals.length,
    tallies: tallied(taken),
  };
}
