import { authorize } from '../../kit/authorize.ts';
import { isTimeZone } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { channelsFor } from './delivery.ts';
import { kindsOf, type Side } from './kinds.ts';
import { selectTimeZone } from './people-queries.ts';
import { notificationPolicy, rulePolicy } from './policy.ts';
import type { NotificationRule, NotificationSettings } from './settings.contract.ts';
import {
  selectDefaults,
  selectSettings,
  upsertDefaults,
  upsertSettings,
  type SettingsRow,
} from './settings-queries.ts';

/** Hour of the daily mail for whoever has not chosen one. */
export const USUAL_HOUR = 7;

const present = (row: SettingsRow | undefined, now: Date, vendorsZone: string): NotificationSettings => ({
  quietFrom: row?.quiet_from ?? null,
  quietUntil: row?.quiet_until ?? null,
  pausedUntil: row?.paused_until && row.paused_until > now ? row.paused_until.toISOString() : null,
  digestHour: row?.digest_hour ?? USUAL_HOUR,
  timeZone: row?.time_zone ?? vendorsZone,
});

/** When the signed-in person wants quiet and their daily mail. */
export async function readSettings(ctx: Ctx): Promise<NotificationSettings> {
  authorize(ctx, notificationPolicy, 'notification.read', undefined);
  const row = (await selectSettings(ctx, [ctx.actor.id])).get(ctx.actor.id);
  return present(row, ctx.clock.now(), await selectTimeZone(ctx));
}

/** Writes the signed-in person's settings. Throws 422 for half a pair of quiet hours, an unknown time zone, a past pause. */
export async function changeSettings(ctx: Ctx, settings: NotificationSettings): Promise<NotificationSettings> {
  authorize(ctx, notificationPolicy, 'notification.read', undefined);
  const { quietFrom, quietUntil, pausedUntil, timeZone } = settings;
  const errors = [
    ...((quietFrom === null) === (quietUntil === null)
      ? []
      : [{ path: 'quietUntil', code: 'incomplete', message: 'Give both times, or none' }]),
    ...(isTimeZone(timeZone) ? [] : [{ path: 'timeZone', code: 'unknown_time_zone', message: 'Choose a time zone' }]),
    ...(pausedUntil === null || new Date(pausedUntil) > ctx.clock.now()
      ? []
      : [{ path: 'pausedUntil', code: 'in_the_past', message: 'The moment has passed' }]),
  ];
  if (errors.length > 0) throw invalid(errors);
  await upsertSettings(ctx, {
    quiet_from: quietFrom,
    quiet_until: quietUntil,
    paused_until: pausedUntil === null ? null : new Date(pausedUntil),
    digest_hour: settings.digestHour,
    time_zone: timeZone,
  });
  return readSettings(ctx);
}

/** How people of both sides are told unless they choose otherwise. */
export async function readRules(ctx: Ctx): Promise<NotificationRule[]> {
  authorize(ctx, rulePolicy, 'mail.manage', null);
  const set = await selectDefaults(ctx);
  const sides: readonly Side[] = ['vendor', 'partner'];
  return sides.flatMap((side) =>
    kindsOf(side).map((kind) => ({
      side,
      kind,
      ...channelsFor(
        kind,
        side,
        [],
        set.find((row) => row.side === side && row.kind === kind),
      ),
    })),
  );
}

/** Sets how people are told. Throws 422 for a kind that cannot reach the side. */
export async function changeRules(ctx: Ctx, items: readonly NotificationRule[]): Promise<NotificationRule[]> {
  authorize(ctx, rulePolicy, 'mail.manage', null);
  const errors = items.flatMap(({ side, kind }, index) => {
    const path = `items.${index}.kind`;
    if (!kindsOf(side).includes(kind)) return [{ path, code: 'unknown_kind', message: 'This kind cannot reach them' }];
    const first = items.findIndex((one) => one.kind === kind && one.side === side) === index;
    return first ? [] : [{ path, code: 'duplicate', message: 'This kind stands here twice' }];
  });
  if (errors.length > 0) throw invalid(errors);
  const before = await readRules(ctx);
  await upsertDefaults(
    ctx,
    items.map(({ side, kind, inApp, mail, mandatory }) => ({ side, kind, in_app: inApp, mail, mandatory })),
  );
  const after = await readRules(ctx);
  await emit(ctx, {
    type: 'notification_rules.changed',
    subject: { kind: 'tenant', id: ctx.tenantId },
    partnerId: null,
    visibility: 'internal',
    before: before.filter((rule) => items.some((item) => item.side === rule.side && item.kind === rule.kind)),
    after: items,
  });
  return after;
}
