import { systemClock } from '../../kit/clock.ts';
import type { Runtime } from '../../kit/runtime.ts';
import { deleteOldAttempts } from './attempt-queries.ts';
import { deleteExpired } from './person-queries.ts';

/** Failed attempts older than this say nothing any more. */
const ATTEMPTS_KEPT_DAYS = 2;

/** Deletes sessions, one-time links and counts of failures that are over. Belongs into the daily upkeep. Answers how many. */
export async function purgeSignIn(runtime: Runtime): Promise<number> {
  const { system } = runtime.database;
  const before = new Date(runtime.clock.now().getTime() - ATTEMPTS_KEPT_DAYS * 86_400_000);
  // better-auth dates sessions and links by the system's clock, so that clock tells when they are over.
  return (await deleteOldAttempts(system, before)) + (await deleteExpired(system, systemClock.now()));
}
