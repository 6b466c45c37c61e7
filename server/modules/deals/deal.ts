import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { DealLines, Deals } from '../../../db/types.ts';
import { addDays, dayAfter, localDay, startOfDay, type BusinessCalendar } from '../../kit/calendar.ts';
import { conflict, stale, type FieldError } from '../../kit/errors.ts';
import {
  legality,
  type Action,
  type ApprovalStatus,
  type ConflictLevel,
  type Outcome,
  type Verdict,
} from './states.ts';

type Narrowed = {
  approval_status: ApprovalStatus;
  outcome: Outcome;
  conflict_level: ConflictLevel;
  verdict: Verdict;
};

/** A registration as its verbs see it: the row, with its words narrowed and what its rejection allows. */
export type Deal = Omit<Selectable<Deals>, keyof Narrowed> & Narrowed & { resubmittable: boolean };

export type DealLine = Pick<Selectable<DealLines>, 'product_id' | 'quantity' | 'unit_price_minor'>;

/** Crockford's base 32: no I, L, O or U, so that a number survives being read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NUMBER_LENGTH = 7;

/** A number that says nothing about how many registrations there are: the prefix and 35 random bits. */
export function drawNumber(prefix: string): string {
  const characters = [...randomBytes(NUMBER_LENGTH)].map((byte) => ALPHABET[byte & 31]);
  return prefix + characters.join('');
}

/** Throws 409 unless the state allows the action. */
export function assertLegal(deal: Deal, action: Action): void {
  const answer = legality(action, stateOf(deal));
  if (answer !== true) throw conflict('illegal_transition', answer);
}

/** Throws 412 when the caller has read another version than the one that stands. */
export function assertFresh(deal: Deal, version: number | null): void {
  if (version !== null && version !== deal.version) throw stale();
}

export const stateOf = (deal: Deal) => ({
  approvalStatus: deal.approval_status,
  outcome: deal.outcome,
  resubmittable: deal.resubmittable,
});

/** Whether a registration keeps its customer from other partners at this moment. */
export const isProtected = (deal: Pick<Deal, 'approval_status' | 'outcome' | 'expires_at'>, now: Date): boolean =>
  deal.approval_status === 'approved' && deal.outcome === 'open' && deal.expires_at !== null && deal.expires_at >= now;

/** Statuses in which an open registration counts in conflict checks. */
const LIVE: readonly ApprovalStatus[] = ['submitted', 'under_review', 'info_requested', 'on_hold', 'approved'];

/** Whether others should hear of this customer when they register: it waits, is protected, or was won by a partner. */
export const isLive = (deal: Pick<Deal, 'approval_status' | 'outcome'>): boolean =>
  deal.outcome === 'won' || (deal.outcome === 'open' && LIVE.includes(deal.approval_status));

const REQUIRED: readonly [path: string, column: keyof Deal, message: string][] = [
  ['customer.name', 'customer_name', 'Name the customer'],
  ['customer.country', 'customer_country', 'Choose the customer’s country'],
  ['contact.name', 'contact_name', 'Name a contact at the customer'],
  ['contact.email', 'contact_email', 'Give the contact’s e-mail address'],
  ['closeDate', 'close_date', 'Say when you expect to close'],
];

/**
 * What a registration lacks before it can be submitted: the minimum evidence of a registration (customer, contact, value,
 * close date). `today` is the vendor's local day.
 */
export function missingForSubmission(deal: Deal, today: string): FieldError[] {
  const errors = REQUIRED.filter(([, column]) => deal[column] === null).map(([path, , message]) => ({
    path,
    code: 'required',
    message,
  }));
  if (deal.amount_minor === null) {
    errors.push({ path: 'amount', code: 'required', message: 'Give an amount or the products' });
  }
  if (deal.close_date !== null && deal.close_date < today) {
    errors.push({ path: 'closeDate', code: 'in_the_past', message: 'The close date has passed' });
  }
  return errors;
}

/** Hour of the vendor's morning at which reminders are due. */
const REMINDER_HOUR = 8;

/** The last millisecond of protection: the end of the vendor's local day so many days later. */
export const protectionEnd = (from: Date, days: number, timeZone: string): Date => addDays(from, days, timeZone);

/** Reminders ahead of the end of protection that are still due after `now`. */
export function remindersBefore(expiresAt: Date, now: Date, reminderDays: readonly number[], timeZone: string) {
  const lastDay = localDay(expiresAt, timeZone);
  return reminderDays
    .map((daysLeft) => ({ daysLeft, dueAt: morningOf(dayAfter(lastDay, -daysLeft), timeZone) }))
    .filter(({ dueAt }) => dueAt > now);
}

const morningOf = (day: string, timeZone: string): Date =>
  new Date(startOfDay(day, timeZone).getTime() + REMINDER_HOUR * 3_600_000);

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Open minutes of an average business day: the yardstick by which a promise in business days becomes minutes. */
export function minutesOfBusinessDay(calendar: BusinessCalendar): number {
  const days = WEEK.map((day) =>
    calendar.hours[day].reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0),
  ).filter((minutes) => minutes > 0);
  return days.length === 0 ? 0 : Math.round(days.reduce((sum, minutes) => sum + minutes, 0) / days.length);
}
