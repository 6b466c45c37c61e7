import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './store.ts';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Writes the folder's entries to the disk, so that a renamed file is still there after a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Files in a local folder, one sub-folder per tenant. Bytes go to a part file, reach the disk, and only then take their
 * name: a row that the database has committed never points to half a file, whatever was killed when.
 */
export function openFolderStore(location: string): FileStore {
  const at = (key: string) => path.join(location, key);
  return {
    async put(key, bytes) {
      const file = at(key);
      const part = `${file}.part`;
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      try {
        await pipeline(bytes, createWriteStream(part, { mode: 0o600, flush: true }));
        await rename(part, file);
        await syncFolder(path.dirname(file));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      const handle = await open(at(key));
      return handle.createReadStream();
    },
    remove: (key) => rm(at(key), { force: true }),
    async *keys(tenantId) {
      const names = await readdir(at(tenantId)).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      for (const name of names) yield `${tenantId}/${name}`;
    },
  };
}
