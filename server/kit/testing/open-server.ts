import path from 'node:path';
import { loadConfig } from '../config.ts';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { withDatabase } from '../owner-connection.ts';

const HOME = path.join(import.meta.dirname, '../../../.millrace-test');

/** A server for throw-away databases. */
export interface ThrowAwayServer {
  /** Owner connection to a maintenance database. */
  ownerUrl: string;
  secret: string;
  stop(): Promise<void>;
}

/** The server of DATABASE_URL, or an embedded one that may lose its data when the power fails. */
export async function openThrowAwayServer(env: NodeJS.ProcessEnv = process.env): Promise<ThrowAwayServer> {
  if (env.DATABASE_URL) {
    // Roles belong to the whole server; with the secret of this checkout, a process started from it keeps working.
    const { secret } = loadConfig({ ...env, NODE_ENV: 'test' });
    return { ownerUrl: env.DATABASE_URL, secret, stop: async () => undefined };
  }
  const { secret } = loadConfig({ MILLRACE_HOME: HOME, NODE_ENV: 'test' });
  const { ownerUrl, stop } = await startEmbeddedPostgres({ home: HOME, durable: false });
  return { ownerUrl: withDatabase(ownerUrl, 'postgres'), secret, stop };
}
