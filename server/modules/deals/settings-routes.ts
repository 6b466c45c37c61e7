import type { z } from 'zod';
import { mount, type Mounted } from '../../kit/http.ts';
import { presentSettings } from './present-settings.ts';
import { changeSettings, dealSettings, given } from './settings.ts';
import { dealSettingsContract, type DealSettings } from './settings.contract.ts';

type SettingsBody = Partial<Omit<z.output<typeof DealSettings>, 'version' | 'abilities'>>;

const settingsColumns = (body: SettingsBody) =>
  given({
    number_prefix: body.numberPrefix,
    response_minutes: body.responseMinutes,
    reminder_days: body.reminderDays && [...new Set(body.reminderDays)].sort((a, b) => b - a),
    draft_keep_days: body.draftKeepDays,
    taken_from: body.takenFrom,
    review_from: body.reviewFrom,
    partner_sees_clock: body.partnerSeesClock,
    partner_sees_median: body.partnerSeesMedian,
  });

export const settingsRoutes: Mounted = mount(dealSettingsContract, {
  readDealSettings: async (ctx) => presentSettings(ctx, await dealSettings(ctx)),
  updateDealSettings: async (ctx, { ifMatch, body }) =>
    presentSettings(ctx, await changeSettings(ctx, ifMatch, settingsColumns(body))),
});
