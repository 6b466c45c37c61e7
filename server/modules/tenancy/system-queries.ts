/**
 * What signing in asks across tenants, as the role millrace_system: one round trip each. A request that carries the
 * tenant's id names it in the query, so that a sharded database asks one shard only.
 */
import type { Pool } from 'pg';
import type { Hat } from './auth.ts';

/** A pool or a client of the system role. */
export type Sql = Pick<Pool, 'query'>;

/** Who stands behind a session or a key, as the database tells it. */
export interface ActorRow {
  session_id: string | null;
  tenant_id: string;
  id: string;
  person_id: string | null;
  name: string;
  side: 'vendor' | 'partner';
  role: string;
  partner_id: string | null;
  partner_ids: string[];
  scopes: string[] | null;
  link_id?: string | null;
  link_kind?: 'mail' | 'registration' | null;
  bound_to?: string | null;
  locale: string;
  seen_at: Date | null;
}

/**
 * Partners in view of a holder `h` (membership or key) in tenant `t`: a partner's own firm, with the resellers one and
 * two steps below it where the vendor lets distributors see them; for a channel manager the partners that they own and
 * those in their territory.
 */
const partnerIds = (territory: string) => `
  CASE
    WHEN h.side = 'partner' THEN ARRAY(
      SELECT p.id FROM partners p
      WHERE p.tenant_id = h.tenant_id AND (p.id = h.partner_id
        OR (t.distributor_sees_resellers AND (p.parent_id = h.partner_id OR p.parent_id IN (
          SELECT d.id FROM partners d WHERE d.tenant_id = h.tenant_id AND d.parent_id = h.partner_id)))))
    ${territory}
    ELSE '{}'::uuid[]
  END AS partner_ids`;

const TERRITORY = `
    WHEN h.role = 'channel_manager' THEN ARRAY(
      SELECT p.id FROM partners p
      WHERE p.tenant_id = h.tenant_id AND (p.owner_id = h.id
        OR p.country = ANY (h.territory_countries) OR p.region = ANY (h.territory_regions)))`;

/** People and keys of a firm that has left the programme are out too. */
const PARTNER_STANDS = `AND (h.partner_id IS NULL OR EXISTS (
      SELECT 1 FROM partners p WHERE p.tenant_id = h.tenant_id AND p.id = h.partner_id AND p.status <> 'terminated'))`;

const BY_SESSION = `
  SELECT s.id AS session_id, h.tenant_id, h.id, h.person_id, h.name, h.side, h.role, h.partner_id,
         ${partnerIds(TERRITORY)}, s.scopes, s.link_id, s.link_kind, s.bound_to, u.locale,
         s.last_seen_at AS seen_at
  FROM auth.sessions s
  JOIN auth.people u ON u.id = s.person_id
  JOIN memberships h ON h.person_id = s.person_id
  JOIN tenants t ON t.tenant_id = h.tenant_id
  WHERE s.token = $1 AND h.status = 'active' AND t.status = 'active'
    ${PARTNER_STANDS}
    AND (h.sessions_since IS NULL OR s.started_at >= h.sessions_since)
    AND (s.link_id IS NULL OR h.id = s.active_membership_id)
    AND s.started_at + least(s.expires_at - s.created_at, make_interval(hours => t.session_maximum_hours)) > $2
    AND s.last_seen_at + make_interval(mins => t.session_idle_minutes) > $2`;

const WORN = `AND h.tenant_id = s.active_tenant_id AND h.id = s.active_membership_id`;

/** A session of a person by its token, wearing the hat of the session or, when named, another one of theirs. */
export async function selectOptionalSession(
  db: Sql,
  session: { token: string; now: Date; tenantId?: string | undefined; membershipId?: string | undefined },
): Promise<ActorRow | undefined> {
  const { token, now, tenantId, membershipId } = session;
  const [name, condition, values] =
    membershipId !== undefined
      ? ['actor-by-membership', 'AND h.id = $3', [membershipId]]
      : tenantId !== undefined
        ? ['actor-by-tenant', `${WORN} AND h.tenant_id = $3`, [tenantId]]
        : ['actor-by-session', WORN, []];
  const { rows } = await db.query<ActorRow>({
    name,
    text: `${BY_SESSION} ${condition}`,
    values: [token, now, ...values],
  });
  return rows[0];
}

const BY_KEY = `
  SELECT NULL::uuid AS session_id, h.tenant_id, h.id, NULL::uuid AS person_id, h.name, h.side, h.role, h.partner_id,
         ${partnerIds('')}, h.scopes, t.languages[1] AS locale, h.last_used_at AS seen_at
  FROM api_keys h
  JOIN tenants t ON t.tenant_id = h.tenant_id
  WHERE h.tenant_id = $1 AND h.hash = $2 AND h.revoked_at IS NULL AND (h.expires_at IS NULL OR h.expires_at > $3)
    AND t.status = 'active' ${PARTNER_STANDS}`;

/** An API key by the hash of its secret. */
export async function selectOptionalKey(
  db: Sql,
  key: { tenantId: string; hash: Buffer; now: Date },
): Promise<ActorRow | undefined> {
  const { rows } = await db.query<ActorRow>({
    name: 'actor-by-key',
    text: BY_KEY,
    values: [key.tenantId, key.hash, key.now],
  });
  return rows[0];
}

/** Notes that a session is in use. */
export async function touchSession(db: Sql, sessionId: string, now: Date): Promise<void> {
  await db.query('UPDATE auth.sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2', [sessionId, now]);
}

/** Notes that an API key is in use. */
export async function touchKey(db: Sql, tenantId: string, keyId: string, now: Date): Promise<void> {
  await db.query('UPDATE api_keys SET last_used_at = $3 WHERE tenant_id = $1 AND id = $2', [tenantId, keyId, now]);
}

/** The hat for a new session: of the vendor whose page it was, else the one worn last, else the oldest. */
export async function selectOptionalHat(db: Sql, personId: string, slug: string | null): Promise<Hat | null> {
  const { rows } = await db.query<{ tenant_id: string; id: string }>(
    `SELECT m.tenant_id, m.id
     FROM memberships m JOIN tenants t ON t.tenant_id = m.tenant_id JOIN auth.people u ON u.id = m.person_id
     WHERE m.person_id = $1 AND m.status = 'active' AND t.status = 'active'
     ORDER BY (t.slug = $2) DESC NULLS LAST, (m.id = u.last_membership_id) DESC NULLS LAST, m.created_at, m.id LIMIT 1`,
    [personId, slug],
  );
  return rows[0] ? { tenantId: rows[0].tenant_id, membershipId: rows[0].id } : null;
}

/** A hat of the session's person that may be worn now. */
export async function selectOptionalHatOf(db: Sql, token: string, membershipId: string): Promise<Hat | null> {
  const { rows } = await db.query<{ tenant_id: string; id: string }>(
    `SELECT m.tenant_id, m.id
     FROM auth.sessions s JOIN memberships m ON m.person_id = s.person_id JOIN tenants t ON t.tenant_id = m.tenant_id
     WHERE s.token = $1 AND s.link_id IS NULL AND m.id = $2 AND m.status = 'active' AND t.status = 'active'
       AND (m.sessions_since IS NULL OR s.started_at >= m.sessions_since)`,
    [token, membershipId],
  );
  return rows[0] ? { tenantId: rows[0].tenant_id, membershipId: rows[0].id } : null;
}

/** Puts a hat on in a session, and remembers it for the next one. */
export async function updateHat(db: Sql, token: string, hat: Hat): Promise<void> {
  await db.query('UPDATE auth.sessions SET active_tenant_id = $2, active_membership_id = $3 WHERE token = $1', [
    token,
    hat.tenantId,
    hat.membershipId,
  ]);
  await db.query(
    'UPDATE auth.people SET last_membership_id = $2 WHERE id = (SELECT person_id FROM auth.sessions WHERE token = $1)',
    [token, hat.membershipId],
  );
}
