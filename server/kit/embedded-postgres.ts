import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { chown } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, withLockFile } from './lock-file.ts';
import { ensureDatabase } from './owner-connection.ts';
import { isReachable, makeOpenFolder, serverBinaries, serverUser } from './postgres-binaries.ts';
import { isRunning, runTool, runToolNow, runningPort, type Tools } from './postgres-process.ts';

export interface EmbeddedServer {
  /** Connection of the owner role to the database `millrace`. */
  ownerUrl: string;
  /** Lets go of the server; the last process that uses it shuts it down. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Data folder of this installation, absolute. */
  home: string;
  /** False trades safety against power loss for speed; for throw-away data only. */
  durable?: boolean;
}

const OWNER = 'millrace';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Seven files, one per weekday, each overwritten after a week.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
};

const THROW_AWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
};

/** The files of one embedded server and the commands that drive it. */
interface Installation extends Tools {
  home: string;
  password: string;
  durable: boolean;
}

function readOrWrite(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Folder outside closed parents: kept data under /var/lib, throw-away data in the temporary folder. */
function sharedRoot(durable: boolean): string {
  const root = durable ? '/var/lib/millrace' : path.join(tmpdir(), `millrace-${process.getuid?.() ?? 0}`);
  makeOpenFolder(root);
  return root;
}

/**
 * Where the cluster lies: inside the data folder, or, when root runs us below a closed folder that the server's user
 * cannot enter, in a folder of its own whose path the data folder remembers.
 */
function clusterFolder(home: string, durable: boolean): string {
  const inside = path.join(home, 'postgres');
  if (isReachable(inside)) return inside;
  const pointer = path.join(home, 'postgres.location');
  return readOrWrite(pointer, () => path.join(sharedRoot(durable), randomBytes(8).toString('hex'), 'postgres'));
}

function installation({ home, durable = true }: EmbeddedOptions): Installation {
  const cluster = clusterFolder(home, durable);
  makeOpenFolder(path.dirname(cluster));
  const password = readOrWrite(path.join(home, 'postgres.password'), () => randomBytes(24).toString('base64url'));
  return { home, durable, password, cluster, binaries: serverBinaries(() => sharedRoot(durable)) };
}

/** Creates the cluster beside its place and moves it there, so that an interrupted attempt leaves nothing behind. */
async function createCluster(at: Installation): Promise<void> {
  if (existsSync(at.cluster)) return;
  const draft = `${at.cluster}.new`;
  const passwordFile = `${at.cluster}.pwfile`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, at.password, { mode: 0o600 });
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) {
    await chown(draft, uid, gid);
    await chown(passwordFile, uid, gid);
  }
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const identity = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, '--locale=C', '--no-instructions'];
  await runTool(at, 'initdb', ['-D', draft, ...options, ...identity, ...(at.durable ? [] : ['--no-sync'])]);
  rmSync(passwordFile);
  chmodSync(draft, 0o700);
  renameSync(draft, at.cluster);
}

/** Listens for a moment to learn whether a port is free; 0 asks for any. Undefined when it is taken. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const chosen = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(chosen));
    });
  });
}

/** The port of last time, or another one when somebody else took it meanwhile. */
async function choosePort(home: string): Promise<number> {
  const memory = path.join(home, 'postgres.port');
  const last = existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : 0;
  const port = (await tryPort(last)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('no free port on 127.0.0.1 for the embedded PostgreSQL');
  writeFileSync(memory, String(port));
  return port;
}

async function startServer(at: Installation): Promise<void> {
  const port = await choosePort(at.home);
  const settings = { ...SETTINGS, ...(at.durable ? {} : THROW_AWAY_SETTINGS), port };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`);
  const start = ['start', '-D', at.cluster, '-w', '-s', '-t', '300', '-l', path.join(at.cluster, 'start.log')];
  // After kill -9 of the server its children may hold the shared memory for a moment longer.
  for (let attempt = 1; ; attempt++) {
    try {
      return await runTool(at, 'pg_ctl', [...start, '-o', options.join(' ')]);
    } catch (error) {
      if (attempt === 20) throw error;
      await sleep(500);
    }
  }
}

async function startUnlessRunning(at: Installation): Promise<void> {
  await createCluster(at);
  if (!isRunning(at)) await startServer(at);
}

const usersFolder = (home: string) => path.join(home, 'postgres.users');

function register(home: string): void {
  mkdirSync(usersFolder(home), { recursive: true });
  writeFileSync(path.join(usersFolder(home), String(process.pid)), '');
}

/** Whether another living process has registered; forgets those that died without letting go. */
function isUsedByOthers(home: string): boolean {
  const pids = readdirSync(usersFolder(home)).map(Number);
  for (const pid of pids) if (!isAlive(pid)) rmSync(path.join(usersFolder(home), String(pid)), { force: true });
  return pids.some((pid) => pid !== process.pid && isAlive(pid));
}

/** Starts the server again when it dies under us; connections fail meanwhile and come back on the same port. */
function keepRunning(at: Installation, lock: string): () => void {
  let busy = false;
  const revive = async () => {
    if (busy || isRunning(at)) return;
    busy = true;
    await withLockFile(lock, () => startUnlessRunning(at)).catch(() => undefined);
    busy = false;
  };
  const timer = setInterval(() => void revive(), 500);
  timer.unref();
  return () => clearInterval(timer);
}

/** Takes this process out of the users; true when the server has none left and runs. */
function isLastUser(at: Installation): boolean {
  const others = isUsedByOthers(at.home);
  rmSync(path.join(usersFolder(at.home), String(process.pid)), { force: true });
  return !others && isRunning(at);
}

const shutDown = (at: Installation): string[] => ['stop', '-D', at.cluster, '-m', 'fast', '-s', '-t', '120'];

async function letGo(at: Installation): Promise<void> {
  if (isLastUser(at)) await runTool(at, 'pg_ctl', [...shutDown(at), '-w']);
}

/** For a process that ends without `stop()`, by process.exit or an uncaught error: asks for the shutdown and leaves. */
function letGoAtExit(at: Installation): () => void {
  const leave = () => {
    if (isLastUser(at)) runToolNow(at, 'pg_ctl', [...shutDown(at), '-W']);
  };
  process.once('exit', leave);
  return () => process.off('exit', leave);
}

/**
 * Starts the PostgreSQL that npm installed, or adopts the one that already runs on this data folder (a killed process
 * leaves it behind unharmed). It listens on 127.0.0.1 alone and asks for a generated password. Several processes may
 * share it. Throws when this platform has no packaged server or the server does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  makeOpenFolder(options.home);
  const lock = path.join(options.home, 'postgres.lock');
  const at = await withLockFile(lock, async () => {
    const found = installation(options);
    register(found.home);
    await startUnlessRunning(found);
    return found;
  });
  const stopWatching = keepRunning(at, lock);
  const forgetExit = letGoAtExit(at);
  const ownerUrl = `postgres://${OWNER}:${at.password}@127.0.0.1:${runningPort(at)}/${OWNER}`;
  await ensureDatabase(ownerUrl);
  return {
    ownerUrl,
    stop: async () => {
      stopWatching();
      forgetExit();
      await withLockFile(lock, () => letGo(at));
    },
  };
}
