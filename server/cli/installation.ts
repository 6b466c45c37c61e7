import { loadConfig, type Config } from '../kit/config.ts';
import { openDatabaseServer } from '../kit/database-server.ts';

/** What a command works on. */
export interface Installation {
  config: Config;
  ownerUrl: string;
}

/** Opens the installation that the environment describes, its database server included, and lets go of it afterwards. */
export async function withInstallation<T>(work: (at: Installation) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const server = await openDatabaseServer(config);
  try {
    return await work({ config, ownerUrl: server.ownerUrl });
  } finally {
    await server.stop();
  }
}

/** Throws unless this installation may be tampered with. */
export function refuseInProduction(config: Config, command: string): void {
  if (config.production) throw new Error(`${command} is refused when NODE_ENV=production`);
}
