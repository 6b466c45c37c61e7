/**
 * Bad luck, with a real server process and a real PostgreSQL of its own that are killed: nothing acknowledged is lost or
 * doubled, and the process lives through a database restart.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../db/seeds/named.ts';

let home: string;
let port: number;
let server: ChildProcess;
let cookie: string;

const origin = () => `http://127.0.0.1:${port}`;

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });

function start(): ChildProcess {
  return spawn(process.execPath, ['server/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: '',
      MILLRACE_HOME: home,
      MILLRACE_SEED: 'named',
      MILLRACE_RATE_LIMITS: 'off',
      METRICS_PORT: 'off',
      PORT: String(port),
      LOG_LEVEL: 'silent',
    },
  });
}

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`${origin()}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('the server did not become ready');
}

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess) =>
  isOver(child) ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()));

const headers = (key?: string) => ({
  cookie,
  'content-type': 'application/json',
  ...(key === undefined ? {} : { 'idempotency-key': key }),
});

/** Saves a view with a key, again and again until it is acknowledged, as a careful client would. */
async function write(name: string): Promise<string> {
  const body = JSON.stringify({ list: 'deals', name, query: 'status=in:submitted', shared: false });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const request = { method: 'POST', headers: headers(`key-${name.replace(' ', '-')}`), body };
    const answer = await fetch(`${origin()}/api/v1/saved-views`, request).catch(() => undefined);
    if (answer?.status === 201) return ((await answer.json()) as { id: string }).id;
    if (answer && answer.status < 500) throw new Error(`refused: ${answer.status} ${await answer.text()}`);
    await sleep(50);
  }
  throw new Error(`${name} was never acknowledged`);
}

async function views(): Promise<{ id: string; name: string }[]> {
  const answer = await fetch(`${origin()}/api/v1/saved-views?list=deals`, { headers: headers() });
  return ((await answer.json()) as { items: { id: string; name: string }[] }).items;
}

const postmaster = () => Number(readFileSync(path.join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'millrace-robust-'));
  port = await freePort();
  server = start();
  await untilReady();
  const answer = await fetch(`${origin()}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'adam@aldertech.example', password: PASSWORD }),
  });
  cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}, 120_000);

afterAll(async () => {
  const gone = ended(server);
  server.kill('SIGTERM');
  await gone;
  rmSync(home, { recursive: true, force: true });
}, 60_000);

/** Writers run while `disturb` does its worst. Answers what was asked, what was acknowledged and what is there after. */
async function writeThrough(prefix: string, writes: number, disturb: () => Promise<void>) {
  const names = Array.from({ length: writes }, (_, index) => `${prefix} ${index}`);
  const lanes = [0, 1, 2, 3].map(async (lane) => {
    const ids: string[] = [];
    for (const name of names.filter((_, index) => index % 4 === lane)) ids.push(await write(name));
    return ids;
  });
  await disturb();
  const acknowledged = (await Promise.all(lanes)).flat();
  await untilReady();
  const found = (await views()).filter((view) => view.name.startsWith(`${prefix} `));
  return {
    asked: names.toSorted(),
    names: found.map((view) => view.name).toSorted(),
    acknowledged: acknowledged.toSorted(),
    ids: found.map((view) => view.id).toSorted(),
  };
}

describe('writers with idempotent retries', () => {
  it('lose and double nothing when the server is killed and started again', async () => {
    const { asked, names, acknowledged, ids } = await writeThrough('server', 30, async () => {
      for (let round = 0; round < 2; round += 1) {
        await sleep(120);
        const gone = ended(server);
        server.kill('SIGKILL');
        await gone;
        server = start();
        await untilReady();
      }
    });
    expect(names).toEqual(asked);
    expect(ids).toEqual(acknowledged);
  }, 60_000);

  it('lose and double nothing when PostgreSQL is killed; the process lives on and answers 503 meanwhile', async () => {
    const { pid } = server;
    const seen = new Set<number>();
    const { asked, names, acknowledged, ids } = await writeThrough('database', 30, async () => {
      await sleep(60);
      process.kill(postmaster(), 'SIGKILL');
      for (let probe = 0; probe < 20; probe += 1) {
        const answer = await fetch(`${origin()}/auth/session`, { headers: headers() });
        seen.add(answer.status);
        await sleep(25);
      }
    });
    expect(names).toEqual(asked);
    expect(ids).toEqual(acknowledged);
    expect(server.pid).toBe(pid);
    expect(server.exitCode).toBeNull();
    expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(seen).toContain(503);
  }, 60_000);

  it('SIGTERM lets requests under way finish', async () => {
    const answers = Array.from({ length: 12 }, (_, index) => write(`drain ${index}`));
    await sleep(15);
    const gone = ended(server);
    server.kill('SIGTERM');
    await gone;
    server = start();
    await Promise.all(answers);
    await untilReady();
    expect((await views()).filter((view) => view.name.startsWith('drain '))).toHaveLength(12);
  }, 60_000);
});
