import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import type { Preference } from './contract.ts';
import { channelsFor } from './delivery.ts';
import { kindsOf, type KindName } from './kinds.ts';
import { notificationPolicy } from './policy.ts';
import { selectPreferences, upsertPreferences } from './preference-queries.ts';
import { selectDefaults } from './settings-queries.ts';

/** The signed-in person's preferences: one entry per kind that can reach them. */
export async function readPreferences(ctx: Ctx): Promise<Preference[]> {
  authorize(ctx, notificationPolicy, 'notification.read', undefined);
  const { id, side } = ctx.actor;
  const [chosen, vendors] = [await selectPreferences(ctx, [id]), await selectDefaults(ctx)];
  const set = (kind: KindName) => vendors.find((row) => row.side === side && row.kind === kind);
  return kindsOf(side).map((kind) => ({ kind, ...channelsFor(kind, side, chosen, set(kind)) }));
}

/** Writes choices; kinds that are left out stay. 422 for a kind that cannot reach this person, or one named twice. */
export async function changePreferences(ctx: Ctx, items: readonly Preference[]): Promise<Preference[]> {
  authorize(ctx, notificationPolicy, 'notification.read', undefined);
  const known = new Set(kindsOf(ctx.actor.side));
  const errors = items.flatMap(({ kind }, index) => {
    const path = `items.${index}.kind`;
    if (!known.has(kind)) return [{ path, code: 'unknown_kind', message: 'This kind cannot reach you' }];
    const first = items.findIndex((item) => item.kind === kind) === index;
    return first ? [] : [{ path, code: 'duplicate', message: 'This kind stands here twice' }];
  });
  if (errors.length > 0) throw invalid(errors);
  await upsertPreferences(
    ctx,
    items.flatMap(({ kind, inApp, mail }) => [
      { kind, channel: 'in_app' as const, enabled: inApp },
      { kind, channel: 'mail' as const, enabled: mail === 'now' },
      { kind, channel: 'digest' as const, enabled: mail === 'digest' },
    ]),
  );
  return readPreferences(ctx);
}
