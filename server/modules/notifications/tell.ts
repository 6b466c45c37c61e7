import type { Ctx } from '../../kit/context.ts';
import type { StoredEvent } from '../../kit/events.ts';
import type { NotificationParams } from './contract.ts';
import type { KindName, Side } from './kinds.ts';
import { mailNews } from './mails.ts';
import type { Member } from './people-queries.ts';
import { selectPreferences } from './preference-queries.ts';
import { channelsOf } from './preferences.ts';
import { insertNotifications } from './queries.ts';

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

/**
 * Tells people in the app and by mail, as each of them wishes. Told once per event: a second run neither shows nor mails
 * anything again.
 */
export async function tell(ctx: Ctx, event: StoredEvent, { kind, params, members, linkOf }: News): Promise<void> {
  const chosen = await selectPreferences(
    ctx,
    members.map((member) => member.id),
    kind,
  );
  const told = members
    .map((member) => {
      const own = chosen.filter((row) => row.membership_id === member.id);
      return { member, link: linkOf(member), ...channelsOf(kind, member.side, own) };
    })
    .filter(({ inApp, mail }) => inApp || mail);
  const fresh = await insertNotifications(
    ctx,
    event,
    told.map(({ member, link, inApp }) => ({
      membershipId: member.id,
      partnerId: member.partner_id,
      kind,
      params,
      link,
      inApp,
    })),
  );
  const mailed = told.filter(({ member, mail }) => mail && fresh.has(member.id));
  await mailNews(ctx, kind, params, mailed);
}
