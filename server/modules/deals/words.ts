/** The tenant's own words: deal types, sales stages, reasons and products. One set of verbs serves all four. */
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, stale } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { newId } from '../../kit/id.ts';
import { wordPolicy } from './policy.ts';
import { rowsNow } from './rules/row-kinds.ts';
import { keepRows } from './rules/versions.ts';
import {
  countActive,
  deleteWord,
  insertWord,
  isWordUsed,
  lockWord,
  updateWord,
  type NewWord,
  type WordChange,
  type WordRow,
  type WordTable,
} from './settings-queries.ts';

const NOUN: Readonly<Record<WordTable, string>> = {
  deal_types: 'deal_type',
  deal_stages: 'deal_stage',
  reason_codes: 'reason_code',
  products: 'product',
};

const ABILITY: Readonly<Record<WordTable, string>> = {
  deal_types: 'stage.manage',
  deal_stages: 'stage.manage',
  reason_codes: 'reason.manage',
  products: 'product.manage',
};

const report = (ctx: Ctx, table: WordTable, what: string, id: string, change: { before?: object; after?: object }) =>
  emit(ctx, {
    type: `${NOUN[table]}.${what}`,
    subject: { kind: NOUN[table], id },
    partnerId: null,
    visibility: 'internal',
    ...change,
  });

const KIND: Readonly<Partial<Record<WordTable, 'types' | 'stages' | 'reasons'>>> = {
  deal_types: 'types',
  deal_stages: 'stages',
  reason_codes: 'reasons',
};

/** Writes a row and keeps what the table has become as a version of the vendor's rules. Products are none. */
async function keeping<R>(ctx: Ctx, table: WordTable, write: () => Promise<R>): Promise<R> {
  const kind = KIND[table];
  if (kind === undefined) return write();
  const before = await rowsNow(ctx, kind);
  const written = await write();
  await keepRows(ctx, kind, before);
  return written;
}

/** Adds a row. Throws 409 `duplicate` when its key, code or number exists. */
export async function addWord<T extends WordTable>(
  ctx: Ctx,
  table: T,
  row: Omit<NewWord<T>, 'id'>,
): Promise<WordRow<T>> {
  authorize(ctx, wordPolicy, ABILITY[table], null);
  const created = await keeping(ctx, table, () =>
    insertWord(ctx, table, { ...row, id: newId() } as unknown as NewWord<T>),
  );
  await report(ctx, table, 'created', created.id, { after: row });
  return created;
}

/** Changes a row on top of the version that was read; the last active type or stage of its kind cannot be retired. */
export async function changeWord<T extends WordTable>(
  ctx: Ctx,
  table: T,
  id: string,
  version: number | null,
  change: WordChange<T>,
): Promise<WordRow<T>> {
  const before = await lockWord(ctx, table, id);
  authorize(ctx, wordPolicy, ABILITY[table], null);
  if (version !== null && version !== before.version) throw stale();
  if ((change as { active?: boolean }).active === false) await requireAnother(ctx, table, before);
  const after = await keeping(ctx, table, () => updateWord(ctx, table, id, before.version, change));
  await report(ctx, table, 'updated', id, differences(before, after, Object.keys(change)));
  return after;
}

/** Deletes a row that nothing refers to. Throws 409 `in_use`: what is in use can be retired. */
export async function removeWord(ctx: Ctx, table: WordTable, id: string): Promise<void> {
  const before = await lockWord(ctx, table, id);
  authorize(ctx, wordPolicy, ABILITY[table], null);
  if (await isWordUsed(ctx, table, id)) throw conflict('in_use', 'Registrations refer to this; retire it instead');
  await requireAnother(ctx, table, before);
  await keeping(ctx, table, () => deleteWord(ctx, table, id));
  await report(ctx, table, 'deleted', id, { before });
}

/** Registrations need a type, and a stage of each kind. */
async function requireAnother<T extends WordTable>(ctx: Ctx, table: T, row: WordRow<T>): Promise<void> {
  if (table !== 'deal_types' && table !== 'deal_stages') return;
  const kind = 'kind' in row ? String(row.kind) : undefined;
  if (row.active && (await countActive(ctx, table, kind)) <= 1) {
    throw conflict('last_of_its_kind', 'Registrations need at least one of these; add another one first');
  }
}

function differences(before: object, after: object, names: readonly string[]) {
  const pick = (row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
  return { before: pick(before), after: pick(after) };
}
