import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp, workerPlan } from '../../app.ts';
import { closeRuntime, openRuntime } from '../boot.ts';
import { MovableClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import { newId } from '../id.ts';
import type { Runtime } from '../runtime.ts';
import { Worker } from '../worker.ts';
import { cloneDatabase } from './database.ts';

/** What a request answered: status, parsed body, headers. */
export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what the contract promises
  body: any;
  headers: Headers;
}

type Extra = { headers?: Record<string, string>; body?: unknown };

/** Speaks HTTP to the server under test, as somebody or as nobody. */
export class Client {
  #origin: string;
  #headers: Record<string, string>;
  constructor(origin: string, headers: Record<string, string>) {
    this.#origin = origin;
    this.#headers = headers;
  }
  async send(method: string, url: string, extra: Extra = {}): Promise<Answer> {
    const form = extra.body instanceof FormData;
    const response = await fetch(this.#origin + url, {
      method,
      redirect: 'manual',
      headers: {
        ...this.#headers,
        ...(extra.body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
        ...extra.headers,
      },
      ...(extra.body === undefined ? {} : { body: form ? (extra.body as FormData) : JSON.stringify(extra.body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  }
  get = (url: string, extra?: Extra) => this.send('GET', url, extra);
  post = (url: string, body?: unknown, extra: Extra = {}) => this.send('POST', url, { ...extra, body });
  put = (url: string, body?: unknown, extra: Extra = {}) => this.send('PUT', url, { ...extra, body });
  patch = (url: string, body?: unknown, extra: Extra = {}) => this.send('PATCH', url, { ...extra, body });
  delete = (url: string, extra?: Extra) => this.send('DELETE', url, extra);
}

/** A server of its own on a fresh copy of the named world, listening on a free port. */
export interface TestServer {
  origin: string;
  runtime: Runtime;
  app: FastifyInstance;
  clock: MovableClock;
  /** Nobody signed in. */
  anyone: Client;
  /** A person of the named world by e-mail address, signed in; `partner` or `vendor` picks among memberships. */
  as(email: string): Promise<Client>;
  /** Runs all jobs and due timers until nothing is left. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Moment at which tests start: a Tuesday morning in Europe. */
export const TEST_NOW = new Date('2026-06-02T08:00:00.000Z');

/** Starts the server on a clone of the template database. Close it in `afterAll`. */
export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const database = await cloneDatabase();
  const home = mkdtempSync(path.join(tmpdir(), 'millrace-test-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    PORT: '0',
    METRICS_PORT: 'off',
    MILLRACE_HOME: home,
    MILLRACE_SECRET: database.secret,
    MILLRACE_RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
    POOL_SIZE: '6',
    ...env,
  });
  const clock = new MovableClock(TEST_NOW);
  const runtime = await openRuntime(config, database.ownerUrl, { clock, checkAnswers: true });
  const worker = new Worker(runtime, workerPlan);
  const app = await buildApp(runtime);
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin,
    runtime,
    app,
    clock,
    anyone: new Client(origin, {}),
    as: (email) => signIn(origin, email),
    settle: () => worker.settle(),
    close: async () => {
      await app.close();
      await closeRuntime(runtime);
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Password of every person of the named world. */
export const WORLD_PASSWORD = 'correct-horse-battery-staple';

async function signIn(origin: string, email: string): Promise<Client> {
  const anyone = new Client(origin, {});
  const answer = await anyone.post('/auth/sign-in/email', { email, password: WORLD_PASSWORD });
  if (answer.status !== 200)
    throw new Error(`${email} cannot sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  return new Client(origin, { cookie });
}
