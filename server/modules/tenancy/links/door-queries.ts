/** Opening links, as the role millrace_system: who comes by one is nobody yet. */
import type { Sql } from '../system-queries.ts';

/** A link that may be opened now, with whose it is. */
export interface DoorRow {
  tenant_id: string;
  slug: string;
  id: string;
  kind: 'mail' | 'registration';
  membership_id: string;
  person_id: string;
  name: string;
  path: string;
  scopes: string[];
  bound_to: string | null;
  label: string | null;
  expires_at: Date;
  uses: number;
  two_factor_enabled: boolean;
  /** False when it was used, revoked, or has ended for another reason. */
  works: boolean;
}

/**
 * A link by the hash of its token; undefined when there never was one. It works for an active person of a partner that
 * stands, until its end, and not when sessions or links of the person were ended after it was made.
 */
export async function selectOptionalDoor(
  db: Sql,
  { tenantId, hash, now }: { tenantId: string; hash: Buffer; now: Date },
): Promise<DoorRow | undefined> {
  const { rows } = await db.query<DoorRow>({
    name: 'door-by-token',
    text: `
      SELECT l.tenant_id, t.slug, l.id, l.kind, l.membership_id, m.person_id, m.name, l.path, l.scopes, l.bound_to, l.label,
        l.expires_at, l.uses, u.two_factor_enabled,
        (m.status = 'active' AND t.status = 'active' AND l.expires_at > $3 AND l.revoked_at IS NULL
          AND (l.kind = 'registration' OR l.uses = 0)
          AND (u.links_since IS NULL OR l.created_at > u.links_since)
          AND (m.sessions_since IS NULL OR l.created_at > m.sessions_since)
          AND (m.partner_id IS NULL OR EXISTS (SELECT 1 FROM partners p
            WHERE p.tenant_id = m.tenant_id AND p.id = m.partner_id AND p.status <> 'terminated'))) AS works
      FROM access_links l
      JOIN tenants t ON t.tenant_id = l.tenant_id
      JOIN memberships m ON m.tenant_id = l.tenant_id AND m.id = l.membership_id
      JOIN auth.people u ON u.id = m.person_id
      WHERE l.tenant_id = $1 AND l.hash = $2`,
    values: [tenantId, hash, now],
  });
  return rows[0];
}

/** Counts a use; false when a link that works once was used meanwhile. */
export async function claimDoor(db: Sql, door: DoorRow, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE access_links SET uses = uses + 1, last_used_at = $3
     WHERE tenant_id = $1 AND id = $2 AND (kind = 'registration' OR uses = 0) AND revoked_at IS NULL`,
    [door.tenant_id, door.id, now],
  );
  return rowCount === 1;
}

/** What a session by a link is made of. */
export interface LinkSession {
  id: string;
  token: string;
  personId: string;
  address: string;
  agent: string;
  /** By the system's clock, as better-auth dates sessions. */
  systemNow: Date;
  hours: number;
  now: Date;
}

export async function insertLinkSession(db: Sql, door: DoorRow, session: LinkSession): Promise<void> {
  const { id, token, personId, address, agent, systemNow, hours, now } = session;
  await db.query(
    `INSERT INTO auth.sessions (id, token, person_id, ip_address, user_agent, expires_at, created_at, updated_at,
       started_at, last_seen_at, active_tenant_id, active_membership_id, link_id, link_kind, scopes, bound_to)
     VALUES ($1, $2, $3, $4, $5, $6::timestamptz + make_interval(hours => $7), $6, $6, $8, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      token,
      personId,
      address,
      agent,
      systemNow,
      hours,
      now,
      door.tenant_id,
      door.membership_id,
      door.id,
      door.kind,
      door.scopes,
      door.bound_to,
    ],
  );
}

/** Ends the sessions that a link has opened. */
export async function deleteLinkSessions(db: Sql, linkId: string): Promise<void> {
  await db.query('DELETE FROM auth.sessions WHERE link_id = $1', [linkId]);
}

/** Ends all links of a person that were made up to now. */
export async function endLinks(db: Sql, personId: string, now: Date): Promise<void> {
  await db.query('UPDATE auth.people SET links_since = $2 WHERE id = $1', [personId, now]);
}
