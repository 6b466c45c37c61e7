/** Rules that are rows of their own: general settings, deal types, stages and reasons, as documents and back. */
import type { Ctx } from '../../../kit/context.ts';
import { invalid } from '../../../kit/errors.ts';
import { presentSettings } from '../present-settings.ts';
import { dealSettings, given } from '../settings.ts';
import { settingsColumns } from '../settings-columns.ts';
import { insertSettings, selectWords, updateSettings, updateWord, type WordRow } from '../settings-queries.ts';
import type { ReasonPurpose, StageKind } from '../states.ts';
import type { Wording } from '../vocabulary.contract.ts';
import type { Documents, RuleKindName } from './versions.contract.ts';

export const ROW_KINDS = ['general', 'types', 'stages', 'reasons'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const isRowKind = (kind: RuleKindName): kind is RowKind => (ROW_KINDS as readonly string[]).includes(kind);

const TABLES = { types: 'deal_types', stages: 'deal_stages', reasons: 'reason_codes' } as const;

/** The rows of a kind as they stand, as a document. */
export async function rowsNow<K extends RowKind>(ctx: Ctx, kind: K): Promise<Documents[K]> {
  return (await READ[kind](ctx)) as Documents[K];
}

const READ: { [K in RowKind]: (ctx: Ctx) => Promise<Documents[K]> } = {
  general: async (ctx) => {
    const { abilities: _abilities, version: _version, ...settings } = presentSettings(ctx, await dealSettings(ctx));
    return settings;
  },
  types: async (ctx) =>
    (await selectWords(ctx, 'deal_types', true)).map((row) => ({
      ...placeOf(row),
      key: row.key,
      label: row.label as Wording,
    })),
  stages: async (ctx) =>
    (await selectWords(ctx, 'deal_stages', true)).map((row) => ({
      ...placeOf(row),
      name: row.name as Wording,
      kind: row.kind as StageKind,
      probability: row.probability,
    })),
  reasons: async (ctx) =>
    (await selectWords(ctx, 'reason_codes', true)).map((row) => ({
      ...placeOf(row),
      purpose: row.purpose as ReasonPurpose,
      code: row.code,
      label: row.label as Wording,
      resubmittable: row.resubmittable,
    })),
};

const placeOf = ({ id, position, active }: { id: string; position: number; active: boolean }) => ({
  id,
  position,
  active,
});

/** Makes the rows what a document says. Rows that it does not name stay; rows that are gone meanwhile are left out. */
export async function applyRows<K extends RowKind>(ctx: Ctx, kind: K, document: Documents[K]): Promise<void> {
  if (kind === 'general') return applyGeneral(ctx, document as Documents['general']);
  return applyWords(ctx, kind as Exclude<RowKind, 'general'>, document as readonly AnyRow[]);
}

async function applyGeneral(ctx: Ctx, document: Documents['general']): Promise<void> {
  await insertSettings(ctx);
  const { version } = await dealSettings(ctx);
  await updateSettings(ctx, version, settingsColumns(document));
}

interface AnyRow {
  id: string;
  position: number;
  active: boolean;
  label?: Wording;
  name?: Wording;
  kind?: StageKind;
  probability?: number;
  resubmittable?: boolean;
}

async function applyWords(ctx: Ctx, kind: Exclude<RowKind, 'general'>, rows: readonly AnyRow[]): Promise<void> {
  const table = TABLES[kind];
  const current = new Map((await selectWords(ctx, table, true)).map((row) => [row.id, row as WordRow<'deal_stages'>]));
  requireChoices(kind, rows, [...current.values()]);
  for (const row of rows) {
    const before = current.get(row.id);
    if (!before || sameRow(before, row)) continue;
    await updateWord(ctx, table, row.id, before.version, columnsOf(row) as never);
  }
}

const columnsOf = (row: AnyRow) =>
  given({
    position: row.position,
    active: row.active,
    label: row.label && JSON.stringify(row.label),
    name: row.name && JSON.stringify(row.name),
    probability: row.kind === 'open' ? row.probability : undefined,
    resubmittable: row.resubmittable,
  });

const wordingOf = (row: object): unknown => (row as AnyRow).name ?? (row as AnyRow).label;

const sameRow = (before: WordRow<'deal_stages'>, row: AnyRow): boolean =>
  before.position === row.position &&
  before.active === row.active &&
  (row.probability === undefined || before.probability === row.probability) &&
  (row.resubmittable === undefined || (before as unknown as AnyRow).resubmittable === row.resubmittable) &&
  JSON.stringify(wordingOf(before)) === JSON.stringify(wordingOf(row));

/** Throws 422 unless a type, and a stage of each kind, can still be chosen. */
function requireChoices(
  kind: RowKind,
  rows: readonly AnyRow[],
  current: readonly { id: string; active: boolean; kind?: string }[],
) {
  if (kind === 'reasons') return;
  const named = new Map(rows.map((row) => [row.id, row.active]));
  const active = current.filter((row) => named.get(row.id) ?? row.active);
  const kinds = kind === 'stages' ? ['open', 'won', 'lost'] : [undefined];
  const missing = kinds.filter((one) => !active.some((row) => one === undefined || row.kind === one));
  if (missing.length === 0) return;
  throw invalid([
    { path: 'document', code: 'last_of_its_kind', message: 'Registrations need at least one of each kind' },
  ]);
}
