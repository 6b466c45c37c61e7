import { createHmac } from 'node:crypto';
import pg from 'pg';

/** Login roles of the product. They own nothing and cannot step over row-level security. */
export const LOGIN_ROLES = ['millrace_app', 'millrace_system'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** Connections by database role. */
export interface DatabaseUrls {
  owner: string;
  app: string;
  system: string;
}

/** Password of a login role, derived from the installation's secret, so that every process knows it and none stores it. */
const rolePassword = (secret: string, role: LoginRole): string =>
  createHmac('sha256', secret).update(`role:${role}`).digest('base64url');

function urlAs(ownerUrl: string, secret: string, role: LoginRole): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.href;
}

/** URLs of the three database roles; only the secret of the configuration is used. */
export function databaseUrls(config: { secret: string }, ownerUrl: string): DatabaseUrls {
  return {
    owner: ownerUrl,
    app: urlAs(ownerUrl, config.secret, 'millrace_app'),
    system: urlAs(ownerUrl, config.secret, 'millrace_system'),
  };
}

const REFUSED_LOGIN = new Set(['28P01', '28000']);

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (REFUSED_LOGIN.has((error as pg.DatabaseError).code ?? '')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function isHarmless(owner: pg.ClientBase, role: LoginRole): Promise<boolean> {
  const { rows } = await owner.query<{ harmless: boolean }>(
    'SELECT NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb) AND rolcanlogin AS harmless FROM pg_roles WHERE rolname = $1',
    [role],
  );
  return rows[0]?.harmless ?? false;
}

async function exists(owner: pg.ClientBase, role: LoginRole): Promise<boolean> {
  return (await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])).rows.length > 0;
}

async function alignRole(owner: pg.ClientBase, role: LoginRole, secret: string): Promise<void> {
  const password = pg.escapeLiteral(rolePassword(secret, role));
  if (!(await exists(owner, role))) {
    await owner.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD ${password}`);
  } else if (!(await isHarmless(owner, role))) {
    await owner.query(`ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD ${password}`);
  } else {
    await owner.query(`ALTER ROLE ${role} LOGIN PASSWORD ${password}`);
  }
}

/** Another process changed the same role at this moment: it exists already, or its catalogue row was just updated. */
const isCollision = (error: unknown): boolean =>
  error instanceof Error &&
  (['42710', '23505'].includes((error as pg.DatabaseError).code ?? '') || /concurrently updated/.test(error.message));

/**
 * Makes sure that both login roles exist, are harmless and accept the password of this installation. A role that
 * works is left alone. Roles belong to the whole server, so parallel processes on other databases may do the same.
 */
export async function ensureLoginRoles(owner: pg.ClientBase, ownerUrl: string, secret: string): Promise<void> {
  for (const role of LOGIN_ROLES) {
    for (let attempt = 1; ; attempt++) {
      if ((await isHarmless(owner, role)) && (await canLogIn(urlAs(ownerUrl, secret, role)))) break;
      try {
        await alignRole(owner, role, secret);
      } catch (error) {
        if (attempt === 5 || !isCollision(error)) throw error;
      }
    }
  }
}
