import type { Sql } from './system-queries.ts';

/** An attempt to be counted; `free` of them are, the wait after that doubles from `firstWaitSeconds`. */
export interface Claim {
  key: string;
  now: Date;
  forgetBefore: Date;
  free: number;
  firstWaitSeconds: number;
  longestWaitSeconds: number;
}

/**
 * Counts one attempt in one statement, unless a wait is running; the row's lock puts parallel attempts in line. Answers
 * the seconds to wait, 0 when the attempt may go on.
 */
export async function claimAttempt(db: Sql, claim: Claim): Promise<number> {
  const { key, now, forgetBefore, free, firstWaitSeconds, longestWaitSeconds } = claim;
  const failures = 'CASE WHEN a.last_failure_at < $3 THEN 1 ELSE a.failures + 1 END';
  const wait = (count: string) =>
    `CASE WHEN ${count} >= $4 THEN $2::timestamptz
       + make_interval(secs => least($5 * power(2, least(${count} - $4, 20)), $6)) END`;
  const counted = await db.query(
    `INSERT INTO auth.failed_attempts AS a (key, failures, last_failure_at, locked_until)
     VALUES ($1, 1, $2, ${wait('1')})
     ON CONFLICT (key) DO UPDATE SET failures = ${failures}, last_failure_at = $2, locked_until = ${wait(failures)}
     WHERE a.locked_until IS NULL OR a.locked_until <= $2`,
    [key, now, forgetBefore, free, firstWaitSeconds, longestWaitSeconds],
  );
  if (counted.rowCount === 1) return 0;
  const { rows } = await db.query<{ locked_until: Date | null }>(
    'SELECT locked_until FROM auth.failed_attempts WHERE key = $1',
    [key],
  );
  const until = rows[0]?.locked_until ?? now;
  return Math.max(1, (until.getTime() - now.getTime()) / 1000);
}

/** Forgets all failures of a key. */
export async function clearAttempts(db: Sql, key: string): Promise<void> {
  await db.query('DELETE FROM auth.failed_attempts WHERE key = $1', [key]);
}

/** Takes one counted attempt back, and the wait that it began. */
export async function returnAttempt(db: Sql, key: string, free: number): Promise<void> {
  await db.query(
    `UPDATE auth.failed_attempts SET failures = greatest(failures - 1, 0),
       locked_until = CASE WHEN failures - 1 >= $2 THEN locked_until END
     WHERE key = $1`,
    [key, free],
  );
}

/** Deletes counts that no longer matter. Answers how many. */
export async function deleteOldAttempts(db: Sql, before: Date): Promise<number> {
  const result = await db.query(
    'DELETE FROM auth.failed_attempts WHERE last_failure_at < $1 AND (locked_until IS NULL OR locked_until < $1)',
    [before],
  );
  return result.rowCount ?? 0;
}
