import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { newId } from '../id.ts';
import { keyOf, openFileStore, type FileStore } from './store.ts';

// The package has no types.
const S3rver = createRequire(import.meta.url)('s3rver');
const home = mkdtempSync(path.join(tmpdir(), 'millrace-store-'));

describe('stores', () => {
  const folder = path.join(home, 's3');
  const server: { run(): Promise<{ port: number }>; close(): Promise<void> } = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'millrace', configs: [] }],
  });
  const open = async (kind: string): Promise<FileStore> => {
    if (kind === 'folder') return openFileStore({ home: path.join(home, 'other'), s3: undefined });
    const { port } = await server.run();
    return openFileStore({
      home,
      s3: {
        bucket: 'millrace',
        region: 'us-east-1',
        endpoint: `http://127.0.0.1:${port}`,
        accessKeyId: 'S3RVER',
        secretAccessKey: 'S3RVER',
      },
    });
  };
  const listOf = async (keys: AsyncIterable<string>) => {
    const list: string[] = [];
    for await (const key of keys) list.push(key);
    return list;
  };
  afterAll(async () => {
    await server.close().catch(() => undefined);
    rmSync(home, { recursive: true, force: true });
  });

  it.each(['folder', 'bucket'])(
    'a %s gives back what it got, lists, removes and survives a failed stream',
    async (kind) => {
      const store = await open(kind);
      const tenant = newId();
      const key = keyOf(tenant, newId());
      const bytes = randomBytes(6_000_000);
      await store.put(key, Readable.from([bytes.subarray(0, 1_000_001), bytes.subarray(1_000_001)]));
      expect((await buffer(await store.get(key))).equals(bytes)).toBe(true);
      const failing = Readable.from(
        (async function* () {
          yield Buffer.alloc(10);
          throw new Error('gone');
        })(),
      );
      await expect(store.put(keyOf(tenant, newId()), failing)).rejects.toThrow();
      expect(await listOf(store.keys(tenant))).toEqual([key]);
      expect(await listOf(store.keys(newId()))).toEqual([]);
      await store.remove(key);
      await store.remove(key);
      await expect(store.get(key)).rejects.toThrow();
      await expect(store.put('../../etc/passwd', Readable.from([]))).rejects.toThrow(/file key/);
      expect(() => keyOf(tenant, '../x')).toThrow();
    },
  );
});
