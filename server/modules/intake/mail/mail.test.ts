import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client, TestServer } from '../../../kit/testing/server.ts';
import { COMPLETE, linkIn, MailBench, VOUCHED } from './testing.ts';

let bench: MailBench;
let server: TestServer;
let adam: Client;

beforeAll(async () => {
  bench = await MailBench.open();
  ({ server, adam } = bench);
});
afterAll(() => bench.close());

describe('a mail of an active seller that the relay vouches for', () => {
  it('becomes a draft with its files, never more, and an answer that opens it', async () => {
    const attachments = [
      { filename: 'offer.pdf', content: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF') },
      { filename: 'setup.exe', content: Buffer.from('MZ\u0000\u0000 not for us') },
    ];
    await bench.send({ attachments });
    const mail = await bench.latest();
    expect(mail).toMatchObject({ state: 'drafted', missing: [], sender: { name: 'Sam Torres' } });
    expect(mail.leftOut.map((one: { name: string }) => one.name)).toEqual(['setup.exe']);
    const priya = await server.as('priya@brightline.example');
    const deal = (await priya.get(`/api/v1/deals/${mail.dealId}`)).body;
    expect(deal).toMatchObject({
      status: 'draft',
      customer: { name: 'Nordwind Logistik GmbH', country: 'DE', domain: 'nordwind-logistik.de' },
      amount: { minor: 4_800_000, currency: 'EUR' },
      closeDate: '2026-12-31',
    });
    const files = (await priya.get(`/api/v1/deals/${mail.dealId}/files`)).body.items;
    expect(files.map((one: { name: string }) => one.name)).toEqual(['offer.pdf']);
    expect((await adam.get(`/api/v1/deals/${mail.dealId}`)).status).toBe(404);
    const [answer] = bench.answersTo('sam@brightline.example');
    const opened = await server.anyone.post('/auth/links/open', { token: linkIn(answer!.text) });
    expect(opened.body).toMatchObject({ status: 'signed_in', path: `/portal/deals/${mail.dealId}/edit` });
  });

  it('is answered with what is missing', async () => {
    await bench.send({ subject: 'WG: Projekt Hafen', text: 'Kunde: Hafenwerk GmbH\nLand: Deutschland\n\nGruß\nSam' });
    const mail = await bench.latest();
    expect(mail.missing).toEqual(['contact.name', 'contact.email', 'closeDate', 'amount']);
    expect(bench.answersTo('sam@brightline.example').at(-1)!.text).toContain('Expected close');
  });

  it('delivered twice counts once', async () => {
    const raw = Buffer.from(
      `From: sam@brightline.example\r\nTo: ${bench.address}\r\nSubject: Twice\r\nMessage-ID: <1@x>\r\nAuthentication-Results: ${VOUCHED}\r\n\r\n${COMPLETE}`,
    );
    const post = () => bench.deliver(raw);
    expect([(await post()).body.status, (await post()).body.status]).toEqual(['accepted', 'known']);
    const byAnotherWay = Buffer.concat([Buffer.from('Received: from relay2 by us; now\r\n'), raw]);
    expect((await bench.deliver(byAnotherWay)).body.status).toBe('known');
    const forged = Buffer.from(raw.toString().replace('sam@', 'mallory@'));
    expect((await bench.deliver(forged)).body.status).toBe('accepted');
  });
});

describe('whose sender is not proved', () => {
  it('is asked first, and becomes a draft by one press', async () => {
    await bench.send({ vouched: null, subject: 'Unproved' });
    const mail = await bench.latest();
    expect(mail).toMatchObject({ state: 'unconfirmed', dealId: null });
    const question = bench.answersTo('sam@brightline.example').find((one) => one.subject.includes('Unproved'))!;
    const token = linkIn(question.text)!;
    const confirm = () => server.anyone.post('/inbound/confirmations', { token });
    expect((await confirm()).status).toBe(202);
    await server.settle();
    expect((await adam.get(`/api/v1/inbound-mails/${mail.id}`)).body.state).toBe('drafted');
    expect((await confirm()).body.code).toBe('link_over');
  });

  it('or is disproved makes nothing and hears nothing', async () => {
    const before = bench.inbox.mails.length;
    await bench.send({ vouched: 'mx.millrace.example; dmarc=fail; spf=pass smtp.mailfrom=brightline.example' });
    expect(await bench.latest()).toMatchObject({ state: 'refused', reason: 'not_authentic' });
    await bench.send({ vouched: `evil.example; dmarc=pass`, subject: 'Forged results' });
    expect(await bench.latest()).toMatchObject({ state: 'unconfirmed' });
    expect(bench.inbox.mails.length).toBe(before + 1);
  });
});

describe('the webhook', () => {
  it('takes what is signed, now, with the right secret', async () => {
    const raw = Buffer.from(`From: sam@brightline.example\r\nSubject: Hook\r\n\r\n${COMPLETE}`);
    expect((await bench.deliver(raw, 'another-secret-of-some-length')).body.code).toBe('wrong_signature');
    const old = new Date(server.clock.now().getTime() - 600_000);
    expect((await bench.deliver(raw, undefined, old)).status).toBe(401);
    expect((await bench.deliver(raw)).status).toBe(202);
  });
});

describe('administrators', () => {
  it('alone see what came in, and its content is gone after thirty days', async () => {
    await bench.send({ subject: 'Secret subject' });
    const mail = await bench.latest();
    for (const email of ['carla@aldertech.example', 'priya@brightline.example']) {
      expect((await (await server.as(email)).get('/api/v1/inbound-mails')).status).toBe(403);
    }
    const oscar = await server.as('oscar@borealis.example');
    expect((await oscar.get(`/api/v1/inbound-mails/${mail.id}`)).status).toBe(404);
    server.clock.move(31 * 86_400_000);
    await server.settle();
    adam = await server.as('adam@aldertech.example');
    expect((await adam.get(`/api/v1/inbound-mails/${mail.id}`)).body.subject).toBeNull();
  });
});

describe('a pasted text', () => {
  it('is read without anything being saved', async () => {
    const sam = await server.as('sam@brightline.example');
    const before = (await sam.get('/api/v1/deals')).body.items.length;
    const read = await sam.post('/api/v1/registration-texts', { text: COMPLETE });
    expect(read.body).toMatchObject({ customer: { name: 'Nordwind Logistik GmbH' }, closeDate: '2026-12-31' });
    expect((await sam.get('/api/v1/deals')).body.items.length).toBe(before);
    const finn = await server.as('finn@brightline.example');
    expect((await finn.post('/api/v1/registration-texts', { text: 'x' })).status).toBe(403);
  });
});
