import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kit/context.ts';
import type { ResolveActor } from '../../kit/http.ts';
import type { Runtime } from '../../kit/runtime.ts';
import { parseApiKeySecret } from './secrets.ts';
import { sessionTokenOf, signInSecret, tenantHint } from './session-cookie.ts';
import { selectOptionalKey, selectOptionalSession, touchKey, touchSession, type ActorRow } from './system-queries.ts';

/** Header by which one request wears another hat of the same person, for instance in a second browser tab. */
export const MEMBERSHIP_HEADER = 'x-millrace-membership';

/** Uses within this time are noted once. */
const TOUCH_MILLISECONDS = 60_000;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A row of a membership or key as actor. Partner people and channel managers see listed partners only. */
export function actorOf(row: ActorRow): { actor: Actor; tenantId: string } {
  const listed = row.side === 'partner' || row.role === 'channel_manager';
  const actor: Actor = {
    kind: row.session_id === null ? 'key' : 'person',
    id: row.id,
    personId: row.person_id,
    name: row.name,
    side: row.side,
    role: row.role,
    partnerId: row.partner_id,
    sees: listed ? 'listed' : 'all',
    partnerIds: row.partner_ids,
    scopes: row.scopes,
    ...(row.link_id ? { link: { id: row.link_id, kind: row.link_kind!, boundTo: row.bound_to ?? null } } : {}),
    locale: row.locale,
  };
  return { actor, tenantId: row.tenant_id };
}

function bearerOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  return header === undefined ? undefined : (/^Bearer ([!-~]{1,200})$/i.exec(header)?.[1] ?? '');
}

/** Finds who is calling from cookie or bearer token: null when nobody, or when the session, key or hat is over. */
export class ActorResolver {
  #runtime: Runtime;
  #key: string;
  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#key = signInSecret(runtime.config.secret);
  }

  resolve: ResolveActor = async (request) => {
    const bearer = bearerOf(request);
    const row = bearer === undefined ? await this.#bySession(request) : await this.#byKey(bearer);
    if (!row) return null;
    this.#touch(row);
    return actorOf(row);
  };

  async #byKey(secret: string): Promise<ActorRow | undefined> {
    const key = parseApiKeySecret(secret);
    if (!key) return undefined;
    return selectOptionalKey(this.#runtime.database.system, { ...key, now: this.#runtime.clock.now() });
  }

  async #bySession(request: FastifyRequest): Promise<ActorRow | undefined> {
    const token = sessionTokenOf(request, this.#key);
    if (token === null) return undefined;
    const wanted = request.headers[MEMBERSHIP_HEADER];
    if (wanted !== undefined && !(typeof wanted === 'string' && ID.test(wanted))) return undefined;
    const session = { token, now: this.#runtime.clock.now(), membershipId: wanted };
    const tenantId = wanted === undefined ? tenantHint(request) : undefined;
    const { system } = this.#runtime.database;
    const hinted = await selectOptionalSession(system, { ...session, tenantId });
    // A hint that has gone stale must not sign anybody out.
    return hinted ?? (tenantId === undefined ? undefined : selectOptionalSession(system, session));
  }

  /** Notes the use without keeping the request waiting; a lost note costs a minute of idle time. */
  #touch(row: ActorRow): void {
    const { database, clock, log } = this.#runtime;
    const now = clock.now();
    if (row.seen_at !== null && now.getTime() - row.seen_at.getTime() < TOUCH_MILLISECONDS) return;
    const noted = row.session_id
      ? touchSession(database.system, row.session_id, now)
      : touchKey(database.system, row.tenant_id, row.id, now);
    noted.catch((error: unknown) => log.warn({ err: error }, 'the use of a session could not be noted'));
  }
}
