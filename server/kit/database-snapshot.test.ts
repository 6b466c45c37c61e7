import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepSnapshot, returnToSnapshot } from './database-snapshot.ts';
import { inspectServer, onEveryNode } from './database-nodes.ts';
import { withDatabase, withOwner } from './owner-connection.ts';
import { cloneDatabase, type TestDatabase } from './testing/database.ts';

describe('the seeded state', () => {
  let database: TestDatabase;
  const tenants = () =>
    withOwner(database.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string }>('SELECT name FROM tenants ORDER BY name');
      return rows.map((row) => row.name);
    });
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(async () => {
    const server = await inspectServer(database.ownerUrl);
    const nodes = server.nodes.map((node) => withDatabase(node, 'postgres'));
    await onEveryNode({ ...server, nodes }, `DROP DATABASE IF EXISTS ${database.name}_seeded`);
    await database.drop();
  });

  it('cannot be returned to before it was kept', async () => {
    await expect(returnToSnapshot(database.ownerUrl)).rejects.toThrow('no seeded state');
  });

  it('comes back in less than three seconds, whoever is connected', async () => {
    const seeded = await tenants();
    await keepSnapshot(database.ownerUrl);
    for (const change of ['first', 'second']) {
      await withOwner(database.ownerUrl, async (connected) => {
        await connected.query('UPDATE tenants SET name = $1 || name', [change]);
        const started = performance.now();
        await returnToSnapshot(database.ownerUrl);
        expect(performance.now() - started).toBeLessThan(3000);
      });
      expect(await tenants()).toEqual(seeded);
    }
  });
});
