import { Buffer } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../context.ts';
import { onceADay } from '../daily.ts';
import { newId } from '../id.ts';
import { Worker } from '../worker.ts';
import { deliverFile } from './deliver.ts';
import { eraseFiles, sweepFiles, sweepFilesJob } from './jobs.ts';
import { selectFile, selectFilesOf } from './queries.ts';
import { attachFiles, receiveFile, removeFile, type Upload } from './receive.ts';
import { presentFile } from './resource.ts';
import { keyOf, type FileStore } from './store.ts';
import { openFileWorld, partners, tenantId, upload, type FileWorld, type Who } from './testing.ts';

let world: FileWorld;

beforeAll(async () => {
  world = await openFileWorld();
});
afterAll(() => world.close());

describe('taking files in and giving them out', () => {
  it('keeps the bytes, their hash, size and true type', async () => {
    const bytes = Buffer.from('Straße\n'.repeat(20_000));
    const row = await world.as('vendor', (ctx) => receiveFile(ctx, upload(bytes, { name: '../evil/note.txt' })));
    expect(presentFile(row)).toMatchObject({
      name: 'note.txt',
      mediaType: 'text/plain',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      createdAt: expect.stringMatching(/^2026-06-02T/),
    });
    const { stream, headers } = await world.as('vendor', async (ctx) =>
      deliverFile(ctx, await selectFile(ctx, row.id), true),
    );
    expect(await buffer(stream)).toEqual(bytes);
    expect(headers['content-length']).toBe(String(bytes.length));
  });

  it.each<[string, () => Upload, object]>([
    ['too large', () => upload(randomBytes(3000), { maxBytes: 2999 }), { status: 413, code: 'file_too_large' }],
    ['empty', () => upload(''), { status: 422, code: 'file_empty' }],
    ['of a false type', () => upload('%PDF-1.7 x', { declaredType: 'image/png' }), { code: 'file_type_mismatch' }],
    [
      'cut off by the sender',
      () =>
        upload('', {
          stream: Readable.from(
            (async function* () {
              yield Buffer.from('a');
              throw new Error('connection lost');
            })(),
          ),
        }),
      { message: 'connection lost' },
    ],
  ])('leaves nothing behind of a file that is %s', async (_name, make, problem) => {
    const before = world.storedKeys();
    await expect(world.as('vendor', (ctx) => receiveFile(ctx, make()))).rejects.toMatchObject(problem);
    expect(world.storedKeys()).toEqual(before);
  });

  it('pulls the bytes at the pace of the store', async () => {
    let produced = 0;
    let consumed = 0;
    let lead = 0;
    const stream = Readable.from(
      (async function* () {
        for (let piece = 0; piece < 200; piece += 1) {
          produced += 100_000;
          lead = Math.max(lead, produced - consumed);
          yield Buffer.alloc(100_000, piece);
        }
      })(),
    );
    const put = async (_key: string, bytes: Readable) => {
      for await (const chunk of bytes) {
        await new Promise(setImmediate);
        consumed += (chunk as Buffer).length;
      }
    };
    const slow = { put } as unknown as FileStore;
    const row = await world.as('vendor', (ctx) =>
      receiveFile({ ...ctx, files: slow }, upload('', { stream, declaredType: '' })),
    );
    expect(Number(row.size)).toBe(20_000_000);
    expect(lead).toBeLessThan(3_000_000);
  });
});

describe('who sees a file', () => {
  it('is the partner whose record it is on, and the vendor', async () => {
    const shared = await world.as('ours', (ctx) =>
      receiveFile(ctx, upload('a', { partnerId: partners.ours, visibility: 'shared' })),
    );
    const internal = await world.as('vendor', (ctx) => receiveFile(ctx, upload('b', { partnerId: partners.ours })));
    const forAll = await world.as('vendor', (ctx) => receiveFile(ctx, upload('c', { visibility: 'shared' })));
    const sees = (who: Who, id: string, tenant?: string) =>
      world
        .as(who, (ctx) => selectFile(ctx, id), tenant)
        .then(
          () => true,
          (error: { status: number }) => error.status !== 404,
        );
    const table = await Promise.all(
      [shared, internal, forAll].map(({ id }) =>
        Promise.all([sees('vendor', id), sees('ours', id), sees('others', id), sees('vendor', id, newId())]),
      ),
    );
    expect(table).toEqual([
      [true, true, false, false],
      [true, false, false, false],
      [true, true, true, false],
    ]);
  });

  it('is decided by the database also when a partner tries to write', async () => {
    for (const more of [
      { partnerId: partners.others },
      { partnerId: null, visibility: 'shared' as const },
      { partnerId: partners.ours, visibility: 'internal' as const },
    ]) {
      const before = world.storedKeys();
      await expect(
        world.as('ours', (ctx) => receiveFile(ctx, upload('x', { visibility: 'shared', ...more }))),
      ).rejects.toThrow(/row-level security/);
      expect(world.storedKeys()).toEqual(before);
    }
    const forAll = await world.as('vendor', (ctx) => receiveFile(ctx, upload('c', { visibility: 'shared' })));
    await expect(world.as('ours', (ctx) => removeFile(ctx, forAll.id))).rejects.toMatchObject({ status: 404 });
    await world.as('vendor', (ctx) => selectFile(ctx, forAll.id));
  });
});

describe('the life of a file', () => {
  const to = (id = newId()) => ({
    subject: { kind: 'thing', id },
    partnerId: partners.ours,
    visibility: 'shared' as const,
  });
  const mine = () =>
    world.as('ours', (ctx) => receiveFile(ctx, upload('mine', { partnerId: partners.ours, visibility: 'shared' })));

  it('hangs on one record, by the hand of the one who uploaded it', async () => {
    const { id } = await mine();
    const target = to();
    await world.as('ours', (ctx) => attachFiles(ctx, [id], target));
    await world.as('ours', (ctx) => attachFiles(ctx, [id], target));
    expect((await world.as('vendor', (ctx) => selectFilesOf(ctx, target.subject))).map((row) => row.id)).toEqual([id]);
    await expect(world.as('ours', (ctx) => attachFiles(ctx, [id], to()))).rejects.toMatchObject({ status: 409 });
    const foreign = await mine();
    const refused = { status: 422, errors: [{ path: 'evidence.0', code: 'not_found' }] };
    await expect(world.as('others', (ctx) => attachFiles(ctx, [foreign.id], to(), 'evidence'))).rejects.toMatchObject(
      refused,
    );
    await expect(world.as('vendor', (ctx) => attachFiles(ctx, [foreign.id], to(), 'evidence'))).rejects.toMatchObject(
      refused,
    );
  });

  it('ends in two steps: out of view at once, bytes after the commit', async () => {
    const { id } = await mine();
    world.sent.length = 0;
    await world.as('ours', (ctx) => removeFile(ctx, id));
    await expect(world.as('vendor', (ctx) => selectFile(ctx, id))).rejects.toMatchObject({ status: 404 });
    expect(world.storedKeys()).toContain(id);
    expect(world.sent).toEqual([{ job: 'files.erase', payload: { ids: [id] } }]);
    await world.as('vendor', (ctx) => eraseFiles.run(ctx, world.sent[0]!.payload));
    await world.as('vendor', (ctx) => eraseFiles.run(ctx, world.sent[0]!.payload));
    expect(world.storedKeys()).not.toContain(id);
  });

  it('is swept when nobody used the upload or its transaction failed', async () => {
    const abandoned = await mine();
    const kept = await mine();
    await world.as('ours', (ctx) => attachFiles(ctx, [kept.id], to()));
    const old = v7({ msecs: Date.now() - 3 * 86_400_000 });
    for (const id of [old, newId()])
      await world.runtime.files.put(keyOf(tenantId, id), Readable.from([Buffer.from('lost')]));
    expect((await world.as('vendor', sweepFiles)).orphaned).toBe(1);
    expect(world.storedKeys()).not.toContain(old);
    world.clock.move(2 * 86_400_000 + 60_000);
    world.sent.length = 0;
    await world.as('vendor', sweepFiles);
    world.clock.move(-2 * 86_400_000 - 60_000);
    expect(world.sent[0]!.payload['ids']).toContain(abandoned.id);
    expect(world.sent[0]!.payload['ids']).not.toContain(kept.id);
  });

  it('is swept by one job per tenant and day', async () => {
    const { runtime } = world;
    const old = v7({ msecs: Date.now() - 3 * 86_400_000 });
    await runtime.files.put(keyOf(tenantId, old), Readable.from([Buffer.from('lost')]));
    const sweepDaily = onceADay([sweepFilesJob.name]);
    await sweepDaily(runtime);
    await sweepDaily(runtime);
    let runs = 0;
    const run = async (ctx: Ctx) => {
      if (ctx.tenantId === tenantId) runs += 1;
      await sweepFilesJob.run(ctx, {});
    };
    await new Worker(runtime, {
      handlers: [{ ...sweepFilesJob, run }, eraseFiles],
      subscribers: [],
      upkeep: [],
    }).settle();
    expect(runs).toBe(1);
    expect(world.storedKeys()).not.toContain(old);
  });
});
