import type pino from 'pino';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Ctx } from './context.ts';
import type { Database } from './database.ts';
import type { FileStore } from './files/store.ts';
import type { BossJobs } from './jobs.ts';

/** What a process holds open from start to stop. */
export interface Runtime {
  config: Config;
  database: Database;
  jobs: BossJobs;
  clock: Clock;
  log: pino.Logger;
  files: FileStore;
  /** Compare every answer with its contract before it is sent; on in tests. */
  checkAnswers: boolean;
  /** The part of a context that does not depend on who acts. */
  services: Pick<Ctx, 'clock' | 'jobs' | 'config' | 'files'>;
}
