import { addBusinessTime, businessMinutesBetween, type BusinessCalendar } from '../../../server/kit/calendar.ts';
import { daysAfter, type Random } from './random.ts';

/** What became of a registration, before it is written as rows. */
export interface Story {
  status:
    | 'draft'
    | 'submitted'
    | 'under_review'
    | 'info_requested'
    | 'approved'
    | 'rejected'
    | 'withdrawn'
    | 'revoked'
    | 'expired';
  outcome: 'open' | 'won' | 'lost';
  createdAt: Date;
  submittedAt: Date | null;
  responseDueAt: Date | null;
  respondedAt: Date | null;
  responseMinutes: number | null;
  approvedAt: Date | null;
  decidedAt: Date | null;
  closedAt: Date | null;
  updatedAt: Date;
}

type Ending = Exclude<Story['status'], 'approved'> | 'won' | 'lost' | 'protected';

const PAST: Record<string, number> = {
  won: 31,
  lost: 19,
  expired: 17,
  rejected: 17,
  withdrawn: 6,
  revoked: 2,
  protected: 0,
};
const RECENT: Record<string, number> = {
  protected: 58,
  won: 12,
  lost: 9,
  rejected: 14,
  withdrawn: 4,
  info_requested: 3,
};
/** Two business days of eight hours. */
const PROMISE = 960;

const blank = (createdAt: Date): Story => ({
  status: 'draft',
  outcome: 'open',
  createdAt,
  submittedAt: null,
  responseDueAt: null,
  respondedAt: null,
  responseMinutes: null,
  approvedAt: null,
  decidedAt: null,
  closedAt: null,
  updatedAt: createdAt,
});

/** A registration begun lately and never sent. */
export const draftStory = (random: Random, now: Date): Story =>
  blank(random.moment(daysAfter(now, -20), daysAfter(now, -0.1)));

function submitted(story: Story, at: Date, calendar: BusinessCalendar): Story {
  return {
    ...story,
    status: 'submitted',
    submittedAt: at,
    responseDueAt: addBusinessTime(at, PROMISE, calendar),
    updatedAt: at,
  };
}

/** A registration that waits in the vendor's queue; some are overdue, some are being looked at. */
export function waitingStory(random: Random, now: Date, calendar: BusinessCalendar): Story {
  const at = random.moment(daysAfter(now, -4.5), daysAfter(now, -0.02));
  const story = submitted(blank(new Date(at.getTime() - random.int(5, 600) * 60_000)), at, calendar);
  if (!random.chance(0.3)) return story;
  const respondedAt = new Date(Math.min(now.getTime(), at.getTime() + random.int(20, 900) * 60_000));
  return { ...answered(story, respondedAt, calendar), status: 'under_review' };
}

function answered(story: Story, at: Date, calendar: BusinessCalendar): Story {
  return {
    ...story,
    respondedAt: at,
    responseMinutes: Math.floor(businessMinutesBetween(story.submittedAt!, at, calendar)),
    updatedAt: at,
  };
}

/** A registration of the past: submitted at `at`, and everything that followed up to now. */
export function pastStory(
  random: Random,
  at: Date,
  now: Date,
  protectionDays: number,
  calendar: BusinessCalendar,
): Story {
  const age = (now.getTime() - at.getTime()) / 86_400_000;
  const ending = random.weighted(age > protectionDays + 10 ? PAST : RECENT) as Ending;
  const base = submitted(blank(new Date(at.getTime() - random.int(3, 900) * 60_000)), at, calendar);
  const minutes = Math.round(PROMISE * (random.chance(0.86) ? random.next() * 0.9 : 1 + random.next() * 2.5));
  const answeredAt = earlier(addBusinessTime(at, Math.max(12, minutes), calendar), now);
  const story = answered(base, answeredAt, calendar);
  return ended(random, story, ending, answeredAt, now, protectionDays);
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

function ended(random: Random, story: Story, ending: Ending, decidedAt: Date, now: Date, days: number): Story {
  if (ending === 'info_requested') return { ...story, status: 'info_requested' };
  if (ending === 'withdrawn') return { ...story, status: 'withdrawn' };
  if (ending === 'rejected') return { ...story, decidedAt, status: 'rejected' };
  const decided = { ...story, decidedAt, approvedAt: decidedAt };
  const window = daysAfter(decidedAt, Math.max(1, Math.min(days, (now.getTime() - decidedAt.getTime()) / 86_400_000)));
  const later = random.moment(decidedAt, earlier(window, now));
  if (ending === 'won' || ending === 'lost') {
    return { ...decided, status: 'approved', outcome: ending, closedAt: later, updatedAt: later };
  }
  if (ending === 'revoked') return { ...decided, status: 'revoked', decidedAt: later, updatedAt: later };
  if (ending === 'expired')
    return { ...decided, status: 'expired', updatedAt: earlier(daysAfter(decidedAt, days), now) };
  // A day in hand: protection lasts to the end of the vendor's day.
  const over = daysAfter(decidedAt, days + 1);
  return over < now ? { ...decided, status: 'expired', updatedAt: over } : { ...decided, status: 'approved' };
}
