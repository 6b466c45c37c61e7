import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { withLockFile } from './lock-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'millrace-lock-'));
const file = path.join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true }));

it('lets one after the other in', async () => {
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} in`);
    await sleep(30);
    steps.push(`${name} out`);
  };
  await Promise.all([withLockFile(file, work('a')), withLockFile(file, work('b'))]);
  expect(steps).toEqual(['a in', 'a out', 'b in', 'b out']);
});

it('is free again after work that failed', async () => {
  await expect(withLockFile(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(file)).toBe(false);
});

it('is taken over from a process that died', async () => {
  const dead = spawnSync(process.execPath, ['-e', '0']).pid;
  writeFileSync(file, String(dead));
  expect(await withLockFile(file, async () => 'mine')).toBe('mine');
});

it('gives up on a holder that lives', async () => {
  writeFileSync(file, String(process.pid));
  await expect(withLockFile(file, async () => 'mine', 100)).rejects.toThrow(`held by process ${process.pid}`);
});
