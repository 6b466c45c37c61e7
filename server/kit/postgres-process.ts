import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from './lock-file.ts';
import { serverUser } from './postgres-binaries.ts';

const run = promisify(execFile);

/** Where the programs and the cluster of one server lie. */
export interface Tools {
  binaries: string;
  cluster: string;
}

const surroundings = () => ({ ...serverUser(), cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } });

const programOf = (tools: Tools, program: string): string => path.join(tools.binaries, 'bin', program);

/** Runs `initdb` or `pg_ctl` as the server's user. Throws with the program's own words when it fails. */
export async function runTool(tools: Tools, program: 'initdb' | 'pg_ctl', args: string[]): Promise<void> {
  try {
    await run(programOf(tools, program), args, surroundings());
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    throw new Error(`${program} failed: ${(stderr || stdout || String(error)).trim()}${startLog(tools)}`, {
      cause: error,
    });
  }
}

/** The same while this process ends, when nothing can be awaited; a failure has nobody left to tell. */
export function runToolNow(tools: Tools, program: 'pg_ctl', args: string[]): void {
  spawnSync(programOf(tools, program), args, { ...surroundings(), stdio: 'ignore' });
}

function startLog({ cluster }: Tools): string {
  const file = path.join(cluster, 'start.log');
  return existsSync(file) ? `\n${readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n')}` : '';
}

/** Lines of postmaster.pid after https://www.postgresql.org/docs/18/storage-file-layout.html: process, …, port. */
function pidFile({ cluster }: Tools): { pid: number; port: number } | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Whether a process is a PostgreSQL server; a recycled number may belong to anything. */
function isPostgres(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  return isAlive(pid) && (!existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('postgres'));
}

/** Whether the cluster's server lives. Removes a pid file that a dead server left, which would block the next start. */
export function isRunning(tools: Tools): boolean {
  const entry = pidFile(tools);
  if (!entry) return false;
  if (isPostgres(entry.pid)) return true;
  rmSync(path.join(tools.cluster, 'postmaster.pid'), { force: true });
  return false;
}

/** TCP port of the running server. */
export function runningPort(tools: Tools): number {
  const entry = pidFile(tools);
  if (!entry) throw new Error(`no PostgreSQL runs on ${tools.cluster}`);
  return entry.port;
}
