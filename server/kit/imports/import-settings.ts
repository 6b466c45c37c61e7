import type { z } from 'zod';
import type { Ctx } from '../context.ts';
import { stale } from '../errors.ts';
import { emit } from '../events.ts';
import { selectImportSettings, upsertImportSettings } from './effect-queries.ts';
import type { ImportSettings } from './vocabulary.contract.ts';

type Settings = z.output<typeof ImportSettings>;

const presented = (row: { undo_days: number; version: number }): Settings => ({
  undoDays: row.undo_days,
  version: row.version,
});

/** How long imports can be taken back. */
export const readImportSettings = async (ctx: Ctx): Promise<Settings> => presented(await selectImportSettings(ctx));

/** Sets how long imports can be taken back. Throws 412 when somebody else has set it meanwhile. */
export async function changeImportSettings(ctx: Ctx, version: number, undoDays: number): Promise<Settings> {
  const before = await selectImportSettings(ctx);
  if (before.version !== version) throw stale();
  if (before.version > 0 && before.undo_days === undoDays) return presented(before);
  const after = await upsertImportSettings(ctx, undoDays, version);
  if (!after) throw stale();
  await emit(ctx, {
    type: 'import.settings_changed',
    subject: { kind: 'tenant', id: ctx.tenantId },
    partnerId: null,
    visibility: 'internal',
    before: { undoDays: before.undo_days },
    after: { undoDays },
  });
  return presented(after);
}
