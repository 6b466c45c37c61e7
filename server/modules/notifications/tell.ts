import type { Ctx } from '../../kit/context.ts';
import type { StoredEvent } from '../../kit/events.ts';
import type { NotificationParams } from './contract.ts';
import { channelsFor, quietUntil } from './delivery.ts';
import { expectDigest, holdBack } from './digest.ts';
import type { KindName, Side } from './kinds.ts';
import { mailNews } from './mails.ts';
import { selectTimeZone, type Member } from './people-queries.ts';
import { selectPreferences } from './preference-queries.ts';
import { insertNotifications } from './queries.ts';
import { selectDefaults, selectSettings } from './settings-queries.ts';

/** Something to tell several people. */
export interface News {
  kind: KindName;
  params: NotificationParams;
  members: readonly Member[];
  /** Page that it is about, in the shell of the person's side. */
  linkOf(member: Member): string;
}

/** Params of a sentence that says nothing yet. */
export const NOTHING: NotificationParams = {
  number: null,
  customer: null,
  partner: null,
  actor: null,
  reason: null,
  note: null,
  step: null,
  news: null,
  until: null,
  daysLeft: null,
  discountBasisPoints: null,
  amount: null,
};

/** Page of the own people in the shell of a side. */
export const linkToPeople = (side: Side): string => `/${side === 'vendor' ? 'console' : 'portal'}/people`;

/** How each of these people is told: their own choice, the vendor's rule, the product's; nothing at once in a pause. */
async function deliveries(ctx: Ctx, { kind, members, linkOf }: News) {
  const ids = members.map((member) => member.id);
  const chosen = await selectPreferences(ctx, ids, kind);
  const [vendors, settings] = [await selectDefaults(ctx, kind), await selectSettings(ctx, ids)];
  const now = ctx.clock.now();
  return members.map((member) => {
    const own = chosen.filter((row) => row.membership_id === member.id);
    const channels = channelsFor(
      kind,
      member.side,
      own,
      vendors.find((row) => row.side === member.side),
    );
    const choice = settings.get(member.id);
    const paused = choice?.paused_until && choice.paused_until > now;
    const mail = channels.mail === 'now' && paused ? 'digest' : channels.mail;
    return { member, link: linkOf(member), inApp: channels.inApp, mail, settings: choice };
  });
}

type Delivery = Awaited<ReturnType<typeof deliveries>>[number];

/**
 * Tells people in the app and by mail, as each of them wishes. Told once per event: a second run neither shows nor mails
 * anything again.
 */
export async function tell(ctx: Ctx, event: StoredEvent, news: News): Promise<void> {
  const { kind, params } = news;
  const told = (await deliveries(ctx, news)).filter(({ inApp, mail }) => inApp || mail !== 'off');
  const fresh = await insertNotifications(
    ctx,
    event,
    told.map(({ member, link, inApp, mail }) => ({
      membershipId: member.id,
      partnerId: member.partner_id,
      kind,
      params,
      link,
      inApp,
      digest: mail === 'digest',
    })),
  );
  const vendorsZone = await selectTimeZone(ctx);
  const atOnce: Delivery[] = [];
  for (const delivery of told) {
    const id = fresh.get(delivery.member.id);
    if (id === undefined) continue;
    const held = delivery.mail === 'now' ? heldUntil(ctx, delivery, vendorsZone) : null;
    if (held) await holdBack(ctx, id, held);
    else if (delivery.mail === 'now') atOnce.push(delivery);
    else if (delivery.mail === 'digest') await expectDigest(ctx, delivery.member, delivery.settings);
  }
  await mailNews(ctx, kind, params, atOnce);
}

function heldUntil(ctx: Ctx, { settings }: Delivery, vendorsZone: string): Date | null {
  if (!settings) return null;
  const quiet = {
    quietFrom: settings.quiet_from,
    quietUntil: settings.quiet_until,
    pausedUntil: settings.paused_until,
  };
  return quietUntil(ctx.clock.now(), quiet, settings.time_zone ?? vendorsZone);
}
