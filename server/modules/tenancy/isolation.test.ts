import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { fenceStatements, type Fence } from '../../kit/database.ts';
import { newId } from '../../kit/id.ts';
import { startTestServer, type TestServer } from '../../kit/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const aldertech = named('aldertech');
const partner = (key: string) => named('aldertech', 'partner', key);
const VENDOR: Fence = { tenantId: aldertech, side: 'vendor', sees: 'all', partnerIds: [] };
const MANAGER: Fence = { tenantId: aldertech, side: 'vendor', sees: 'listed', partnerIds: [partner('cobalt')] };
const PARTNER: Fence = { tenantId: aldertech, side: 'partner', sees: 'listed', partnerIds: [partner('cobalt')] };

/** Runs SQL as a role of the database, with or without a fence, and takes everything back. */
async function as<T>(
  role: 'app' | 'system',
  fence: Fence | null,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await server.runtime.database[role].connect();
  try {
    await client.query(`BEGIN; ${fence ? fenceStatements(fence) : ''}`);
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const column = (sql: string) => async (client: PoolClient) =>
  (await client.query<{ value: string }>(sql)).rows.map((row) => row.value);
const memberEmails = column('SELECT email AS value FROM memberships ORDER BY email');
const refusal =
  (sql: string, values: unknown[] = []) =>
  (client: PoolClient) =>
    client.query(sql, values).then(
      (result) => `${result.rowCount} rows`,
      (error: { code: string }) => error.code,
    );

describe('a query without a WHERE', () => {
  it.each(['tenants', 'memberships', 'api_keys'])('finds nothing in %s without a fence', async (table) => {
    expect(await as('app', null, column(`SELECT count(*)::text AS value FROM ${table}`))).toEqual(['0']);
  });

  it('finds the tenant’s own people; for a partner the firm’s, for a channel manager staff and own partners', async () => {
    const all = await as('app', VENDOR, memberEmails);
    expect(all).toHaveLength(15);
    const cobalt = ['ben@cobalt-networks.example', 'grace@cobalt-networks.example'];
    expect(await as('app', PARTNER, memberEmails)).toEqual(cobalt);
    const staff = all.filter((email) => email.endsWith('@aldertech.example'));
    expect(await as('app', MANAGER, memberEmails)).toEqual([...staff, ...cobalt].sort());
  });

  it('finds the own vendor only', async () => {
    expect(await as('app', PARTNER, column('SELECT slug AS value FROM tenants'))).toEqual(['aldertech']);
  });
});

describe('the application’s role', () => {
  it.each([
    'people',
    'credentials',
    'sessions',
    'verifications',
    'second_factors',
    'failed_attempts',
    'tenant_addresses',
  ])('may not even look at auth.%s', async (table) => {
    expect(await as('app', VENDOR, refusal(`SELECT 1 FROM auth.${table}`))).toBe('42501');
  });

  it('cannot write into another tenant or firm', async () => {
    const insert = `INSERT INTO memberships (tenant_id, id, name, email, side, role, partner_id, status, created_at, updated_at)
      VALUES ($1, $2, 'X', 'x@x.example', $3, $4, $5, 'invited', now(), now())`;
    const staff = [named('borealis'), newId(), 'vendor', 'owner', null];
    expect(await as('app', VENDOR, refusal(insert, staff))).toBe('42501');
    const colleague = [aldertech, newId(), 'partner', 'partner_sales', partner('brightline')];
    expect(await as('app', PARTNER, refusal(insert, colleague))).toBe('42501');
    const own = [aldertech, newId(), 'partner', 'partner_sales', partner('cobalt')];
    expect(await as('app', PARTNER, refusal(insert, own))).toBe('1 rows');
    const upwards = [aldertech, newId(), 'vendor', 'owner', null];
    expect(await as('app', PARTNER, refusal(insert, upwards))).toBe('42501');
  });

  it('cannot change the vendor for a partner', async () => {
    expect(await as('app', PARTNER, refusal(`UPDATE tenants SET name = 'Ours'`))).toBe('0 rows');
    expect(await as('app', PARTNER, refusal('DELETE FROM tenants'))).toBe('0 rows');
  });
});

describe('the system role', () => {
  it('reads what signing in needs and writes nothing that gives power', async () => {
    expect((await as('system', null, memberEmails)).length).toBeGreaterThan(15);
    expect(await as('system', null, refusal(`UPDATE memberships SET role = 'owner'`))).toBe('42501');
    expect(await as('system', null, refusal('DELETE FROM memberships'))).toBe('42501');
    expect(await as('system', null, refusal('UPDATE api_keys SET hash = hash'))).toBe('42501');
    expect(await as('system', null, refusal('SELECT 1 FROM events'))).toBe('42501');
    expect(await as('system', null, refusal('SELECT domains FROM partners'))).toBe('42501');
  });
});
