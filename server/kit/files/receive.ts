/** Taking a file in: one pass over the stream counts, hashes and sniffs while the bytes go to the store. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Ctx } from '../context.ts';
import { conflict, invalid, notFound, ProblemError } from '../errors.ts';
import { newId } from '../id.ts';
import { mediaTypeOf, SNIFF_BYTES } from './media-type.ts';
import { insertFile, selectFile, selectFilesByIds, updateRemoved, updateSubject, type FileRow } from './queries.ts';
import { keyOf } from './store.ts';

/** Largest file when the caller says nothing else: 50 MiB. */
export const USUAL_LIMIT = 50 * 1024 * 1024;

/** A file on its way in. `stream` may be fastify-multipart's; its bytes are read once. */
export interface Upload {
  stream: Readable;
  /** Name as the sender gave it; only its last part is kept. */
  name: string;
  /** Media type as the sender declared it; '' or application/octet-stream when it said nothing. */
  declaredType: string;
  maxBytes?: number;
  /** Record that the file hangs on; absent when it is uploaded before the record is saved (`attachFiles`). */
  subject?: { kind: string; id: string };
  partnerId: string | null;
  visibility: FileRow['visibility'];
}

/**
 * Stores a file and its row. Throws 413 `file_too_large`, 422 `file_empty`, `file_type_refused`, `file_type_mismatch`;
 * whatever goes wrong, no bytes stay behind, except when the caller's transaction fails later (`sweepFiles` removes
 * those). The file is in view of others when the transaction commits.
 */
export async function receiveFile(ctx: Ctx, upload: Upload): Promise<FileRow> {
  const id = newId();
  const key = keyOf(ctx.tenantId, id);
  const name = cleanName(upload.name);
  const meter = new Meter(upload.maxBytes ?? USUAL_LIMIT);
  await store(ctx, key, upload.stream, meter);
  try {
    if (meter.size === 0) throw new ProblemError(422, 'file_empty', 'The file is empty');
    const row = rowOf(ctx, id, upload, {
      name,
      media_type: await mediaTypeOf(meter.head(), upload.declaredType, name),
      size: String(meter.size),
      sha256: meter.sha256(),
    });
    await insertFile(ctx, row);
    return row;
  } catch (error) {
    await ctx.files.remove(key);
    throw error;
  }
}

type Measured = Pick<FileRow, 'name' | 'media_type' | 'size' | 'sha256'>;

function rowOf(ctx: Ctx, id: string, { subject, partnerId, visibility }: Upload, measured: Measured): FileRow {
  return {
    ...measured,
    tenant_id: ctx.tenantId,
    id,
    partner_id: partnerId,
    visibility,
    subject_kind: subject?.kind ?? null,
    subject_id: subject?.id ?? null,
    state: 'stored',
    uploaded_by: ctx.actor.id,
    uploaded_by_name: ctx.actor.name,
    created_at: ctx.clock.now(),
  };
}

async function store(ctx: Ctx, key: string, source: Readable, meter: Meter): Promise<void> {
  // The store may open slowly; a sender that fails before the first read must not fail the process.
  source.on('error', () => undefined);
  try {
    await ctx.files.put(key, Readable.from(meter.measure(source), { objectMode: false }));
  } catch (error) {
    // A form parser goes on only when each file in it has been read to its end.
    source.resume();
    throw refusalIn(error) ?? error;
  }
}

/** Stores wrap what the stream threw; the refusal inside is what the sender should read. */
function refusalIn(error: unknown): ProblemError | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (inner instanceof ProblemError) return inner;
  }
  return undefined;
}

/** Counts and hashes what flows through, keeps the beginning, and fails past the limit. */
class Meter {
  size = 0;
  #limit: number;
  #hash = createHash('sha256');
  #head: Buffer[] = [];
  constructor(limit: number) {
    this.#limit = limit;
  }
  /** The source's bytes, measured on the way; pulled, so that nothing flows before the store reads. */
  async *measure(source: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (this.size < SNIFF_BYTES) this.#head.push(chunk.subarray(0, SNIFF_BYTES - this.size));
      this.size += chunk.length;
      if (this.size > this.#limit)
        throw new ProblemError(413, 'file_too_large', `The file is larger than ${inWords(this.#limit)}`);
      this.#hash.update(chunk);
      yield chunk;
    }
  }
  head = (): Buffer => Buffer.concat(this.#head);
  sha256 = (): string => this.#hash.digest('hex');
}

const inWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${Math.floor(bytes / (1024 * 1024))} MB`;

/**
 * A name fit to be shown and offered for download: last part of any path, no control or direction-changing characters
 * (they make `gpj.exe` read as `exe.jpg`), at most 200 characters with the ending kept.
 */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1)!;
  const bare = last
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- control characters are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (bare === '') return 'file';
  if (bare.length <= 200) return bare;
  const ending = /\.[^.]{1,20}$/.exec(bare)?.[0] ?? '';
  return bare.slice(0, 200 - ending.length).toWellFormed() + ending;
}

/**
 * Hangs files that the actor uploaded before onto a record. Throws 422 with `<path>.<index>` for a file that is not in
 * view or that somebody else uploaded, 409 `file_attached` for one that hangs on another record.
 */
export async function attachFiles(
  ctx: Ctx,
  ids: readonly string[],
  to: { subject: { kind: string; id: string }; partnerId: string | null; visibility: FileRow['visibility'] },
  path = 'files',
): Promise<void> {
  const rows = new Map((await selectFilesByIds(ctx, ids)).map((row) => [row.id, row]));
  const mine = (row: FileRow | undefined) =>
    row !== undefined && (row.subject_id === to.subject.id || row.uploaded_by === ctx.actor.id);
  const missing = ids.flatMap((id, index) =>
    mine(rows.get(id))
      ? []
      : [{ path: `${path}.${index}`, code: 'not_found', message: 'This file is not there; upload it again' }],
  );
  if (missing.length > 0) throw invalid(missing);
  for (const id of ids) {
    const change = {
      subject_kind: to.subject.kind,
      subject_id: to.subject.id,
      partner_id: to.partnerId,
      visibility: to.visibility,
    };
    if (!(await updateSubject(ctx, id, change))) throw conflict('file_attached', 'The file belongs to another record');
  }
}

/** Removes a file from view; its bytes go after the transaction has committed. Throws 404. */
export async function removeFile(ctx: Ctx, id: string): Promise<void> {
  await selectFile(ctx, id);
  const removed = await updateRemoved(ctx, [id]);
  if (removed.length === 0) throw notFound();
  await ctx.jobs.send(ctx, ERASE_JOB, { ids: removed });
}

/** Name of the job that erases the bytes of removed files (`jobs.ts`). */
export const ERASE_JOB = 'files.erase';
