/** Inviting somebody into the programme, and their acceptance. */
import { authorize } from '../../kit/authorize.ts';
import type { Ctx, PublicCtx } from '../../kit/context.ts';
import { dangerouslyAcrossTenants } from '../../kit/database.ts';
import { conflict, invalid, notFound, type FieldError } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { newId } from '../../kit/id.ts';
import { called, headersOf } from './auth-call.ts';
import { asActor, forward, preferringTenant, rowOfToken, type Desk } from './desk.ts';
import { ofMembership } from './events.ts';
import { INVITATION_DAYS } from './link-times.ts';
import { mailInvitation } from './mails.ts';
import { hashPassword } from './password-hash.ts';
import { requireSide } from './people.ts';
import { insertPeople, selectOptionalPersonByEmail, type PersonRow } from './person-queries.ts';
import { peoplePolicy } from './policy.ts';
import {
  insertMemberships,
  partnerExists,
  selectMembershipForUpdate,
  updateInvitedMembership,
  updateMembership,
  type MembershipRow,
} from './queries.ts';
import type { Role } from './roles.ts';
import { newInvitationToken, parseInvitationToken } from './secrets.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { welcome, type Exchange } from './sign-in.ts';
import { updateHat, type ActorRow } from './system-queries.ts';
import { selectOptionalInvitation, type InvitationRow } from './tenant-queries.ts';

export interface Invitee {
  name: string;
  email: string;
  role: Role;
  partnerId: string | null;
  territory?: { countries: string[]; regions: string[] } | undefined;
}

function newInvitation(ctx: Ctx) {
  const { token, hash } = newInvitationToken(ctx.tenantId);
  const expiresAt = new Date(ctx.clock.now().getTime() + INVITATION_DAYS * 86_400_000);
  return { token, hash, expiresAt };
}

async function requirePartner(ctx: Ctx, partnerId: string | null): Promise<void> {
  if (partnerId === null || (await partnerExists(ctx, partnerId))) return;
  throw invalid([{ path: 'partnerId', code: 'unknown_partner', message: 'Choose a partner of yours' }]);
}

/** Invites somebody by mail. Throws 403, 409 `already_member`, 422 for an unknown partner or a role of the other side. */
export async function invitePerson(ctx: Ctx, invitee: Invitee): Promise<MembershipRow> {
  const partnerId = ctx.actor.side === 'partner' ? (invitee.partnerId ?? ctx.actor.partnerId) : invitee.partnerId;
  const side = partnerId === null ? 'vendor' : 'partner';
  await requirePartner(ctx, partnerId);
  authorize(ctx, peoplePolicy, 'people.invite', { side, role: invitee.role, partner_id: partnerId });
  requireSide(invitee.role, side);
  const { token, ...invitation } = newInvitation(ctx);
  const [member] = await insertMemberships(ctx, [
    {
      ...invitee,
      id: newId(),
      personId: null,
      partnerId,
      side,
      status: 'invited',
      invitedBy: ctx.actor.name,
      invitation,
    },
  ]);
  if (!member) throw conflict('already_member', 'Somebody with this address is a member already');
  await mailInvitation(ctx, member, token);
  await emit(ctx, ofMembership('person.invited', member, { data: { email: member.email, role: member.role } }));
  return member;
}

/** Sends a new link; the old one stops working. Throws 409 unless the invitation is open. */
export async function resendInvitation(ctx: Ctx, id: string): Promise<MembershipRow> {
  const member = await selectMembershipForUpdate(ctx, id);
  authorize(ctx, peoplePolicy, 'people.invite', member);
  if (member.status !== 'invited') throw conflict('not_invited', 'This invitation is no longer open');
  const { token, hash, expiresAt } = newInvitation(ctx);
  const after = await updateMembership(ctx, id, { invitation_hash: hash, invitation_expires_at: expiresAt });
  await mailInvitation(ctx, after, token);
  await emit(ctx, ofMembership('person.invitation_renewed', member, { data: { email: member.email } }));
  return after;
}

/** What a link invites to, and the person who has its address, if any. Throws 404 for a used, old or unknown link. */
export async function readInvitation(
  desk: Desk,
  token: string,
): Promise<{ invitation: InvitationRow; hash: Buffer; person: PersonRow | undefined }> {
  const { database, clock } = desk.runtime;
  const parsed = parseInvitationToken(token);
  const invitation = parsed && (await selectOptionalInvitation(database.system, { ...parsed, now: clock.now() }));
  if (!parsed || !invitation) throw notFound();
  const person = await selectOptionalPersonByEmail(database.system, invitation.email);
  return { invitation, hash: parsed.hash, person };
}

export interface Acceptance {
  name?: string | undefined;
  password?: string | undefined;
  locale?: 'en' | 'de' | undefined;
}

function requireNameAndPassword(body: Acceptance): { name: string; password: string } {
  const { name, password } = body;
  if (name !== undefined && password !== undefined) return { name, password };
  const missing = (path: string): FieldError => ({ path, code: 'required', message: `Enter a ${path}` });
  throw invalid([
    ...(name === undefined ? [missing('name')] : []),
    ...(password === undefined ? [missing('password')] : []),
  ]);
}

async function createPerson(desk: Desk, email: string, body: Acceptance): Promise<void> {
  const { name, password } = requireNameAndPassword(body);
  const passwordHash = await hashPassword(password);
  const createdAt = desk.runtime.clock.now();
  const person = {
    id: newId(),
    credentialId: newId(),
    email,
    name,
    passwordHash,
    createdAt,
    locale: body.locale ?? 'en',
  };
  await dangerouslyAcrossTenants(desk.runtime.database, 'accept invitation', (_db, client) =>
    insertPeople(client, [person]),
  );
}

/** The invited membership as actor of its own joining. */
const joiningRow = (invitation: InvitationRow, person: PersonRow): ActorRow => ({
  session_id: invitation.membership_id,
  tenant_id: invitation.tenant_id,
  id: invitation.membership_id,
  person_id: person.id,
  name: person.name,
  side: invitation.side,
  role: invitation.role,
  partner_id: invitation.partner_id,
  partner_ids: invitation.partner_id === null ? [] : [invitation.partner_id],
  scopes: null,
  locale: person.locale,
  seen_at: null,
});

/**
 * Makes the membership active. Somebody new is signed in with the password given here; who has an account goes on in
 * the session at hand if it is theirs, and signs in as always if not: the link proves the mailbox, not the person.
 */
export async function acceptInvitation(
  desk: Desk,
  ctx: PublicCtx,
  exchange: Exchange,
  token: string,
  body: Acceptance,
) {
  const { invitation, hash, person: known } = await readInvitation(desk, token);
  if (!known) await createPerson(desk, invitation.email, body);
  const person = known ?? (await selectOptionalPersonByEmail(desk.runtime.database.system, invitation.email));
  if (!person) throw notFound();
  await asActor(desk.runtime, joiningRow(invitation, person), ctx, async (inside) => {
    const member = await updateInvitedMembership(inside, { hash, personId: person.id, name: person.name });
    if (!member) throw notFound();
    await emit(inside, ofMembership('person.joined', member, { data: { email: member.email, role: member.role } }));
  });
  const signedIn = known
    ? await goOnInSession(desk, exchange, person, invitation)
    : await signInNew(desk, ctx, exchange, person.email, invitation.slug, body.password ?? '');
  return {
    status: signedIn ? ('signed_in' as const) : ('sign_in_required' as const),
    membershipId: invitation.membership_id,
  };
}

async function goOnInSession(desk: Desk, { request, reply }: Exchange, person: PersonRow, invitation: InvitationRow) {
  const token = sessionTokenOf(request, desk.key);
  const row = token === null ? undefined : await rowOfToken(desk, token);
  if (token === null || row?.person_id !== person.id) return false;
  const hat = { tenantId: invitation.tenant_id, membershipId: invitation.membership_id };
  await updateHat(desk.runtime.database.system, token, hat);
  forward(desk, reply, [], invitation.tenant_id);
  return true;
}

async function signInNew(
  desk: Desk,
  ctx: PublicCtx,
  { request, reply }: Exchange,
  email: string,
  slug: string,
  password: string,
): Promise<boolean> {
  const call = await preferringTenant(slug, () =>
    called(desk.auth.api.signInEmail({ body: { email, password }, headers: headersOf(request), asResponse: true })),
  );
  if (!call.ok) return false;
  await welcome(desk, ctx, reply, call, 'invitation');
  return true;
}
