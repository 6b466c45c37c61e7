/** Making and revoking personal links. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { newId } from '../../../kit/id.ts';
import type { DoorSource } from '../../../kit/mail/door.ts';
import { abilitiesOfRole, roleHas } from '../abilities.ts';
import type { Desk } from '../desk.ts';
import { ofMembership } from '../events.ts';
import { MAIL_LINK_HOURS } from '../link-times.ts';
import { mailRegistrationLink } from '../mails.ts';
import { linkPolicy } from '../policy.ts';
import { selectMembership } from '../queries.ts';
import type { Role } from '../roles.ts';
import { newInvitationToken } from '../secrets.ts';
import type { RegistrationLink } from './contract.ts';
import { deleteLinkSessions } from './door-queries.ts';
import {
  insertLink,
  lockRegistrationLink,
  selectRegistrationLinks,
  updateRevoked,
  type LinkRow,
} from './link-queries.ts';

/** What a link to register opens; which pages, the contracts say (`byRegistrationLink`). */
const REGISTERING = [
  'deal.read',
  'deal.create',
  'deal.update',
  'deal.submit',
  'deal.delete',
  'deal.comment',
  'conflict.check',
  'product.read',
  'form.read',
  'stage.read',
  'reason.read',
  'tenant.read',
  'partner.read',
  'rate.read',
  'file.read',
  'file.upload',
];

const MOST_LINKS = 10;
const DAY = 86_400_000;

const addressOf = (ctx: Pick<Ctx, 'config'>, token: string) => `${ctx.config.publicUrl}/link/${token}`;

/** A link as those see it who look after people. */
export function presentLink(ctx: Pick<Ctx, 'clock'>, row: LinkRow): RegistrationLink {
  const ended = row.expires_at <= ctx.clock.now();
  return {
    id: row.id,
    personId: row.membership_id,
    label: row.label,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    uses: row.uses,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    state: row.revoked_at ? 'revoked' : ended ? 'expired' : 'active',
  };
}

/** A rep's links to register. Throws 404 for a person out of view, 403. */
export async function listRegistrationLinks(ctx: Ctx, personId: string): Promise<RegistrationLink[]> {
  const member = await selectMembership(ctx, personId);
  authorize(ctx, linkPolicy, 'link.manage', member);
  return (await selectRegistrationLinks(ctx, personId)).map((row) => presentLink(ctx, row));
}

/** Makes a link by which a rep registers without a password. Throws 409 unless they sell for a partner and may sign in. */
export async function createRegistrationLink(
  ctx: Ctx,
  personId: string,
  { label, days, mail }: { label: string | null; days: number; mail: boolean },
): Promise<RegistrationLink & { url: string }> {
  const member = await selectMembership(ctx, personId);
  authorize(ctx, linkPolicy, 'link.manage', member);
  if (member.side !== 'partner' || member.status !== 'active' || !roleHas(member.role, 'deal.create')) {
    throw conflict('not_a_seller', 'Only active people who sell for a partner get such a link');
  }
  const open = (await selectRegistrationLinks(ctx, personId)).filter((row) => presentLink(ctx, row).state === 'active');
  if (open.length >= MOST_LINKS) throw conflict('too_many_links', 'Revoke one of the links first');
  const { token, hash } = newInvitationToken(ctx.tenantId);
  const now = ctx.clock.now();
  const row = await insertLink(ctx, {
    id: newId(),
    kind: 'registration',
    membership_id: member.id,
    partner_id: member.partner_id,
    hash,
    path: '/portal/deals/new',
    scopes: REGISTERING,
    label,
    created_by_name: ctx.actor.name,
    created_at: now,
    expires_at: new Date(now.getTime() + days * DAY),
  });
  const url = addressOf(ctx, token);
  if (mail) await mailRegistrationLink(ctx, member, url, days);
  await emit(ctx, ofMembership('person.link_created', member, { data: { linkId: row.id, label, days, mail } }));
  return { ...presentLink(ctx, row), url };
}

/** Revokes a link and ends what it has opened. Throws 404, 403. */
export async function revokeRegistrationLink(desk: Desk, ctx: Ctx, linkId: string): Promise<void> {
  const link = await lockRegistrationLink(ctx, linkId);
  const member = await selectMembership(ctx, link.membership_id);
  authorize(ctx, linkPolicy, 'link.manage', member);
  if (link.revoked_at !== null) return;
  await updateRevoked(ctx, linkId);
  await deleteLinkSessions(desk.runtime.database.system, linkId);
  await emit(ctx, ofMembership('person.link_revoked', member, { data: { linkId, label: link.label } }));
}

/** What may be read by any link of a mail: records, never the administration of others. */
const READABLE =
  /^(deal|partner|contact|account|product|tier|programme|form|stage|reason|rate|tenant|role|file|notification|people)\.read$/;

/** Makes the link behind the button of a mail, at the moment when the mail leaves. */
export const mailDoor: DoorSource = async (ctx, door) => {
  const member = await selectMembership(ctx, door.membershipId);
  const readable = abilitiesOfRole(member.role as Role).filter((name) => READABLE.test(name));
  const { token, hash } = newInvitationToken(ctx.tenantId);
  const now = ctx.clock.now();
  await insertLink(ctx, {
    id: newId(),
    kind: 'mail',
    membership_id: member.id,
    partner_id: member.partner_id,
    hash,
    path: door.path,
    scopes: [...readable, ...door.abilities.filter((name) => roleHas(member.role, name))],
    bound_to: door.boundTo,
    created_by_name: 'mail',
    created_at: now,
    expires_at: new Date(now.getTime() + MAIL_LINK_HOURS * 3_600_000),
  });
  return addressOf(ctx, token);
};
