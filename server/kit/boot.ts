import path from 'node:path';
import pino from 'pino';
import { FileClock, MovableClock, systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database.ts';
import { openFileStore } from './files/store.ts';
import { openJobs } from './jobs.ts';
import { databaseUrls } from './roles-of-database.ts';
import type { Runtime } from './runtime.ts';

/** The process's clock: fixed by configuration, moved by `millrace clock`, or the system's. Production has no choice. */
export function clockOf(config: Config): Clock {
  if (config.production) return systemClock;
  if (config.clock) return new MovableClock(config.clock);
  return new FileClock(path.join(config.home, 'clock'));
}

/** Options of `openRuntime` that only tests and the command line set. */
export interface RuntimeOptions {
  clock?: Clock;
  checkAnswers?: boolean;
  /** Whether this process keeps the job engine's upkeep (expiry, retries). */
  supervise?: boolean;
}

/** Opens everything that a process holds: pools, job engine, files, clock, log. */
export async function openRuntime(config: Config, ownerUrl: string, options: RuntimeOptions = {}): Promise<Runtime> {
  const urls = databaseUrls(config, ownerUrl);
  const clock = options.clock ?? clockOf(config);
  const jobs = await openJobs(urls.app, options.supervise ?? false);
  const files = openFileStore(config);
  return {
    config,
    clock,
    jobs,
    files,
    database: openDatabase(urls, config.poolSize),
    log: pino({ level: config.logLevel, redact: ['req.headers', '*.password', '*.token'] }),
    checkAnswers: options.checkAnswers ?? false,
    services: { clock, jobs, config, files },
  };
}

/** Closes what `openRuntime` opened, after everything that is under way has ended. */
export async function closeRuntime(runtime: Runtime): Promise<void> {
  await runtime.jobs.boss.stop({ graceful: true, timeout: 20_000 });
  await runtime.database.close();
}
