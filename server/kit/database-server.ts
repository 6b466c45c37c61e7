import type { Config } from './config.ts';
import { startEmbeddedPostgres, type EmbeddedServer } from './embedded-postgres.ts';

/** The database server of an installation: the one of DATABASE_URL, or the embedded one, started when it is down. */
export async function openDatabaseServer(config: Pick<Config, 'databaseUrl' | 'home'>): Promise<EmbeddedServer> {
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, stop: async () => undefined };
  return startEmbeddedPostgres({ home: config.home });
}
