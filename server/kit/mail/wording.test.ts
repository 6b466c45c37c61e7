import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteTexts } from './queries.ts';
import { queueMail, saveWording } from './queue.ts';
import { news, openMailWorld, order, type MailWorld } from './testing/world.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await openMailWorld();
});
afterAll(() => world.close());

describe('a tenant’s own wording', () => {
  const wording = (subject: string, version: number | null) => ({
    template: news,
    locale: 'de',
    texts: { subject, body: 'Eigen {{name}}' },
    version,
  });

  it('replaces the product’s in its language, and goes again', async () => {
    expect(await world.as('vendor', (ctx) => saveWording(ctx, wording('Eigen', null)))).toMatchObject({
      version: 1,
      updated_by: 'test',
    });
    const id = await world.as('partner', (ctx) => queueMail(ctx, order({ template: news })));
    expect((await world.message(id)).subject).toBe('Eigen');
    await world.as('vendor', (ctx) => deleteTexts(ctx, 'news', 'de'));
    const again = await world.as('vendor', (ctx) => queueMail(ctx, order({ template: news })));
    expect((await world.message(again)).subject).toBe('Willkommen, Ann <b>');
  });

  it('is refused with unknown placeholders, when stale, and from partners', async () => {
    await expect(world.as('vendor', (ctx) => saveWording(ctx, wording('{{nope}}', null)))).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'subject', code: 'unknown_placeholder' }],
    });
    await world.as('vendor', (ctx) => saveWording(ctx, wording('A', null)));
    await world.as('vendor', (ctx) => saveWording(ctx, wording('B', 1)));
    for (const version of [1, null]) {
      await expect(world.as('vendor', (ctx) => saveWording(ctx, wording('C', version)))).rejects.toMatchObject({
        status: 412,
      });
    }
    await expect(
      world.as('partner', (ctx) => saveWording(ctx, { ...wording('D', null), locale: 'en' })),
    ).rejects.toThrow(/row-level security/);
    await expect(world.as('partner', (ctx) => saveWording(ctx, wording('D', 2)))).rejects.toMatchObject({
      status: 412,
    });
    await world.as('vendor', (ctx) => deleteTexts(ctx, 'news', 'de'));
  });
});
