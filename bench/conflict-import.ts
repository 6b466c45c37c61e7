import { createWriteStream, openAsBlob } from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { countryCell, hostCell, type CellReader } from '../server/kit/imports/cells.ts';
import type { Worker } from '../server/kit/worker.ts';
import type { AccountLine } from './conflict-set.ts';

/** Where the server listens, and a key of an administrator. */
export interface Door {
  origin: string;
  key: string;
  worker: Worker;
}

/** What became of a file of accounts. */
export interface Loaded {
  rows: number;
  created: number;
  refused: number;
  /** Cells that the import would have refused and that were left empty instead. */
  emptied: number;
}

const NOTATION = { decimalComma: false, dayOrder: 'dmy' } as const;

function readable(cell: string, read: CellReader): string {
  try {
    return cell === '' || read(cell, NOTATION) ? cell : '';
  } catch {
    return '';
  }
}

/** Writes accounts as a CSV file. Cells that no import takes are left empty, as a person would do on seeing the refusal. */
async function writeFile(accounts: Iterable<AccountLine> | AsyncIterable<AccountLine>, file: string): Promise<number> {
  let emptied = 0;
  const clean = new Transform({
    objectMode: true,
    transform(account: AccountLine, _, done) {
      const domain = readable(account.domain, hostCell);
      const country = readable(account.country, countryCell);
      emptied += Number(domain !== account.domain) + Number(country !== account.country);
      const { id, name, city } = account;
      done(null, { id, name: name.slice(0, 200), domain, city: city.slice(0, 100), country });
    },
  });
  const columns = ['id', 'name', 'domain', 'city', 'country'];
  await pipeline(Readable.from(accounts), clean, stringify({ header: true, columns }), createWriteStream(file));
  return emptied;
}

type Import = { id: string; version: number; state: string; options: object; rows: Record<string, number | null> };

async function call(
  door: Door,
  method: string,
  url: string,
  body?: FormData | object,
  ifMatch?: number,
): Promise<Import> {
  const isForm = body instanceof FormData;
  const response = await fetch(door.origin + url, {
    method,
    headers: {
      authorization: `Bearer ${door.key}`,
      ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
      ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Import;
}

const TOLD_EVERY_MS = 10_000;

/** Tells now and then how far the import has come, on standard error. Answers how to stop. */
function tellProgress(door: Door, url: string): () => void {
  const tell = async () => {
    const { rows } = await call(door, 'GET', url);
    const done = (rows['created'] ?? 0) + (rows['refused'] ?? 0);
    console.error(`  ${done} of ${rows['total'] ?? '?'} accounts`);
  };
  const timer = setInterval(() => void tell().catch(() => undefined), TOLD_EVERY_MS);
  return () => clearInterval(timer);
}

/** Works until the import has ended. Settling gives up after a thousand rounds, which a million rows take. */
async function finished(door: Door, url: string): Promise<Import> {
  for (;;) {
    const failure: unknown = await door.worker.settle().catch((error: unknown) => error);
    const now = await call(door, 'GET', url);
    if (now.state !== 'running') return now;
    if (!String(failure).includes('no end after')) throw failure ?? new Error('the import stands still');
  }
}

/** Loads accounts as a person does: uploads a CSV file, has rows found by their id, runs the import, waits for its end. */
export async function importAccounts(
  door: Door,
  accounts: Iterable<AccountLine> | AsyncIterable<AccountLine>,
  folder: string,
): Promise<Loaded> {
  const file = path.join(folder, 'accounts.csv');
  const emptied = await writeFile(accounts, file);
  const form = new FormData();
  form.append('file', await openAsBlob(file, { type: 'text/csv' }), 'accounts.csv');
  const uploaded = await call(door, 'POST', '/api/v1/imports?kind=accounts', form);
  const url = `/api/v1/imports/${uploaded.id}`;
  const options = { ...uploaded.options, matchBy: 'externalId' };
  await call(door, 'PATCH', url, { options }, uploaded.version);
  await call(door, 'POST', `${url}/run`, {});
  const stopTelling = tellProgress(door, url);
  const done = await finished(door, url).finally(stopTelling);
  if (done.state !== 'done') throw new Error(`the import ended as ${done.state}`);
  const { total, created, refused } = done.rows;
  return { rows: total ?? 0, created: created ?? 0, refused: refused ?? 0, emptied };
}
