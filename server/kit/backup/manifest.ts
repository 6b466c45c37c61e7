import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** What a backup holds; written last, so a folder without it is an unfinished backup. */
const Manifest = z.strictObject({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Names of the migrations that the database had. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.strictObject({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.int().min(0),
      /** Path inside the backup: the rows in PostgreSQL's COPY text format, compressed with gzip. */
      file: z.string(),
      /** SHA-256 of the compressed file, in hex. */
      sha256: z.string(),
    }),
  ),
  /** `folder` when the bytes of files stand in `files/`; `bucket` when they stay in the object store. */
  files: z.enum(['folder', 'bucket']),
});
export type Manifest = z.infer<typeof Manifest>;

/** SHA-256 of a file, in hex. */
export async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Reads a backup's manifest and checks every file against it. Throws naming what is missing or damaged. */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  for (const { file, sha256 } of manifest.tables) {
    const found = await fileHash(path.join(folder, file));
    if (found !== sha256) throw new Error(`${file} is damaged: its SHA-256 is ${found}, the manifest says ${sha256}`);
  }
  return manifest;
}
