import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Login } from '../db/seeds/logins.ts';
import type { Config } from './kit/config.ts';
import { keepSnapshot } from './kit/database-snapshot.ts';
import { withOwner } from './kit/owner-connection.ts';

/** What a profile receives; `number` decides names and figures, so the same number makes the same world. */
export interface SeedOptions {
  config: Config;
  ownerUrl: string;
  number: number;
  /** Shows how far a long profile is. */
  progress(text: string): void;
}

interface SeedProfile {
  /** Fills an empty, migrated database; answers the people and keys to sign in with, the most useful first. */
  seed(options: SeedOptions): Promise<Login[]>;
}

export const PROFILES = ['demo', 'test', 'harness', 'load', 'named'];

/** Worlds larger than this many bytes are not copied for `reset`: they would double the disk. */
const SNAPSHOT_LIMIT = 2 * 1024 ** 3;

async function loadProfile(name: string): Promise<SeedProfile> {
  const file = path.join(import.meta.dirname, `../db/seeds/${name}.ts`);
  if (!existsSync(file)) throw new Error(`there is no seed profile ${name}`);
  return (await import(file)) as SeedProfile;
}

const sizeOf = (ownerUrl: string): Promise<number> =>
  withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ size: string }>('SELECT pg_database_size(current_database()) AS size');
    return Number(rows[0]!.size);
  });

/** Fills an empty, migrated database with a world and keeps that state for `reset`. */
export async function seedWorld(profile: string, options: SeedOptions): Promise<Login[]> {
  const logins = await (await loadProfile(profile)).seed(options);
  // Without statistics the planner guesses, and a world that was just loaded would be slow for its first minutes.
  await withOwner(options.ownerUrl, (owner) => owner.query('ANALYZE'));
  if ((await sizeOf(options.ownerUrl)) <= SNAPSHOT_LIMIT) await keepSnapshot(options.ownerUrl);
  return logins;
}
