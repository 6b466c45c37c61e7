import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../kit/testing/database.ts';

const home = mkdtempSync(path.join(tmpdir(), 'millrace-cli-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(home, { recursive: true });
});

/** Runs the command line against the cloned database. */
async function millrace(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      MILLRACE_HOME: home,
      MILLRACE_SECRET: database.secret,
      DATABASE_URL: database.ownerUrl,
      ...env,
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err, code };
}

const PRODUCTION = { NODE_ENV: 'production', MILLRACE_PUBLIC_URL: 'https://partners.example.com' };

describe('the command line', { timeout: 60_000 }, () => {
  it('documents every command', async () => {
    const { out, code } = await millrace(['--help']);
    expect(code).toBe(0);
    for (const command of ['migrate', 'seed', 'reset', 'doctor', 'audit', 'backup', 'restore', 'clock']) {
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });

  it('fails on a command that it does not know', async () => {
    expect(await millrace(['explode'])).toMatchObject({ code: 1, err: expect.stringContaining('unknown command') });
  });

  it('fails on a wrong setting with its name and remedy', async () => {
    const { code, err } = await millrace(['migrate'], { PORT: 'high' });
    expect(code).toBe(1);
    expect(err).toMatch(/^PORT: .+ Remedy: use a port/);
  });

  it('has nothing to migrate on a migrated database', async () => {
    expect(await millrace(['migrate'])).toMatchObject({ code: 0, out: 'Nothing to apply.\n' });
  });

  it('refuses to seed a database that holds data', async () => {
    const { code, err } = await millrace(['seed', '--profile', 'demo']);
    expect({ code, err }).toEqual({ code: 1, err: 'the database is not empty; seeding needs an empty one\n' });
  });

  it('refuses a profile that does not exist and a number that is none', async () => {
    expect((await millrace(['seed', '--profile', 'moon'])).code).toBe(1);
    expect((await millrace(['seed', '--profile', 'demo', '--seed', 'x'])).err).toContain('whole number');
  });

  it('refuses to reset in production', async () => {
    const { code, err } = await millrace(['reset'], PRODUCTION);
    expect({ code, err }).toEqual({ code: 1, err: 'reset is refused when NODE_ENV=production\n' });
  });

  it('examines the installation and answers as JSON', async () => {
    const { out, code } = await millrace(['doctor', '--json']);
    const diagnosis = JSON.parse(out) as { healthy: boolean; checks: { name: string; healthy: boolean }[] };
    expect(diagnosis.checks.map((check) => check.name)).toEqual(
      expect.arrayContaining(['configuration', 'migrations', 'orphans', 'audit chain', 'queue']),
    );
    expect(code).toBe(diagnosis.healthy ? 0 : 1);
    expect(out).not.toContain(database.secret);
  });

  it('verifies the audit chains of all vendors', async () => {
    const { out, code } = await millrace(['audit', 'verify', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(expect.arrayContaining([expect.objectContaining({ brokenAt: null })]));
  });

  it('writes a backup', async () => {
    const folder = path.join(home, 'backup');
    expect((await millrace(['backup', folder])).code).toBe(0);
    expect(existsSync(path.join(folder, 'manifest.json'))).toBe(true);
    expect((await millrace(['restore', folder])).err).toContain('holds data');
  });

  it('sets, shows and clears the clock outside production', async () => {
    expect((await millrace(['clock', 'set', '2031-05-06T07:08:09Z'])).code).toBe(0);
    expect((await millrace(['clock', 'show'])).out).toMatch(/^2031-05-06T07:08:/);
    expect((await millrace(['clock', 'set', 'tomorrow'])).code).toBe(1);
    expect((await millrace(['clock', 'set', '2031-05-06'], PRODUCTION)).err).toContain(
      'refused when NODE_ENV=production',
    );
    expect(readFileSync(path.join(home, 'clock'), 'utf8')).toContain('2031-05-06');
    expect((await millrace(['clock', 'clear'])).code).toBe(0);
    expect(existsSync(path.join(home, 'clock'))).toBe(false);
  });
});
