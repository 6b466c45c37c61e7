import { isId } from '../id.ts';
import type { Readable } from 'node:stream';
import path from 'node:path';
import type { Config } from '../config.ts';
import { openBucketStore } from './bucket-store.ts';
import { openFolderStore } from './folder-store.ts';

/** Where bytes lie, by key `tenant/uuid`. A folder by default, an S3-compatible bucket by configuration. */
export interface FileStore {
  /** Stores all bytes durably or, when the stream or the store fails, none; then it throws the failure. */
  put(key: string, bytes: Readable): Promise<void>;
  /** Throws when there is nothing under the key. */
  get(key: string): Promise<Readable>;
  /** Removes the bytes; fine when there are none. */
  remove(key: string): Promise<void>;
  /** The keys of a tenant, in no order. */
  keys(tenantId: string): AsyncIterable<string>;
}

/** The key of a file. Throws unless both parts are identifiers, so that no name from outside becomes a path. */
export function keyOf(tenantId: string, fileId: string): string {
  if (!isId(tenantId) || !isId(fileId)) throw new Error('a file key is made of two identifiers');
  return `${tenantId}/${fileId}`;
}

/** Opens the store that the configuration names. */
export function openFileStore(config: Pick<Config, 'home' | 's3'>): FileStore {
  const store = config.s3 ? openBucketStore(config.s3) : openFolderStore(path.join(config.home, 'files'));
  return {
    put: async (key, bytes) => store.put(checked(key), bytes),
    get: async (key) => store.get(checked(key)),
    remove: async (key) => store.remove(checked(key)),
    keys: (tenantId) => keysOf(store, tenantId),
  };
}

function checked(key: string): string {
  const [tenantId = '', fileId = ''] = key.split('/');
  if (keyOf(tenantId, fileId) !== key) throw new Error(`not a file key: ${JSON.stringify(key)}`);
  return key;
}

/** Leaves out what is no file of ours: parts of uploads under way, and whatever an operator put there. */
async function* keysOf(store: FileStore, tenantId: string): AsyncIterable<string> {
  if (!isId(tenantId)) throw new Error('not a tenant');
  for await (const key of store.keys(tenantId)) if (isId(key.slice(tenantId.length + 1))) yield key;
}
