import { verdict } from '../authorize.ts';
import type { Ctx } from '../context.ts';
import type { Ability } from '../contract.ts';
import type { z } from 'zod';
import { planRows } from './chunk.ts';
import type { Import, ImportKindResource } from './vocabulary.contract.ts';
import type { ImportRow } from './import-queries.ts';
import { modesFor, type ImportKind, type ImportKinds, type Plan } from './kind.ts';
import { importPolicy, mayImport } from './policy.ts';
import { refusalOf } from './rows.ts';
import type { RefusedFault } from './row-queries.ts';
import { undoObstacle } from './undo.ts';
import { IMPORT_ACTIONS, legalAction, type ImportAction } from './state.ts';

function abilitiesOfImport(ctx: Ctx, row: ImportRow, kind: ImportKind | undefined): Import['abilities'] {
  const may = verdict(ctx, importPolicy, 'import.run', { kind });
  const answer = (action: ImportAction): Ability => {
    if (may !== true) return { allowed: false, reason: may };
    const legal = legalAction(row.state, action);
    if (legal !== true) return { allowed: false, reason: legal.reason };
    const obstacle = action === 'undo' ? undoObstacle(row, kind, ctx.clock.now()) : undefined;
    return obstacle === undefined ? { allowed: true } : { allowed: false, reason: obstacle };
  };
  const entries = IMPORT_ACTIONS.map((action) => [`import.${action}`, answer(action)] as const);
  return Object.fromEntries(entries) as Import['abilities'];
}

const SAMPLES = 5;

const columnsOf = (row: ImportRow): Import['columns'] =>
  row.columns.map((name, index) => ({
    name,
    field: row.mapping[index] ?? null,
    samples: row.sample.slice(0, SAMPLES).map((cells) => (cells[index] ?? '').slice(0, 200)),
  }));

const undoOf = (row: ImportRow): Import['undo'] =>
  row.undo_until === null
    ? null
    : {
        until: row.undo_until.toISOString(),
        total: Number(row.undo_total),
        removed: Number(row.undo_removed),
        restored: Number(row.undo_restored),
        kept: Number(row.undo_kept),
        by: row.undo_by_name,
        at: row.undone_at?.toISOString() ?? null,
      };

/** An import as its reader sees it. */
export const presentImport = (ctx: Ctx, kinds: ImportKinds, row: ImportRow): Import => ({
  id: row.id,
  kind: row.kind,
  fileName: row.file_name,
  fileBytes: Number(row.file_bytes),
  encoding: row.encoding,
  delimiter: row.delimiter,
  columns: columnsOf(row),
  options: { ...row.options, mode: row.options.mode ?? null },
  state: row.state,
  failure: row.failure === null ? null : { code: row.failure, detail: row.failure_detail ?? '' },
  rows: {
    total: row.rows_total === null ? null : Number(row.rows_total),
    done: Number(row.rows_done),
    created: Number(row.rows_created),
    updated: Number(row.rows_updated),
    unchanged: Number(row.rows_unchanged),
    refused: Number(row.rows_refused),
  },
  tallies: row.tallies as Record<string, number>,
  undo: undoOf(row),
  createdBy: row.created_by_name,
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
  version: row.version,
  abilities: abilitiesOfImport(ctx, row, kinds.get(row.kind)),
});

/** A kind of import for those who choose what to upload. */
export const presentKind = (ctx: Ctx, kind: ImportKind): z.output<typeof ImportKindResource> => ({
  name: kind.name,
  fields: kind.fields.map(({ key, label, required }) => ({ key, label, required: required ?? false })),
  matchBy: [...kind.matchBy],
  modes: modesFor(ctx, kind),
  allowed: mayImport(ctx, kind),
});

type Value = string | string[] | boolean | null;

const shown = (value: unknown): Value =>
  Array.isArray(value) || typeof value === 'boolean' || value === null ? (value as Value) : String(value);

const previewOf = (plan: Plan, row: ImportRow) => ({
  row: plan.row.number,
  outcome: plan.outcome,
  values: Object.fromEntries(Object.entries(plan.row.values).map(([field, value]) => [field, shown(value)])),
  faults:
    plan.outcome === 'refused'
      ? ([...refusalOf(plan.row, plan.faults, row.columns, row.mapping).faults] as RefusedFault[])
      : [],
});

/** The first rows as they would be taken, in the order of the file. */
export async function previewImport(ctx: Ctx, kinds: ImportKinds, row: ImportRow) {
  const kind = kinds.get(row.kind);
  if (!kind) return { items: [] };
  const staged = row.sample.map((cells, index) => ({ row: index + 2, cells }));
  const { plans, refusals } = await planRows(ctx, kind, row, staged, true);
  const broken = refusals.map(({ row: number, faults }) => ({
    row: number,
    outcome: 'refused' as const,
    values: {},
    faults: [...faults],
  }));
  return { items: [...plans.map((plan) => previewOf(plan, row)), ...broken].sort((a, b) => a.row - b.row) };
}
