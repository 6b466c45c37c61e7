/**
 * Speed over HTTP at 10 connections, as ratios to floors measured in the same run: a bare `pg` insert or select of the same
 * rows, and the framework's hello world. `npm run bench:http -- --deals 20000 --seconds 5`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { Random } from '../db/seeds/world/random.ts';
import { buildVendor } from '../db/seeds/world/build.ts';
import { countryOf } from '../db/seeds/world/organisations.ts';
import type { VendorPlan } from '../db/seeds/world/plan.ts';
import { staffOf } from '../db/seeds/world/vendor.ts';
import { SeedWriter } from '../db/seeds/writer.ts';
import { startEmbeddedPostgres } from '../server/kit/embedded-postgres.ts';
import { withOwner } from '../server/kit/owner-connection.ts';
import { migrate } from '../server/kit/migrate.ts';
import { databaseFloor, frameworkFloor } from './floor.ts';

const CONNECTIONS = 10;
const PASSWORD = 'bench-password-only';
const SECRET = 'bench-secret-bench-secret-bench-secret-bench';
const PORT = 4870;

const { values } = parseArgs({
  options: {
    deals: { type: 'string', default: '20000' },
    accounts: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '5' },
  },
});
const seconds = Number(values.seconds);

async function seedVendor(ownerUrl: string): Promise<VendorPlan> {
  const now = new Date();
  const random = new Random(1);
  const vendor: VendorPlan = {
    tenantId: random.id(now),
    slug: 'bench',
    name: 'Bench',
    colour: '#0b7285',
    country: countryOf('DE'),
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    holidays: [],
    staff: staffOf(
      random,
      'bench.example',
      [
        ['Olga Owner', 'owner'],
        ['Carl Manager', 'channel_manager', ['DE']],
      ],
      now,
    ),
    partners: [],
  };
  const size = {
    partners: 50,
    people: 150,
    accounts: Number(values.accounts),
    deals: Number(values.deals),
    months: 24,
    waiting: 50,
    drafts: 50,
  };
  const writer = new SeedWriter({ ownerUrl, secret: SECRET });
  try {
    await buildVendor(writer, random, vendor, size, { now, password: () => PASSWORD });
    await withOwner(ownerUrl, (owner) => owner.query('ANALYZE'));
  } finally {
    await writer.close();
  }
  return vendor;
}

function startServer(ownerUrl: string, home: string): ChildProcess {
  return spawn(process.execPath, ['server/main.ts'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: ownerUrl,
      MILLRACE_HOME: home,
      MILLRACE_SECRET: SECRET,
      MILLRACE_SEED: 'none',
      MILLRACE_RATE_LIMITS: 'off',
      METRICS_PORT: 'off',
      PORT: String(PORT),
      LOG_LEVEL: 'error',
      POOL_SIZE: String(CONNECTIONS),
    },
  });
}

const origin = `http://localhost:${PORT}`;

async function ready(): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not become ready');
}

async function cookieOf(email: string): Promise<string> {
  const answer = await fetch(`${origin}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${email} cannot sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

interface Shot {
  rate: number;
  p50: number;
  p99: number;
  failed: number;
}

async function shoot(request: Omit<autocannon.Options, 'url'>): Promise<Shot> {
  const result = await autocannon({ url: origin, connections: CONNECTIONS, duration: seconds, ...request });
  return {
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** A request whose body differs each time, so that no answer repeats. */
const posting = (url: string, cookie: string, body: (n: number) => object): Omit<autocannon.Options, 'url'> => {
  let n = 0;
  return {
    requests: [
      {
        method: 'POST',
        path: url,
        headers: { cookie, 'content-type': 'application/json' },
        setupRequest: (request) => {
          n += 1;
          return {
            ...request,
            headers: { ...request.headers, 'idempotency-key': `bench-${url}-${n}` },
            body: JSON.stringify(body(n)),
          };
        },
      },
    ],
  };
};

const customer = (n: number) => ({
  name: `Prüfstand Maschinenbau ${n % 7 === 0 ? 'GmbH' : ''} ${n.toString(36)}`,
  domain: `pruefstand-${n.toString(36)}.example`,
  country: 'DE',
});

const newDeal = (n: number) => ({
  customer: customer(n),
  contact: { name: 'Petra Prüfer', email: `petra@pruefstand-${n.toString(36)}.example` },
  amount: { minor: 1_000_000 + n, currency: 'EUR' },
  closeDate: '2030-01-31',
  description: 'Measured.',
});

function line(name: string, shot: Shot, floor: number): void {
  const ratio = ((shot.rate / floor) * 100).toFixed(1);
  const failed = shot.failed > 0 ? `  FAILED ${shot.failed}` : '';
  console.log(
    `${name.padEnd(34)} ${shot.rate.toFixed(0).padStart(6)}/s  p50 ${shot.p50.toFixed(1)} ms  p99 ${shot.p99.toFixed(1)} ms  ${ratio} % of its floor${failed}`,
  );
}

async function run(ownerUrl: string, home: string): Promise<void> {
  await migrate({ ownerUrl, secret: SECRET });
  const vendor = await seedVendor(ownerUrl);
  const floor = await databaseFloor(ownerUrl, vendor.tenantId, CONNECTIONS, seconds);
  const hello = await frameworkFloor(CONNECTIONS, seconds);
  console.log(
    `floors: insert ${floor.inserts.rate.toFixed(0)}/s, list of 50 ${floor.lists.rate.toFixed(0)}/s, hello world ${hello.rate.toFixed(0)}/s\n`,
  );
  const server = startServer(ownerUrl, home);
  try {
    await ready();
    const partner = vendor.partners.find((one) => one.status === 'active')!;
    const seller = await cookieOf(partner.people[1]!.email);
    const owner = await cookieOf(vendor.staff[0]!.email);
    line('create a registration', await shoot(posting('/api/v1/deals', seller, newDeal)), floor.inserts.rate);
    line(
      'conflict check',
      await shoot(posting('/api/v1/deals/conflict-check', seller, (n) => ({ customer: customer(n) }))),
      hello.rate,
    );
    const get = (url: string, cookie: string) =>
      shoot({ requests: [{ method: 'GET', path: url, headers: { cookie } }] });
    line('list of 50, vendor', await get('/api/v1/deals?limit=50', owner), floor.lists.rate);
    line('list of 50, partner', await get('/api/v1/deals?limit=50', seller), floor.lists.rate);
    line('inbox', await get('/api/v1/inbox', owner), floor.lists.rate);
    line('pipeline by stage, vendor', await get('/api/v1/pipeline', owner), hello.rate);
    line('pipeline by stage, partner', await get('/api/v1/pipeline', seller), hello.rate);
    line('pipeline by partner', await get('/api/v1/pipeline/partners', owner), hello.rate);
    line('session', await get('/auth/session', seller), hello.rate);
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

const home = mkdtempSync(path.join(tmpdir(), 'millrace-bench-'));
const database = await startEmbeddedPostgres({ home });
try {
  await run(database.ownerUrl, home);
} finally {
  await database.stop();
  rmSync(home, { recursive: true, force: true });
}
