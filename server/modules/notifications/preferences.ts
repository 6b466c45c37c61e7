import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import type { Preference } from './contract.ts';
import { isMailedByDefault, kindsOf, type KindName, type Side } from './kinds.ts';
import { notificationPolicy } from './policy.ts';
import { selectPreferences, upsertPreferences, type PreferenceRow } from './preference-queries.ts';

/** How one person is told about one kind of thing: their own choice, else the default of their side. */
export function channelsOf(
  kind: KindName,
  side: Side,
  chosen: readonly Pick<PreferenceRow, 'kind' | 'channel' | 'enabled'>[],
): Preference {
  const choice = (channel: PreferenceRow['channel']) =>
    chosen.find((row) => row.kind === kind && row.channel === channel)?.enabled;
  return { kind, inApp: choice('in_app') ?? true, mail: choice('mail') ?? isMailedByDefault(kind, side) };
}

/** The signed-in person's preferences: one entry per kind that can reach them. */
export async function readPreferences(ctx: Ctx): Promise<Preference[]> {
  authorize(ctx, notificationPolicy, 'notification.read', undefined);
  const chosen = await selectPreferences(ctx, [ctx.actor.id]);
  return kindsOf(ctx.actor.side).map((kind) => channelsOf(kind, ctx.actor.side, chosen));
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
      { kind, channel: 'mail' as const, enabled: mail },
    ]),
  );
  return readPreferences(ctx);
}
