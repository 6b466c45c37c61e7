import type { Selectable, Updateable } from 'kysely';
import type { DisputeSettings } from '../../../db/types.ts';
import { addBusinessTime, type BusinessCalendar } from '../../kit/calendar.ts';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { stale } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { dealTiming, minutesOfBusinessDay } from '../deals/index.ts';
import { settingsPolicy } from './policy.ts';
import { selectOptionalSettings, upsertSettings } from './settings-queries.ts';

export type SettingsRow = Selectable<DisputeSettings>;

/** Settings of a tenant that has not chosen any; the same values as the table's defaults (field guide, chapter 6). */
const usual = (ctx: Ctx): SettingsRow => ({
  tenant_id: ctx.tenantId,
  evidence_days: 5,
  reminder_days: [1],
  appeal_days: 10,
  decided_by: 'managers',
  consent_days: 5,
  incumbency_months: 12,
  first_refusal_days: 0,
  updated_at: new Date(0),
  version: 1,
});

/** How disputes work for this tenant. */
export const disputeSettings = async (ctx: Ctx): Promise<SettingsRow> =>
  (await selectOptionalSettings(ctx)) ?? usual(ctx);

/** Changes settings on top of the version that was read. Deadlines that run keep theirs. */
export async function changeSettings(
  ctx: Ctx,
  version: number | null,
  change: Updateable<DisputeSettings>,
): Promise<SettingsRow> {
  authorize(ctx, settingsPolicy, 'dispute.settings', null);
  const before = await disputeSettings(ctx);
  if (version !== null && version !== before.version) throw stale();
  const after = await upsertSettings(ctx, before, change);
  const pick = (row: SettingsRow) => Object.fromEntries(Object.entries(row).filter(([name]) => name in change));
  await emit(ctx, {
    type: 'dispute_settings.updated',
    subject: { kind: 'tenant', id: ctx.tenantId },
    partnerId: null,
    visibility: 'internal',
    before: pick(before),
    after: pick(after),
  });
  return after;
}

/** The moment so many business days from now; a vendor whose calendar is never open is held to plain days. */
export async function deadlineIn(ctx: Ctx, businessDays: number): Promise<Date> {
  const { calendar } = await dealTiming(ctx);
  return businessDaysAfter(ctx.clock.now(), businessDays, calendar);
}

export function businessDaysAfter(from: Date, days: number, calendar: BusinessCalendar): Date {
  const minutes = days * minutesOfBusinessDay(calendar);
  return minutes === 0 ? new Date(from.getTime() + days * 86_400_000) : addBusinessTime(from, minutes, calendar);
}
