/** The daily mail: what waits for somebody, what ends soon, what is new. Nothing comes when there is nothing. */
import { addDays, localDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import type { JobHandler } from '../../kit/jobs.ts';
import { setTimers } from '../../kit/timers.ts';
import { nextMorning } from './delivery.ts';
import {
  hasTimer,
  selectEnding,
  selectOptionalHeld,
  selectWaiting,
  takeNews,
  type DealLine,
} from './digest-queries.ts';
import { DIGEST_WORDS, digestMail, newsLine } from './digest-mail.ts';
import { mailNews } from './mails.ts';
import { selectLocales, selectMembers, selectTimeZone, type Member } from './people-queries.ts';
import { USUAL_HOUR } from './settings.ts';
import { claimDigest, selectSettings, type SettingsRow } from './settings-queries.ts';

export const DIGEST_TIMER = 'notifications.digest';
export const HELD_TIMER = 'notifications.held';

/** Protections that end within so many days are worth a line. */
const SOON_DAYS = 7;

/** When somebody's next daily mail is due: their morning, after any pause. */
function nextDigest(now: Date, settings: SettingsRow | undefined, vendorsZone: string): Date {
  const from = settings?.paused_until && settings.paused_until > now ? settings.paused_until : now;
  return nextMorning(from, settings?.digest_hour ?? USUAL_HOUR, settings?.time_zone ?? vendorsZone);
}

/** Sees to it that a daily mail is coming; one timer waits per person, however much happens. */
export async function expectDigest(ctx: Ctx, member: Pick<Member, 'id'>, settings?: SettingsRow): Promise<void> {
  if (await hasTimer(ctx, DIGEST_TIMER, member.id)) return;
  const dueAt = nextDigest(ctx.clock.now(), settings, await selectTimeZone(ctx));
  await setTimers(ctx, [{ kind: DIGEST_TIMER, subject: { kind: 'membership', id: member.id }, dueAt }]);
}

/** Holds a mail back until the end of the quiet hours. */
export const holdBack = (ctx: Ctx, notificationId: string, until: Date): Promise<void> =>
  setTimers(ctx, [{ kind: HELD_TIMER, subject: { kind: 'notification', id: notificationId }, dueAt: until }]);

async function sendDigest(ctx: Ctx, membershipId: string): Promise<void> {
  const [member] = await selectMembers(ctx, [membershipId]);
  if (!member) return;
  const settings = (await selectSettings(ctx, [member.id])).get(member.id);
  const zone = settings?.time_zone ?? (await selectTimeZone(ctx));
  const now = ctx.clock.now();
  if (settings?.paused_until && settings.paused_until > now) return expectDigest(ctx, member, settings);
  if (!(await claimDigest(ctx, member, localDay(now, zone)))) return;
  const [waiting, ending] = [
    await selectWaiting(ctx, member),
    await selectEnding(ctx, member, addDays(now, SOON_DAYS, zone)),
  ];
  const news = await takeNews(ctx, member.id);
  // Nothing is asked and nothing is new: the mails stop until something happens again.
  if (waiting.length + ending.length + news.length === 0) return;
  const locale =
    (await selectLocales(ctx, member.person_id ? [member.person_id] : [])).get(member.person_id ?? '') ?? 'en';
  const words = DIGEST_WORDS[locale.startsWith('de') ? 'de' : 'en'];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  const line = ({ number, customer, at }: DealLine) => `${customer ?? number} (${number}), ${day.format(at)}`;
  await digestMail(ctx, member, locale, [
    { heading: words.waiting, lines: waiting.map(line) },
    { heading: words.ending, lines: ending.map(line) },
    { heading: words.news, lines: await Promise.all(news.map((one) => newsLine(ctx, one, member, locale))) },
  ]);
  if (waiting.length + ending.length > 0) await expectDigest(ctx, member, settings);
}

/** Sends what was held back, unless it has been read in the app meanwhile. */
async function sendHeld(ctx: Ctx, notificationId: string): Promise<void> {
  const held = await selectOptionalHeld(ctx, notificationId);
  if (!held || held.read_at !== null) return;
  const [member] = await selectMembers(ctx, [held.membership_id]);
  if (member) await mailNews(ctx, held.kind, held.params, [{ member, link: held.link }]);
}

export const notificationJobs: readonly JobHandler[] = [
  { name: DIGEST_TIMER, run: (ctx, payload) => sendDigest(ctx, String(payload['subjectId'])) },
  { name: HELD_TIMER, run: (ctx, payload) => sendHeld(ctx, String(payload['subjectId'])) },
];
