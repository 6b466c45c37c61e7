/** The signed-in person: who I am, my hats, my sessions, my password. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Ctx } from '../../kit/context.ts';
import { dangerouslyAcrossTenants } from '../../kit/database.ts';
import { forbidden, notFound, ProblemError } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { abilitiesOfRole, mayUse } from './abilities.ts';
import { PER_PERSON } from './attempts.ts';
import { called, headersOf, type Called } from './auth-call.ts';
import type { MembershipChoice, Session, SessionDevice } from './contract.ts';
import { asActor, forward, ownToken, rowOfToken, type Desk } from './desk.ts';
import { ownAccount, signedIn } from './events.ts';
import {
  deleteOtherSessions,
  deleteSession,
  selectHats,
  selectPerson,
  selectSessions,
  updatePerson,
  type HatRow,
  type PersonRow,
  type ProfileChange,
} from './person-queries.ts';
import { presentBranding, presentTenant } from './present.ts';
import { selectTenant, type TenantRow } from './queries.ts';
import type { Role } from './roles.ts';
import { SESSION_COOKIE } from './session-cookie.ts';
import { endLinks } from './links/door-queries.ts';
import { selectOptionalHatOf, updateHat } from './system-queries.ts';

/** The person behind the actor. Throws 403 for an API key, which has no account of its own. */
export function personOf(ctx: Ctx): string {
  if (ctx.actor.personId !== null) return ctx.actor.personId;
  throw forbidden('person_only', 'An API key has no account of its own');
}

const presentHat = (hat: HatRow): z.infer<typeof MembershipChoice> => ({
  id: hat.id,
  tenantId: hat.tenant_id,
  tenantName: hat.tenant_name,
  tenantSlug: hat.tenant_slug,
  side: hat.side,
  role: hat.role as Role,
  partnerId: hat.partner_id,
  partnerName: hat.partner_name,
});

const presentOwnPerson = (person: PersonRow): z.infer<typeof Session>['person'] => ({
  id: person.id,
  name: person.name,
  email: person.email,
  locale: person.locale,
  colourScheme: person.colour_scheme,
  secondFactor: person.two_factor_enabled,
  hasPassword: person.has_password,
});

/** The hat of the actor when it stands in no list: an API key's. */
const actorsHat = ({ actor, tenantId }: Ctx, tenant: TenantRow): z.infer<typeof MembershipChoice> => ({
  id: actor.id,
  tenantId,
  tenantName: tenant.name,
  tenantSlug: tenant.slug,
  side: actor.side,
  role: actor.role as Role,
  partnerId: actor.partnerId,
  partnerName: null,
});

/** Everything that a shell needs at start. */
export async function readSession(desk: Desk, ctx: Ctx): Promise<z.infer<typeof Session>> {
  const { system } = desk.runtime.database;
  const { actor } = ctx;
  const tenant = await selectTenant(ctx);
  const person = actor.personId === null ? null : await selectPerson(system, actor.personId);
  const memberships = person === null ? [] : (await selectHats(system, person.id)).map(presentHat);
  const active = memberships.find((hat) => hat.id === actor.id) ?? actorsHat(ctx, tenant);
  return {
    actor: { kind: person === null ? 'key' : 'person', id: actor.id, name: actor.name },
    person: person === null ? null : presentOwnPerson(person),
    active,
    memberships: memberships.length === 0 ? [active] : memberships,
    tenant: {
      ...presentBranding(tenant),
      id: tenant.tenant_id,
      currency: tenant.currency,
      timeZone: presentTenant(tenant).calendar.timeZone,
      responseBusinessDays: tenant.response_business_days,
    },
    abilities: abilitiesOfRole(actor.role as Role).filter((name) => mayUse(actor, name)),
  };
}

/** Goes on with another hat. Throws 404 when it is not an active one of this person. */
export async function switchMembership(
  desk: Desk,
  ctx: Ctx,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  membershipId: string,
): Promise<void> {
  personOf(ctx);
  const token = ownToken(desk, request);
  const hat = await dangerouslyAcrossTenants(desk.runtime.database, 'switch membership', async (_db, client) => {
    const found = await selectOptionalHatOf(client, token, membershipId);
    if (found) await updateHat(client, token, found);
    return found;
  });
  if (!hat) throw notFound();
  const row = await rowOfToken(desk, token);
  if (!row) throw notFound();
  await asActor(desk.runtime, row, ctx, (inside) => emit(inside, signedIn(inside.actor, 'switch')));
  forward(desk, reply, [], hat.tenantId);
}

/** Changes name, language or colour scheme of the person, in all their memberships. */
export async function updateProfile(desk: Desk, ctx: Ctx, change: ProfileChange): Promise<void> {
  const personId = personOf(ctx);
  await dangerouslyAcrossTenants(desk.runtime.database, 'update profile', (_db, client) =>
    updatePerson(client, personId, change, ctx.clock.now()),
  );
}

/** Where the person is signed in. */
export async function listSessions(
  desk: Desk,
  ctx: Ctx,
  request: FastifyRequest,
): Promise<z.infer<typeof SessionDevice>[]> {
  const personId = personOf(ctx);
  const token = ownToken(desk, request);
  const rows = await selectSessions(desk.runtime.database.system, personId, ctx.clock.now());
  return rows.map((row) => ({
    id: row.id,
    current: row.token === token,
    address: row.ip_address || null,
    userAgent: row.user_agent || null,
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  }));
}

/** Ends one session of the person. Throws 404 when they have no such session. */
export async function revokeSession(desk: Desk, ctx: Ctx, sessionId: string): Promise<void> {
  if (!(await deleteSession(desk.runtime.database.system, personOf(ctx), sessionId))) throw notFound();
}

/** Ends all sessions of the person but the one at hand. */
export async function revokeOtherSessions(desk: Desk, ctx: Ctx, request: FastifyRequest): Promise<void> {
  const { system } = desk.runtime.database;
  await deleteOtherSessions(system, personOf(ctx), ownToken(desk, request));
  await endLinks(system, personOf(ctx), ctx.clock.now());
}

/** 422 at the field that held the wrong password. */
export const wrongPassword = (path: string) =>
  new ProblemError(422, 'wrong_password', 'The password is not right', {
    errors: [{ path, code: 'wrong_password', message: 'The password is not right' }],
  });

/**
 * Runs a call that asks for the person's password again. Throws 422 `wrong_password` at `path` and, after ten failures,
 * 429; `refuse` turns other refusals into problems.
 */
export async function withPassword(
  desk: Desk,
  ctx: Ctx,
  path: string,
  call: () => Promise<Response>,
  refuse: (call: Called) => ProblemError,
): Promise<Called> {
  const personId = personOf(ctx);
  await desk.attempts.guard('person', personId, PER_PERSON);
  const answer = await called(call());
  if (answer.code === 'INVALID_PASSWORD') throw wrongPassword(path);
  await desk.attempts.clear('person', personId);
  if (!answer.ok) throw refuse(answer);
  return answer;
}

/** Sets a new password and ends the other sessions. */
export async function changePassword(
  desk: Desk,
  ctx: Ctx,
  request: FastifyRequest,
  body: { currentPassword: string; newPassword: string },
): Promise<void> {
  const token = ownToken(desk, request);
  const headers = headersOf(request, [SESSION_COOKIE]);
  await withPassword(
    desk,
    ctx,
    'currentPassword',
    () => desk.auth.api.changePassword({ body, headers, asResponse: true }),
    () => wrongPassword('currentPassword'),
  );
  await deleteOtherSessions(desk.runtime.database.system, personOf(ctx), token);
  await endLinks(desk.runtime.database.system, personOf(ctx), ctx.clock.now());
  await emit(ctx, ownAccount(ctx.actor, 'person.password_changed'));
}
