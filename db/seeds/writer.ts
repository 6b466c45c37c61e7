import type { Insertable, Kysely } from 'kysely';
import type { DB } from '../types.ts';
import { dangerouslyAcrossTenants, openDatabase, withTransaction, type Database } from '../../server/kit/database.ts';
import { databaseUrls } from '../../server/kit/roles-of-database.ts';
import { hashPassword } from '../../server/modules/tenancy/password-hash.ts';

/** Where a world is written. Rows go in through the same roles and fences as the product's own. */
export interface SeedTarget {
  ownerUrl: string;
  secret: string;
}

const PARAMETERS = 30_000;

/** Inserts rows in statements of at most 30,000 parameters. */
export async function insertRows<T extends keyof DB & string>(
  db: Kysely<DB>,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const width = Object.keys(rows[0]!).length;
  const chunk = Math.max(1, Math.floor(PARAMETERS / width));
  for (let start = 0; start < rows.length; start += chunk) {
    await db
      .insertInto(table)
      .values(rows.slice(start, start + chunk) as never)
      .execute();
  }
}

/** Rows of one tenant by table, in the order in which they refer to each other. */
export type TableRows = { [T in keyof DB & string]?: readonly Insertable<DB[T]>[] };

/** Writes a world: tenants behind their fence, people through the system role. */
export class SeedWriter {
  readonly database: Database;
  #hashes = new Map<string, Promise<string>>();
  constructor(target: SeedTarget) {
    this.database = openDatabase(databaseUrls(target, target.ownerUrl), 4);
  }

  /** Runs `work` behind a tenant's fence as the vendor. */
  inTenant<T>(tenantId: string, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    return withTransaction(this.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, work);
  }

  /** Writes rows of one tenant, table after table, in one transaction. */
  write(tenantId: string, tables: TableRows): Promise<void> {
    return this.inTenant(tenantId, async (db) => {
      for (const [table, rows] of Object.entries(tables)) await insertRows(db, table as 'deals', rows as never);
    });
  }

  /** Inserts people with their password; equal passwords share one hash, which is fine for a world that is public anyway. */
  async people(
    rows: readonly { id: string; name: string; email: string; locale?: string; password: string }[],
    at: Date,
  ) {
    const passwords = await Promise.all(rows.map((row) => this.#hash(row.password)));
    await dangerouslyAcrossTenants(this.database, 'seed people', async (db) => {
      await insertRows(
        db,
        'auth.people',
        rows.map(({ id, name, email, locale = 'en' }) => ({
          id,
          name,
          email,
          locale,
          email_verified: true,
          created_at: at,
          updated_at: at,
        })),
      );
      await insertRows(
        db,
        'auth.credentials',
        rows.map(({ id }, index) => ({
          id,
          account_id: id,
          provider_id: 'credential',
          person_id: id,
          password: passwords[index]!,
          created_at: at,
          updated_at: at,
        })),
      );
    });
  }

  /** Makes a vendor's short name known to the sign-in page. */
  async address(tenantId: string, slug: string) {
    await dangerouslyAcrossTenants(this.database, 'seed addresses', (db) =>
      insertRows(db, 'auth.tenant_addresses', [{ address: slug, kind: 'slug', tenant_id: tenantId }]),
    );
  }

  close(): Promise<void> {
    return this.database.close();
  }

  #hash(password: string): Promise<string> {
    const known = this.#hashes.get(password) ?? hashPassword(password);
    this.#hashes.set(password, known);
    return known;
  }
}
