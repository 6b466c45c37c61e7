/** Settings of registrations as they are typed. Pure. */
import type { z } from 'zod';
import type { DealSettings } from '../../../../../server/modules/deals/contract.ts';

type Settings = z.infer<typeof DealSettings>;
/** The settings as a document of rules. */
export type GeneralDocument = Omit<Settings, 'abilities' | 'version'>;

export interface RuleValues {
  numberPrefix: string;
  /** Empty follows the vendor's business days. */
  responseHours: number | '';
  reminderDays: string[];
  draftKeepDays: number | '';
  takenFrom: Settings['takenFrom'];
  reviewFrom: Settings['reviewFrom'];
  partnerSeesClock: boolean;
  partnerSeesMedian: boolean;
}

export const valuesOf = (settings: GeneralDocument): RuleValues => ({
  numberPrefix: settings.numberPrefix,
  responseHours: settings.responseMinutes === null ? '' : settings.responseMinutes / 60,
  reminderDays: settings.reminderDays.map(String),
  draftKeepDays: settings.draftKeepDays,
  takenFrom: settings.takenFrom,
  reviewFrom: settings.reviewFrom,
  partnerSeesClock: settings.partnerSeesClock,
  partnerSeesMedian: settings.partnerSeesMedian,
});

/** Days as they were typed or picked: whole, within the limits, each once, the longest first. */
export function daysFrom(texts: readonly string[]): number[] {
  const days = texts.map(Number).filter((day) => Number.isInteger(day) && day >= 1 && day <= 365);
  return [...new Set(days)].sort((a, b) => b - a);
}

/** The rules as typed. A field that was emptied keeps what it had, but for the response time, which has a fallback. */
export const bodyOf = (values: RuleValues, saved: GeneralDocument): GeneralDocument => ({
  ...saved,
  numberPrefix: values.numberPrefix.trim().toUpperCase(),
  responseMinutes: values.responseHours === '' ? null : Math.round(values.responseHours * 60),
  reminderDays: daysFrom(values.reminderDays),
  draftKeepDays: values.draftKeepDays === '' ? saved.draftKeepDays : values.draftKeepDays,
  takenFrom: values.takenFrom,
  reviewFrom: values.reviewFrom,
  partnerSeesClock: values.partnerSeesClock,
  partnerSeesMedian: values.partnerSeesMedian,
});
