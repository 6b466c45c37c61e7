import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { selectMessage } from './queries.ts';
import { queueMail, resendMail } from './queue.ts';
import { sendMail } from './send.ts';
import { news, NOW, openMailWorld, order, type MailWorld } from './testing/world.ts';

let world: MailWorld;

beforeAll(async () => {
  world = await openMailWorld();
});
beforeEach(() => {
  world.inbox.mails = [];
  world.inbox.refusal = undefined;
  world.clock.set(NOW);
});
afterAll(() => world.close());

describe('a queued mail', () => {
  it('arrives as it was rendered, in the reader’s language, from the tenant', async () => {
    const id = await world.as('vendor', (ctx) =>
      queueMail(ctx, order({ template: news, replyTo: 'desk@vendor.example' })),
    );
    expect(await world.message(id)).toMatchObject({ state: 'queued', subject: 'Willkommen, Ann <b>', attempts: 0 });
    await world.settle();
    expect(world.inbox.mails).toHaveLength(1);
    const [mail] = world.inbox.mails;
    expect(mail).toMatchObject({ subject: 'Willkommen, Ann <b>', messageId: `<${id}@vendor.example>` });
    expect(mail!.from.value).toEqual([{ name: 'Alder & Sons', address: 'post@vendor.example' }]);
    expect(mail!.to.value).toEqual([{ name: 'Ann Öz, "A"', address: 'ann@example.com' }]);
    expect(mail!.html).toContain('Grüße, Ann &lt;b&gt;.');
    expect(mail!.text).toContain('https://vendor.example/invitation/secret-token');
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    const row = await world.message(id);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, last_error: null });
    expect(row.sent_at!.getTime()).toBeGreaterThanOrEqual(NOW.getTime());
    expect(row.html).toContain('secret-token');
  });

  it('keeps no link that signs somebody in once it has been sent', async () => {
    const id = await world.as('vendor', (ctx) => queueMail(ctx, order()));
    await world.settle();
    expect(world.inbox.mails[0]!.text).toContain('secret-token');
    expect(await world.message(id)).toMatchObject({ state: 'sent', html: null, text: null });
    await expect(world.as('vendor', (ctx) => resendMail(ctx, id))).rejects.toMatchObject({ code: 'mail_not_waiting' });
  });

  it('is sent once, however often its job runs, and not at all when its transaction fails', async () => {
    const id = await world.as('vendor', (ctx) => queueMail(ctx, order()));
    await world.settle();
    await world.as('vendor', (ctx) => sendMail.run(ctx, { id }));
    const failing = world.as('vendor', async (ctx) => {
      await queueMail(ctx, order());
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await world.settle();
    expect(world.inbox.mails).toHaveLength(1);
  });

  it('may be written by what a partner does, but is read by the vendor alone', async () => {
    const id = await world.as('partner', (ctx) => queueMail(ctx, order({ locale: 'en' })));
    await expect(world.as('partner', (ctx) => selectMessage(ctx, id))).rejects.toMatchObject({ status: 404 });
    expect(await world.message(id)).toMatchObject({ subject: 'Welcome, Ann <b>' });
    await world.settle();
  });
});

describe('a mail that cannot be sent', () => {
  it('is tried again by the clock, and the reason can be read meanwhile', async () => {
    world.inbox.refusal = { code: 451, message: 'try later' };
    const id = await world.as('vendor', (ctx) => queueMail(ctx, order()));
    await world.settle();
    await world.settle();
    expect(await world.message(id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      last_error: expect.stringContaining('try later'),
    });
    world.clock.move(61_000);
    await world.settle();
    expect(await world.message(id)).toMatchObject({ state: 'queued', attempts: 2 });
    world.inbox.refusal = undefined;
    world.clock.move(6 * 60_000);
    await world.settle();
    expect(await world.message(id)).toMatchObject({ state: 'sent', attempts: 3, last_error: null });
    expect(world.inbox.mails).toHaveLength(1);
  });

  it('fails at once when the server says never, and can be sent again by hand', async () => {
    world.inbox.refusal = { code: 550, message: 'no such mailbox' };
    const id = await world.as('vendor', (ctx) => queueMail(ctx, order()));
    await world.settle();
    expect(await world.message(id)).toMatchObject({
      state: 'failed',
      attempts: 1,
      last_error: expect.stringContaining('no such mailbox'),
    });
    world.inbox.refusal = undefined;
    await world.as('vendor', (ctx) => resendMail(ctx, id));
    await world.settle();
    expect(await world.message(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('gives up after a day of trying', async () => {
    world.inbox.refusal = { code: 451, message: 'try later' };
    const id = await world.as('vendor', (ctx) => queueMail(ctx, order()));
    for (let hour = 0; hour < 40; hour += 1) {
      await world.settle();
      world.clock.move(3_600_000);
    }
    expect(await world.message(id)).toMatchObject({ state: 'failed', attempts: 8 });
  });

  it('is held for the mailbox when there is no server', async () => {
    const held = await world.as('vendor', (ctx) => queueMail(ctx, order()), true);
    expect(await world.message(held)).toMatchObject({ state: 'held', html: expect.stringContaining('secret-token') });
    await expect(world.as('vendor', (ctx) => resendMail(ctx, held), true)).rejects.toMatchObject({
      code: 'no_mail_server',
    });
    await world.settle();
    expect(world.inbox.mails).toHaveLength(0);
    await world.as('vendor', (ctx) => resendMail(ctx, held));
    await world.settle();
    expect(world.inbox.mails).toHaveLength(1);
  });
});
