import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx, PublicCtx } from '../../kit/context.ts';
import { withTransaction } from '../../kit/database.ts';
import { unauthenticated } from '../../kit/errors.ts';
import type { Runtime } from '../../kit/runtime.ts';
import { Attempts } from './attempts.ts';
import { openAuth, type Auth, type Hat } from './auth.ts';
import { emit } from '../../kit/events.ts';
import { newId } from '../../kit/id.ts';
import { systemActor } from '../../kit/worker.ts';
import { ownAccount } from './events.ts';
import { selectOptionalPersonByEmail, type PersonRow } from './person-queries.ts';
import { endLinks } from './links/door-queries.ts';
import { mailMagicLink, mailResetLink } from './mails.ts';
import { actorOf } from './resolve-actor.ts';
import { addCookies, hintTenant, sessionTokenOf, signInSecret } from './session-cookie.ts';
import { selectOptionalHat, selectOptionalSession, type ActorRow } from './system-queries.ts';

/** What the verbs of signing in hold open. */
export interface Desk {
  runtime: Runtime;
  auth: Auth;
  attempts: Attempts;
  /** Key of cookies' signatures. */
  key: string;
  secure: boolean;
}

/** Short name of the vendor on whose page somebody signs in or asks for a link. */
const wantedTenant = new AsyncLocalStorage<string | null>();

/** Runs `work` so that hats and mails are of the vendor with this short name, if the person works there. */
export const preferringTenant = <T>(slug: string | undefined, work: () => Promise<T>): Promise<T> =>
  wantedTenant.run(slug ?? null, work);

/** The hat of a person for the vendor whose page it is; null when no membership is active. */
export const hatOf = (runtime: Runtime, personId: string): Promise<Hat | null> =>
  selectOptionalHat(runtime.database.system, personId, wantedTenant.getStore() ?? null);

/**
 * Runs `work` for the person of an address, in the name of the vendor whose hat they would wear: a person belongs to no
 * vendor, but a mail and an event do. Nothing happens without such a person or without a hat.
 */
async function forPerson(
  runtime: Runtime,
  email: string,
  work: (ctx: Ctx, person: PersonRow, hat: Hat) => Promise<unknown>,
): Promise<void> {
  const person = await selectOptionalPersonByEmail(runtime.database.system, email);
  const hat = person ? await hatOf(runtime, person.id) : null;
  if (!person || !hat) return;
  const { tenantId } = hat;
  const fence = { tenantId, side: 'vendor', sees: 'all', partnerIds: [] } as const;
  const actor = systemActor('signing in');
  await withTransaction(runtime.database, fence, (db) =>
    work({ ...runtime.services, db, tenantId, actor, requestId: newId(), log: runtime.log }, person, hat),
  );
}

/** Opens the desk over a runtime. Nothing connects until first use. */
export function openDesk(runtime: Runtime): Desk {
  const key = signInSecret(runtime.config.secret);
  const { publicUrl, rateLimits } = runtime.config;
  const attempts = new Attempts(runtime.database.system, runtime.clock, rateLimits);
  const auth = openAuth({
    pool: runtime.database.system,
    secret: key,
    publicUrl,
    clock: runtime.clock,
    lockouts: rateLimits,
    chooseHat: (personId) => hatOf(runtime, personId),
    sendMagicLink: (email, token) => forPerson(runtime, email, (ctx, person) => mailMagicLink(ctx, person, token)),
    sendResetLink: (email, token) => forPerson(runtime, email, (ctx, person) => mailResetLink(ctx, person, token)),
    onPasswordReset: async ({ id, email }) => {
      await attempts.clear('email', email);
      await endLinks(runtime.database.system, id, runtime.clock.now());
      await forPerson(runtime, email, (ctx, _person, hat) =>
        emit(ctx, ownAccount({ id: hat.membershipId, partnerId: null }, 'person.password_reset')),
      );
    },
  });
  return { runtime, auth, attempts, key, secure: publicUrl.startsWith('https:') };
}

/** Runs `work` in a transaction of the row's tenant, with the person or key of the row as actor. */
export function asActor<T>(
  runtime: Runtime,
  row: ActorRow,
  request: Pick<PublicCtx, 'requestId' | 'log'>,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const { actor, tenantId } = actorOf(row);
  const fence = { tenantId, side: actor.side, sees: actor.sees, partnerIds: actor.partnerIds };
  return withTransaction(runtime.database, fence, (db) =>
    work({ ...runtime.services, db, tenantId, actor, requestId: request.requestId, log: request.log }),
  );
}

/** Who a fresh session token stands for; undefined when the session is over before it began. */
export const rowOfToken = (desk: Desk, token: string): Promise<ActorRow | undefined> =>
  selectOptionalSession(desk.runtime.database.system, { token, now: desk.runtime.clock.now() });

/** The caller's session token. Throws 401 when the request came without a session, for instance with an API key. */
export function ownToken(desk: Desk, request: FastifyRequest): string {
  const token = sessionTokenOf(request, desk.key);
  if (token === null) throw unauthenticated();
  return token;
}

/** Hands the cookies of a call on, with the hint at the tenant when it is known. */
export function forward(desk: Desk, reply: FastifyReply, cookies: readonly string[], tenantId?: string): void {
  addCookies(reply, cookies);
  if (tenantId !== undefined) hintTenant(reply, tenantId, desk.secure);
}
