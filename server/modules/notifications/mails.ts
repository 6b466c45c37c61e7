import type { Ctx } from '../../kit/context.ts';
import { queueMail } from '../../kit/mail/queue.ts';
import { mailTemplate, type MailTemplate } from '../../kit/mail/template.ts';
import type { NotificationParams } from './contract.ts';
import { KIND_NAMES, type KindName, type Side } from './kinds.ts';
import { APPROVAL_TEXTS } from './mail-texts-approval.ts';
import { DECISION_TEXTS } from './mail-texts-decision.ts';
import { DISPUTE_TEXTS } from './mail-texts-dispute.ts';
import { LATER_TEXTS } from './mail-texts-later.ts';
import { PRICE_TEXTS } from './mail-texts-price.ts';
import { PROTECTION_TEXTS } from './mail-texts-protection.ts';
import { HOLD_TEXTS } from './mail-texts-hold.ts';
import { TALK_TEXTS } from './mail-texts-talk.ts';
import { mailData, PLACEHOLDERS, type MailWording } from './mail-words.ts';
import { selectLocales, type Member } from './people-queries.ts';
import { unsubscribeUrl } from './unsubscribe-token.ts';

const WORDINGS: Readonly<Record<KindName, MailWording>> = {
  ...DECISION_TEXTS,
  ...APPROVAL_TEXTS,
  ...PROTECTION_TEXTS,
  ...PRICE_TEXTS,
  ...LATER_TEXTS,
  ...DISPUTE_TEXTS,
  ...HOLD_TEXTS,
  ...TALK_TEXTS,
};

function templateOf(kind: KindName): MailTemplate {
  const { name, uses, en, de } = WORDINGS[kind];
  const placeholders = Object.fromEntries(uses.map((placeholder) => [placeholder, PLACEHOLDERS[placeholder]]));
  return mailTemplate({ key: kind, name, placeholders, texts: { en, de } });
}

const TEMPLATES = Object.fromEntries(KIND_NAMES.map((kind) => [kind, templateOf(kind)])) as Record<
  KindName,
  MailTemplate
>;

/** The mail of a kind of notification. */
export const templateOfKind = (kind: KindName): MailTemplate => TEMPLATES[kind];

/** The mails of this module, one per kind of notification. */
export const notificationMails: readonly MailTemplate[] = Object.values(TEMPLATES);

/** Somebody who is mailed, and the page that the button leads to. */
export interface Addressee {
  member: Member;
  /** Path on this site. */
  link: string;
}

/** What the button of a mail is for beside reading: the one thing that its reader is asked to do. */
const ACTS: Readonly<Partial<Record<KindName, Partial<Record<Side, readonly string[]>>>>> = {
  deal_submitted: { vendor: ['deal.decide', 'conflict.evidence'] },
  deal_resubmitted: { vendor: ['deal.decide', 'conflict.evidence'] },
  deal_assigned: { vendor: ['deal.decide', 'conflict.evidence'] },
  deal_info_requested: { partner: ['deal.update', 'deal.submit', 'file.upload', 'deal.comment', 'conflict.check'] },
  deal_rejected: { partner: ['deal.update', 'deal.submit', 'conflict.check'] },
  deal_expiring: { partner: ['deal.close'], vendor: ['deal.close'] },
  deal_commented: { partner: ['deal.comment'], vendor: ['deal.comment'] },
  deal_commented_internally: { vendor: ['deal.comment.internal'] },
};

const actsBy = (kind: KindName, side: Side): readonly string[] => ACTS[kind]?.[side] ?? [];

/** The record that a page is about. */
const recordIn = (link: string): string | null => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(link)?.[0] ?? null;

/** Mails news to people, each in their own language. The button leads to the page, through signing in if need be. */
export async function mailNews(
  ctx: Ctx,
  kind: KindName,
  params: NotificationParams,
  addressees: readonly Addressee[],
): Promise<void> {
  const locales = await selectLocales(
    ctx,
    addressees.flatMap(({ member }) => (member.person_id === null ? [] : [member.person_id])),
  );
  for (const { member, link } of addressees) {
    const locale = locales.get(member.person_id ?? '') ?? 'en';
    await queueMail(ctx, {
      template: TEMPLATES[kind],
      to: { address: member.email, name: member.name, personId: member.person_id },
      locale,
      data: mailData(params, member.name, locale),
      url: `${ctx.config.publicUrl}${link}`,
      door: { membershipId: member.id, path: link, abilities: actsBy(kind, member.side), boundTo: recordIn(link) },
      unsubscribeUrl: unsubscribeUrl(ctx, member.id, kind),
    });
  }
}
