/** How somebody is told about one kind of thing, and when: pure rules without I/O. */
import { localDay, startOfDay, dayAfter, wallClock } from '../../kit/calendar.ts';
import { isMailedByDefault, type KindName, type Side } from './kinds.ts';

/** By mail at once, in the daily mail, or not at all. */
export const MAIL_WAYS = ['now', 'digest', 'off'] as const;
export type MailWay = (typeof MAIL_WAYS)[number];

export interface Channels {
  inApp: boolean;
  mail: MailWay;
  /** The vendor demands it: nobody gets less than its default. */
  mandatory: boolean;
}

type Choice = { kind: string; channel: 'in_app' | 'mail' | 'digest'; enabled: boolean };
export type Default = { in_app: boolean; mail: string; mandatory: boolean };

/** What a person has chosen of one kind, as far as they have. */
function chosenMail(kind: KindName, choices: readonly Choice[]): MailWay | undefined {
  const of = (channel: Choice['channel']) =>
    choices.find((row) => row.kind === kind && row.channel === channel)?.enabled;
  if (of('mail') === undefined && of('digest') === undefined) return undefined;
  return of('mail') ? 'now' : of('digest') ? 'digest' : 'off';
}

const RANK: Readonly<Record<MailWay, number>> = { off: 0, digest: 1, now: 2 };

/** The person's own choice, else the vendor's for their side, else the product's; never less than what is mandatory. */
export function channelsFor(
  kind: KindName,
  side: Side,
  choices: readonly Choice[],
  vendors: Default | undefined,
): Channels {
  const usual: Channels = {
    inApp: vendors?.in_app ?? true,
    mail: (vendors?.mail as MailWay | undefined) ?? (isMailedByDefault(kind, side) ? 'now' : 'digest'),
    mandatory: vendors?.mandatory ?? false,
  };
  const inApp = choices.find((row) => row.kind === kind && row.channel === 'in_app')?.enabled ?? usual.inApp;
  const mail = chosenMail(kind, choices) ?? usual.mail;
  if (!usual.mandatory) return { inApp, mail, mandatory: false };
  return { inApp: inApp || usual.inApp, mail: RANK[mail] >= RANK[usual.mail] ? mail : usual.mail, mandatory: true };
}

export interface Quiet {
  quietFrom: string | null;
  quietUntil: string | null;
  pausedUntil: Date | null;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** When a mail that is due now may leave: now (null), or the end of the quiet hours. */
export function quietUntil(now: Date, { quietFrom, quietUntil: until }: Quiet, timeZone: string): Date | null {
  if (quietFrom === null || until === null || quietFrom === until) return null;
  const [from, to] = [minutesOf(quietFrom), minutesOf(until)];
  const clock = wallClock(now, timeZone);
  const minute = clock.getUTCHours() * 60 + clock.getUTCMinutes();
  const inside = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!inside) return null;
  const today = localDay(now, timeZone);
  const day = minute < to ? today : dayAfter(today, 1);
  return new Date(startOfDay(day, timeZone).getTime() + to * 60_000);
}

/** The next time that it is this hour of the morning there. */
export function nextMorning(now: Date, hour: number, timeZone: string): Date {
  const at = (day: string) => new Date(startOfDay(day, timeZone).getTime() + hour * 3_600_000);
  const today = localDay(now, timeZone);
  return at(today) > now ? at(today) : at(dayAfter(today, 1));
}
