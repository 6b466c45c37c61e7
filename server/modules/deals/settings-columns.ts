import type { z } from 'zod';
import { given } from './settings.ts';
import type { DealSettings } from './settings.contract.ts';

type SettingsBody = Partial<Omit<z.output<typeof DealSettings>, 'version' | 'abilities'>>;

/** Columns of the settings that a body names; the first reminder stands first. */
export const settingsColumns = (body: SettingsBody) =>
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
