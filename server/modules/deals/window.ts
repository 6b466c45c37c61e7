/** Pure rules of protection windows: how long, by what, and until when. */
import { dayAfter, endOfDay, localDay } from '../../kit/calendar.ts';
import type { MilestoneRule, ProtectionRules } from './rules/documents.contract.ts';

type Window = ProtectionRules['windows'][number];

/**
 * Days of a fresh protection: those of the rule that says most about the tier and the deal type, else the tier's own. A
 * rule for tier and type beats one for the type, that beats one for the tier.
 */
export function daysOfWindow(
  windows: readonly Window[],
  { tierId, dealTypeId, usual }: { tierId: string | null; dealTypeId: string; usual: number },
): number {
  const fits = (window: Window) =>
    (window.tierId === null || window.tierId === tierId) &&
    (window.dealTypeId === null || window.dealTypeId === dealTypeId);
  const weight = (window: Window) => (window.dealTypeId === null ? 0 : 2) + (window.tierId === null ? 0 : 1);
  const best = windows.filter(fits).sort((a, b) => weight(b) - weight(a))[0];
  return best?.days ?? usual;
}

/** The end of a protection moved by whole local days: again the last millisecond of a day, whatever the clocks do. */
export const lengthened = (end: Date, days: number, timeZone: string): Date =>
  days === 0 ? end : endOfDay(dayAfter(localDay(end, timeZone), days), timeZone);

/** Days that a milestone adds to a window of `total` days: all of its own, as far as the longest protection allows. */
export const daysOfMilestone = (
  milestone: Pick<MilestoneRule, 'days'>,
  total: number,
  mostDays: number | null,
): number => (mostDays === null ? milestone.days : Math.max(0, Math.min(milestone.days, mostDays - total)));

/** Whole local days from one moment to another; 0 on the same day. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const day = (moment: Date) => Date.parse(`${localDay(moment, timeZone)}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / 86_400_000);
}

/** What the vendor's policy, the requests so far and the calendar say about asking for an extension now. */
export interface ExtensionState {
  extensions: ProtectionRules['extensions'];
  /** Extensions that the partner was granted on request. */
  granted: number;
  pending: boolean;
  daysLeft: number;
}

/** Whether an extension may be asked for: `true`, or why not with a stable code. */
export function mayAskForExtension({
  extensions,
  granted,
  pending,
  daysLeft,
}: ExtensionState): true | { code: string; reason: string } {
  const { limit, earliestDays } = extensions;
  if (limit === 0) return { code: 'extensions_not_offered', reason: 'Protection is not extended on request here' };
  if (pending) return { code: 'request_pending', reason: 'An extension was asked for already and waits for an answer' };
  if (limit !== null && granted >= limit) {
    return { code: 'extension_limit_reached', reason: `Extended ${granted} of ${limit} times already` };
  }
  if (daysLeft > earliestDays) {
    return { code: 'too_early', reason: `Can be asked for in the last ${earliestDays} days of protection` };
  }
  return true;
}
