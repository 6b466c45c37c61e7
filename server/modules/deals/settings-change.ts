import type { Updateable } from 'kysely';
import type { DealSettings } from '../../../db/types.ts';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { stale } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { wordPolicy } from './policy.ts';
import { rowsNow } from './rules/row-kinds.ts';
import { keepRows } from './rules/versions.ts';
import { dealSettings } from './settings.ts';
import { insertSettings, updateSettings, type SettingsRow } from './settings-queries.ts';

/** Changes settings on top of the version that was read. Decisions made before stay as they were. */
export async function changeSettings(
  ctx: Ctx,
  version: number | null,
  change: Updateable<DealSettings>,
): Promise<SettingsRow> {
  authorize(ctx, wordPolicy, 'stage.manage', null);
  await insertSettings(ctx);
  const before = await dealSettings(ctx);
  const kept = await rowsNow(ctx, 'general');
  if (version !== null && version !== before.version) throw stale();
  const after = await updateSettings(ctx, before.version, change);
  await keepRows(ctx, 'general', kept);
  const pick = (row: SettingsRow) => Object.fromEntries(Object.entries(row).filter(([name]) => name in change));
  await emit(ctx, {
    type: 'deal_settings.updated',
    subject: { kind: 'tenant', id: ctx.tenantId },
    partnerId: null,
    visibility: 'internal',
    before: pick(before),
    after: pick(after),
  });
  return after;
}
