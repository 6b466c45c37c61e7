/** Pure rules against hoarding: how many registrations a partner may have open, and what its record says about that. */
import type { LimitRules } from '../rules/documents.contract.ts';

/** Statuses in which an open registration takes a seat. */
export const OPEN_STATUSES = ['submitted', 'under_review', 'info_requested', 'approved'] as const;

export interface WinRecord {
  won: number;
  decided: number;
}

/** What the limits say about a partner now. */
export interface Standing {
  /** Most registrations that may be open; null without a cap. */
  cap: number | null;
  throttled: boolean;
  /** Whether somebody has to look at each of its registrations. */
  manualReview: boolean;
}

/** Whether a partner wins too little of what it registers; with too few decided deals nobody can tell. */
export function isThrottled({ throttle }: LimitRules, { won, decided }: WinRecord): boolean {
  if (throttle === null || decided < throttle.overLast) return false;
  return won * 100 < throttle.winRatePercent * decided;
}

const capOfTier = ({ open, openByTier }: LimitRules, tierId: string | null): number | null =>
  openByTier.find((one) => one.tierId === tierId)?.open ?? open;

/** The limits for a partner of a tier with a record of won and lost deals. A lower cap never raises the usual one. */
export function standingOf(rules: LimitRules, tierId: string | null, record: WinRecord): Standing {
  const throttled = isThrottled(rules, record);
  const usual = capOfTier(rules, tierId);
  const lowered = throttled && rules.throttle?.action === 'lower_cap' ? rules.throttle.open : null;
  const caps = [usual, lowered].filter((cap) => cap !== null);
  return {
    cap: caps.length === 0 ? null : Math.min(...caps),
    throttled,
    manualReview: throttled && rules.throttle?.action === 'manual_review',
  };
}

/** The smallest amount of a deal type in a currency; null where the vendor has named none. */
export const minimumOf = ({ minimums }: LimitRules, dealTypeId: string, currency: string): number | null =>
  minimums.find((one) => one.dealTypeId === dealTypeId && one.amount.currency === currency)?.amount.minor ?? null;
