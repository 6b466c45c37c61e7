import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client, TestServer } from '../../../kit/testing/server.ts';
import { MailBench } from './testing.ts';

let bench: MailBench;
let server: TestServer;
let adam: Client;

beforeAll(async () => {
  bench = await MailBench.open();
  ({ server, adam } = bench);
});
afterAll(() => bench.close());

describe('a known sender whose mail cannot become a draft', () => {
  it('reads why: the address is another programme’s', async () => {
    const programmes = (await adam.get('/api/v1/programmes')).body.items;
    const priya = await server.as('priya@brightline.example');
    const own = (await priya.get('/api/v1/partners')).body.items[0].programme?.id;
    const other = programmes.find((one: { id: string }) => one.id !== own) ?? (await newProgramme());
    const made = await adam.post('/api/v1/inbound-addresses', { label: 'Theirs', programmeId: other.id });
    expect(made.body.programmeId).toBe(other.id);
    await bench.send({ to: made.body.address, subject: 'Wrong door' });
    expect(await bench.latest()).toMatchObject({ state: 'refused', reason: 'other_programme', dealId: null });
    expect(bench.answersTo('sam@brightline.example').at(-1)!.text).toContain('another partner programme');
    const shown = (await priya.get('/api/v1/registration-addresses')).body.items;
    expect(shown.map((one: { address: string }) => one.address)).toEqual([bench.address]);
    const finn = await server.as('finn@brightline.example');
    expect((await finn.get('/api/v1/registration-addresses')).status).toBe(403);
    const nowhere = await adam.post('/api/v1/inbound-addresses', { label: 'X', programmeId: made.body.id });
    expect(nowhere.body.code).toBe('unknown_reference');
  });

  it('hears nothing more while many questions are open, so that forged mails fill no mailbox', async () => {
    const tries = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    for (const at of tries) await bench.send({ vouched: null, subject: at, envelopeFrom: `${at}@elsewhere.example` });
    await server.settle();
    const { items } = (await adam.get('/api/v1/inbound-mails?limit=50')).body;
    const open = items.filter((mail: { state: string }) => mail.state === 'unconfirmed');
    const left = items.filter((mail: { reason: string | null }) => mail.reason === 'too_many_questions');
    expect(open.length).toBe(5);
    expect(left.length).toBeGreaterThan(0);
    const asked = bench.answersTo('sam@brightline.example').filter((one) => /“[a-g]”/u.test(one.subject));
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});

const newProgramme = async () =>
  (await adam.post('/api/v1/programmes', { name: 'Others', kind: 'referral', currency: 'EUR' })).body;

describe('nobody learns anything who', () => {
  it.each([
    ['stranger@elsewhere.example', 'unknown_sender'],
    ['finn@brightline.example', 'unknown_sender'],
    ['oscar@borealis.example', 'unknown_sender'],
    ['rosa@summit-resale.example', 'unknown_sender'],
  ])('is no active seller of a partner here: %s', async (from, reason) => {
    const before = bench.inbox.mails.length;
    await bench.send({ from, subject: `From ${from}` });
    expect(await bench.latest()).toMatchObject({ state: 'ignored', reason, sender: null });
    expect(bench.inbox.mails.length).toBe(before);
  });

  it('is a machine', async () => {
    const before = bench.inbox.mails.length;
    await bench.send({ headers: { 'Auto-Submitted': 'auto-replied' }, subject: 'Out of office' });
    expect(await bench.latest()).toMatchObject({ state: 'ignored', reason: 'automatic' });
    await bench.send({ envelopeFrom: '', subject: 'Undelivered' });
    expect(await bench.latest()).toMatchObject({ state: 'ignored', reason: 'bounce' });
    await bench.send({ from: bench.address, subject: 'Round' });
    expect(await bench.latest()).toMatchObject({ state: 'ignored', reason: 'loop' });
    expect(bench.inbox.mails.length).toBe(before);
  });

  it('mails an address that is none, is shut, or is another domain’s', async () => {
    await expect(bench.send({ to: 'aldertech.abcdefgh@in.millrace.example' })).rejects.toThrow(/550/);
    await expect(bench.send({ to: bench.address.replace('in.millrace.example', 'other.example') })).rejects.toThrow(
      /550/,
    );
    const shut = (await adam.post('/api/v1/inbound-addresses', { label: 'Shut' })).body;
    await adam.delete(`/api/v1/inbound-addresses/${shut.id}/active`);
    await expect(bench.send({ to: shut.address })).rejects.toThrow(/550/);
  });

  it('sends more than anybody needs', async () => {
    const before = bench.inbox.mails.length;
    const attachments = [{ filename: 'film.mp4', content: Buffer.alloc(13 * 1024 * 1024) }];
    await expect(bench.send({ attachments, subject: 'Too large' })).rejects.toThrow(/552/);
    expect((await bench.latest()).subject).not.toBe('Too large');
    expect(bench.inbox.mails.length).toBe(before);
  });

  it('sends what is no mail', async () => {
    expect((await bench.deliver(Buffer.from([0, 1, 2, 3, 255, 254]))).status).toBe(202);
    expect((await bench.latest()).state).toBe('ignored');
  });

  it('floods', async () => {
    const flood = async () => {
      for (let at = 0; at < 25; at += 1) await bench.send({ from: 'flood@brightline.example', subject: `No. ${at}` });
    };
    await expect(flood()).rejects.toThrow(/450/);
  });
});
