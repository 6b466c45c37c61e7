/** People, their credentials and sessions: schema `auth`, as the role millrace_system. */
import type { Sql } from './system-queries.ts';

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  locale: 'en' | 'de';
  colour_scheme: 'auto' | 'light' | 'dark';
  two_factor_enabled: boolean;
  has_password: boolean;
}

const PERSON = `
  SELECT u.id, u.name, u.email, u.locale, u.colour_scheme, u.two_factor_enabled,
         EXISTS (SELECT 1 FROM auth.credentials c WHERE c.person_id = u.id AND c.password IS NOT NULL) AS has_password
  FROM auth.people u`;

export async function selectPerson(db: Sql, id: string): Promise<PersonRow> {
  const { rows } = await db.query<PersonRow>(`${PERSON} WHERE u.id = $1`, [id]);
  if (!rows[0]) throw new Error(`a membership names person ${id}, who does not exist`);
  return rows[0];
}

export async function selectOptionalPersonByEmail(db: Sql, email: string): Promise<PersonRow | undefined> {
  const { rows } = await db.query<PersonRow>(`${PERSON} WHERE u.email = $1`, [email]);
  return rows[0];
}

/** A person to be created; `passwordHash` is a PHC string of `hashPassword`, null for nobody can sign in by password. */
export interface NewPerson {
  id: string;
  credentialId: string;
  name: string;
  email: string;
  locale: string;
  passwordHash: string | null;
  createdAt: Date;
}

/** Creates people with their passwords; addresses that exist are left alone. Answers the ids that were created. */
export async function insertPeople(db: Sql, people: readonly NewPerson[]): Promise<Set<string>> {
  const column = <K extends keyof NewPerson>(name: K) => people.map((person) => person[name]);
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO auth.people (id, name, email, email_verified, locale, created_at, updated_at)
     SELECT id, name, email, true, locale, at, at
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) AS n(id, name, email, locale, at)
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [column('id'), column('name'), column('email'), column('locale'), column('createdAt')],
  );
  const created = new Set(rows.map((row) => row.id));
  const withPassword = people.filter((person) => created.has(person.id) && person.passwordHash !== null);
  await insertCredentials(db, withPassword);
  return created;
}

async function insertCredentials(db: Sql, people: readonly NewPerson[]): Promise<void> {
  const column = <K extends keyof NewPerson>(name: K) => people.map((person) => person[name]);
  await db.query(
    `INSERT INTO auth.credentials (id, account_id, provider_id, person_id, password, created_at, updated_at)
     SELECT id, person_id::text, 'credential', person_id, password, at, at
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS n(id, person_id, password, at)`,
    [column('credentialId'), column('id'), column('passwordHash'), column('createdAt')],
  );
}

export interface ProfileChange {
  name?: string | undefined;
  locale?: string | undefined;
  colourScheme?: string | undefined;
}

/** Changes a person; a new name goes into every membership too. */
export async function updatePerson(db: Sql, id: string, change: ProfileChange, now: Date): Promise<void> {
  await db.query(
    `UPDATE auth.people SET name = coalesce($2, name), locale = coalesce($3, locale),
       colour_scheme = coalesce($4, colour_scheme), updated_at = $5
     WHERE id = $1`,
    [id, change.name ?? null, change.locale ?? null, change.colourScheme ?? null, now],
  );
  if (change.name === undefined) return;
  await db.query('UPDATE memberships SET name = $2, updated_at = $3 WHERE person_id = $1', [id, change.name, now]);
}

export interface HatRow {
  id: string;
  tenant_id: string;
  tenant_name: string;
  tenant_slug: string;
  side: 'vendor' | 'partner';
  role: string;
  partner_id: string | null;
  partner_name: string | null;
}

/** Every hat that a person may wear now, by vendor and partner. */
export async function selectHats(db: Sql, personId: string): Promise<HatRow[]> {
  const { rows } = await db.query<HatRow>(
    `SELECT m.id, m.tenant_id, t.name AS tenant_name, t.slug AS tenant_slug, m.side, m.role, m.partner_id,
            p.name AS partner_name
     FROM memberships m JOIN tenants t ON t.tenant_id = m.tenant_id
     LEFT JOIN partners p ON p.tenant_id = m.tenant_id AND p.id = m.partner_id
     WHERE m.person_id = $1 AND m.status = 'active' AND t.status = 'active'
     ORDER BY t.name, p.name NULLS FIRST, m.id LIMIT 500`,
    [personId],
  );
  return rows;
}

/** Remembers the hat that a person wears, for the next time. */
export async function updateLastHat(db: Sql, personId: string, membershipId: string): Promise<void> {
  await db.query('UPDATE auth.people SET last_membership_id = $2 WHERE id = $1', [personId, membershipId]);
}

export interface SessionRow {
  id: string;
  token: string;
  ip_address: string | null;
  user_agent: string | null;
  started_at: Date;
  last_seen_at: Date;
}

/** A person's sessions that are not over, the latest used first. */
export async function selectSessions(db: Sql, personId: string, now: Date): Promise<SessionRow[]> {
  const { rows } = await db.query<SessionRow>(
    `SELECT id, token, ip_address, user_agent, started_at, last_seen_at FROM auth.sessions
     WHERE person_id = $1 AND started_at + (expires_at - created_at) > $2 ORDER BY last_seen_at DESC, id LIMIT 200`,
    [personId, now],
  );
  return rows;
}

/** Ends one session of a person. False when they have no such session. */
export async function deleteSession(db: Sql, personId: string, sessionId: string): Promise<boolean> {
  const result = await db.query('DELETE FROM auth.sessions WHERE person_id = $1 AND id = $2', [personId, sessionId]);
  return result.rowCount === 1;
}

/** Ends the session of a token. */
export async function deleteSessionByToken(db: Sql, token: string): Promise<void> {
  await db.query('DELETE FROM auth.sessions WHERE token = $1', [token]);
}

/** Ends all sessions of a person but the one of `token`. */
export async function deleteOtherSessions(db: Sql, personId: string, token: string): Promise<void> {
  await db.query('DELETE FROM auth.sessions WHERE person_id = $1 AND token <> $2', [personId, token]);
}

/** Deletes sessions and one-time links that are over by the system's clock. Answers how many. */
export async function deleteExpired(db: Sql, systemNow: Date): Promise<number> {
  const sessions = await db.query('DELETE FROM auth.sessions WHERE expires_at < $1', [systemNow]);
  const links = await db.query('DELETE FROM auth.verifications WHERE expires_at < $1', [systemNow]);
  return (sessions.rowCount ?? 0) + (links.rowCount ?? 0);
}
