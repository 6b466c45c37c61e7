import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedServer } from './embedded-postgres.ts';
import { connectPatiently, withOwner } from './owner-connection.ts';

const home = mkdtempSync(path.join(tmpdir(), 'millrace-embedded-'));
const pidFile = path.join(home, 'postgres/postmaster.pid');
const serverPid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);

const start = () => startEmbeddedPostgres({ home, durable: false });

const ask = async (url: string, text: string): Promise<unknown> =>
  withOwner(url, async (owner) => Object.values((await owner.query<Record<string, unknown>>(text)).rows[0] ?? {})[0]);

/** Another process that starts the server and then waits to be ended, or does something else. */
async function startElsewhere(
  then = 'setInterval(() => {}, 1000)',
): Promise<{ process: ChildProcess; ownerUrl: string }> {
  const module = path.join(import.meta.dirname, 'embedded-postgres.ts');
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const server = await startEmbeddedPostgres({ home: ${JSON.stringify(home)}, durable: false });
    console.log(server.ownerUrl); process.on('SIGTERM', () => server.stop().then(() => process.exit()));
    setTimeout(() => { ${then} }, 50);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, ownerUrl: line };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

let last: EmbeddedServer | undefined;
afterAll(async () => {
  await last?.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('the embedded server', { timeout: 60_000 }, () => {
  it('starts on an empty folder, listens on this machine alone and asks for its password', async () => {
    last = await start();
    expect(await ask(last.ownerUrl, 'SHOW listen_addresses')).toBe('127.0.0.1');
    const stranger = new URL(last.ownerUrl);
    stranger.password = 'guess';
    await expect(connectPatiently(stranger.href)).rejects.toThrow('password authentication failed');
    await ask(last.ownerUrl, 'CREATE TABLE kept (id int)');
  });

  it('stops with its last user and keeps data and address', async () => {
    const before = last!.ownerUrl;
    await last!.stop();
    expect(existsSync(pidFile)).toBe(false);
    last = await start();
    expect(last.ownerUrl).toBe(before);
    expect(await ask(last.ownerUrl, 'SELECT count(*)::int FROM kept')).toBe(0);
  });

  it('goes on while another process uses it', async () => {
    const other = await startElsewhere();
    expect(other.ownerUrl).toBe(last!.ownerUrl);
    await last!.stop();
    expect(await ask(other.ownerUrl, 'SELECT 1')).toBe(1);
    await end(other.process, 'SIGTERM');
    expect(existsSync(pidFile)).toBe(false);
  });

  it('goes down with a process that ends without letting go', async () => {
    const other = await startElsewhere('process.exit(1)');
    await once(other.process, 'exit');
    await expect.poll(() => existsSync(pidFile), { timeout: 10_000 }).toBe(false);
  });

  it('is adopted after its process was killed', async () => {
    const other = await startElsewhere();
    const pid = serverPid();
    await end(other.process, 'SIGKILL');
    last = await start();
    expect(serverPid()).toBe(pid);
    expect(await ask(last.ownerUrl, 'SELECT 1')).toBe(1);
  });

  it('comes back on the same address when it was killed itself', async () => {
    const pid = serverPid();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => existsSync(pidFile) && serverPid() !== pid, { timeout: 20_000 }).toBe(true);
    expect(await ask(last!.ownerUrl, 'SELECT count(*)::int FROM kept')).toBe(0);
  });

  it('starts beside a pid file that a dead server left', async () => {
    await last!.stop();
    // Process numbers are used again: this one lives and is no database server.
    const idler = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await sleep(50);
    writeFileSync(pidFile, `${idler.pid}\n${home}/postgres\n0\n1\n\n127.0.0.1\n\n`);
    last = await start();
    expect(await ask(last.ownerUrl, 'SELECT 1')).toBe(1);
    await end(idler, 'SIGKILL');
  });
});
