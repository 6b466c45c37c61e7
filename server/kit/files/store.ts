import path from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '../config.ts';

/** Where bytes lie, by key `tenant/uuid`. A folder by default, an S3-compatible bucket by configuration. */
export interface FileStore {
  put(key: string, bytes: Readable): Promise<void>;
  get(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
}

const over = (disk: Disk): FileStore => ({
  put: (key, bytes) => disk.putStream(key, bytes),
  get: (key) => disk.getStream(key),
  remove: (key) => disk.delete(key),
});

/** Opens the store that the configuration names; the S3 client is loaded only when it is needed. */
export function openFileStore(config: Config): FileStore {
  if (!config.s3) return over(new Disk(new FSDriver({ location: path.join(config.home, 'files'), visibility: 'private' })));
  const disk = openBucket(config.s3);
  return {
    put: async (key, bytes) => over(await disk).put(key, bytes),
    get: async (key) => over(await disk).get(key),
    remove: async (key) => over(await disk).remove(key),
  };
}

async function openBucket(s3: NonNullable<Config['s3']>): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { accessKeyId, secretAccessKey } = s3;
  return new Disk(
    new S3Driver({
      bucket: s3.bucket,
      region: s3.region,
      visibility: 'private',
      ...(s3.endpoint ? { endpoint: s3.endpoint, forcePathStyle: true } : {}),
      ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
      // Streamed checksums reach many S3-compatible stores as part of the file.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    } as ConstructorParameters<typeof S3Driver>[0]),
  );
}
