import { randomBytes } from 'node:crypto';
import { migrate } from '../server/kit/migrate.ts';
import { withDatabase, withOwner } from '../server/kit/owner-connection.ts';
import { openThrowAwayServer } from '../server/kit/testing/open-server.ts';

/**
 * Runs `work` on a freshly migrated, empty database that is removed afterwards. Always on the embedded server: another
 * version of PostgreSQL words the same structure differently.
 */
export async function withStructure<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const server = await openThrowAwayServer({});
  const name = `millrace_test_${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`;
  try {
    await withOwner(server.ownerUrl, (owner) => owner.query(`CREATE DATABASE ${name} TEMPLATE template0`));
    const ownerUrl = withDatabase(server.ownerUrl, name);
    await migrate({ ownerUrl, secret: server.secret, span: { past: 0, ahead: 0 } });
    return await work(ownerUrl);
  } finally {
    await withOwner(server.ownerUrl, (owner) => owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    await server.stop();
  }
}
