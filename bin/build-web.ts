import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLockFile } from '../server/kit/lock-file.ts';

const ROOT = path.join(import.meta.dirname, '..');
const STAMP = path.join(ROOT, 'dist/web.stamp');
const INDEX = path.join(ROOT, 'dist/web/index.html');

/** Whatever can change the bundle: the web app, the server files that it may import, and the versions of libraries. */
const SOURCES = ['web/**/*', 'server/kit/**/*.ts', 'server/modules/**/*.ts', 'package-lock.json'];

/** SHA-256 over the sources of the web app, in hex. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const isFresh = (hash: string): boolean =>
  existsSync(INDEX) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;

function runVite(): Promise<void> {
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`building the web app failed (${code})`))));
  });
}

/**
 * Builds the web app into `dist/web` unless its sources are the ones it was built from. An installation without
 * development packages keeps what was built before. Processes that ask together build once.
 */
export async function buildWebIfStale(): Promise<void> {
  if (process.env.MILLRACE_WEB_BUILD === 'off') return;
  if (isFresh(sourcesHash())) return;
  if (!existsSync(path.join(ROOT, 'node_modules/vite')) && existsSync(INDEX)) return;
  mkdirSync(path.dirname(STAMP), { recursive: true });
  await withLockFile(`${STAMP}.lock`, async () => {
    const hash = sourcesHash();
    if (isFresh(hash)) return;
    await runVite();
    writeFileSync(STAMP, hash);
  });
}
