import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInbox, type Inbox } from '../../../kit/mail/testing/smtp-server.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { listenForMail } from './listener.ts';

const SECRET = 'a-webhook-secret-of-some-length';

let server: TestServer;
let inbox: Inbox;
let listener: { port: number; close(): Promise<void> };
let adam: Client;
let address: string;

beforeAll(async () => {
  inbox = await openInbox();
  server = await startTestServer({
    SMTP_URL: inbox.url,
    INBOUND_SMTP_PORT: '0',
    INBOUND_MAIL_DOMAIN: 'in.millrace.example',
    INBOUND_AUTHSERV_ID: 'mx.millrace.example',
    INBOUND_WEBHOOK_SECRET: SECRET,
  });
  listener = (await listenForMail(server.runtime))!;
  adam = await server.as('adam@aldertech.example');
  const made = await adam.post('/api/v1/inbound-addresses', { label: 'Deals' });
  address = made.body.address;
});
afterAll(async () => {
  await listener.close();
  await server.close();
  await inbox.close();
});

const VOUCHED = 'mx.millrace.example; dkim=pass header.d=brightline.example; spf=pass smtp.mailfrom=brightline.example';
const COMPLETE = [
  'Customer: Nordwind Logistik GmbH',
  'Country: Germany',
  'Contact: Eva Sommer',
  'E-mail: eva.sommer@nordwind-logistik.de',
  'Amount: 48.000 EUR',
  'Close date: 2026-12-31',
].join('\n');

/** Sends a mail to the listener by SMTP, as a relay would. */
function send(more: {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  vouched?: string | null;
  headers?: Record<string, string>;
  attachments?: { filename: string; content: string | Buffer }[];
  envelopeFrom?: string;
}) {
  const { from = 'sam@brightline.example', to = address, vouched = VOUCHED, headers = {}, ...rest } = more;
  const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
  return transport.sendMail({
    from,
    to,
    subject: rest.subject ?? 'New deal',
    text: rest.text ?? COMPLETE,
    envelope: { from: rest.envelopeFrom ?? from, to },
    headers: { ...headers, ...(vouched === null ? {} : { 'Authentication-Results': vouched }) },
    ...(rest.attachments ? { attachments: rest.attachments } : {}),
  });
}

async function latest() {
  await server.settle();
  return (await adam.get('/api/v1/inbound-mails?limit=1')).body.items[0];
}
const answersTo = (to: string) => inbox.mails.filter((mail) => mail.to.value.some((one) => one.address === to));
const linkIn = (text: string) => /\/(?:link|mail-confirmation)\/([A-Za-z0-9_-]+)/.exec(text)?.[1];

describe('a mail of an active seller that the relay vouches for', () => {
  it('becomes a draft with its files, never more, and an answer that opens it', async () => {
    const attachments = [
      { filename: 'offer.pdf', content: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF') },
      { filename: 'setup.exe', content: Buffer.from('MZ\u0000\u0000 not for us') },
    ];
    await send({ attachments });
    const mail = await latest();
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
    const [answer] = answersTo('sam@brightline.example');
    const opened = await server.anyone.post('/auth/links/open', { token: linkIn(answer!.text) });
    expect(opened.body).toMatchObject({ status: 'signed_in', path: `/portal/deals/${mail.dealId}/edit` });
  });

  it('is answered with what is missing', async () => {
    await send({ subject: 'WG: Projekt Hafen', text: 'Kunde: Hafenwerk GmbH\nLand: Deutschland\n\nGruß\nSam' });
    const mail = await latest();
    expect(mail.missing).toEqual(['contact.name', 'contact.email', 'closeDate', 'amount']);
    expect(answersTo('sam@brightline.example').at(-1)!.text).toContain('Expected close');
  });

  it('delivered twice counts once', async () => {
    const raw = Buffer.from(
      `From: sam@brightline.example\r\nTo: ${address}\r\nSubject: Twice\r\nMessage-ID: <1@x>\r\nAuthentication-Results: ${VOUCHED}\r\n\r\n${COMPLETE}`,
    );
    const post = () => deliver(raw);
    expect([(await post()).body.status, (await post()).body.status]).toEqual(['accepted', 'known']);
  });
});

describe('whose sender is not proved', () => {
  it('is asked first, and becomes a draft by one press', async () => {
    await send({ vouched: null, subject: 'Unproved' });
    const mail = await latest();
    expect(mail).toMatchObject({ state: 'unconfirmed', dealId: null });
    const question = answersTo('sam@brightline.example').find((one) => one.subject.includes('Unproved'))!;
    const token = linkIn(question.text)!;
    const confirm = () => server.anyone.post('/inbound/confirmations', { token });
    expect((await confirm()).status).toBe(202);
    await server.settle();
    expect((await adam.get(`/api/v1/inbound-mails/${mail.id}`)).body.state).toBe('drafted');
    expect((await confirm()).body.code).toBe('link_over');
  });

  it('or is disproved makes nothing and hears nothing', async () => {
    const before = inbox.mails.length;
    await send({ vouched: 'mx.millrace.example; dmarc=fail; spf=pass smtp.mailfrom=brightline.example' });
    expect(await latest()).toMatchObject({ state: 'refused', reason: 'not_authentic' });
    await send({ vouched: `evil.example; dmarc=pass`, subject: 'Forged results' });
    expect(await latest()).toMatchObject({ state: 'unconfirmed' });
    expect(inbox.mails.length).toBe(before + 1);
  });
});

describe('nobody learns anything who', () => {
  it.each([
    ['stranger@elsewhere.example', 'unknown_sender'],
    ['finn@brightline.example', 'unknown_sender'],
    ['oscar@borealis.example', 'unknown_sender'],
    ['rosa@summit-resale.example', 'unknown_sender'],
  ])('is no active seller of a partner here: %s', async (from, reason) => {
    const before = inbox.mails.length;
    await send({ from, subject: `From ${from}` });
    expect(await latest()).toMatchObject({ state: 'ignored', reason, sender: null });
    expect(inbox.mails.length).toBe(before);
  });

  it('is a machine', async () => {
    const before = inbox.mails.length;
    await send({ headers: { 'Auto-Submitted': 'auto-replied' }, subject: 'Out of office' });
    expect(await latest()).toMatchObject({ state: 'ignored', reason: 'automatic' });
    await send({ envelopeFrom: '', subject: 'Undelivered' });
    expect(await latest()).toMatchObject({ state: 'ignored', reason: 'bounce' });
    expect(inbox.mails.length).toBe(before);
  });

  it('mails an address that is none, is shut, or is another domain’s', async () => {
    await expect(send({ to: 'aldertech.abcdefgh@in.millrace.example' })).rejects.toThrow(/550/);
    await expect(send({ to: address.replace('in.millrace.example', 'other.example') })).rejects.toThrow(/550/);
    const shut = (await adam.post('/api/v1/inbound-addresses', { label: 'Shut' })).body;
    await adam.delete(`/api/v1/inbound-addresses/${shut.id}/active`);
    await expect(send({ to: shut.address })).rejects.toThrow(/550/);
  });

  it('floods', async () => {
    const flood = async () => {
      for (let at = 0; at < 25; at += 1) await send({ from: 'flood@brightline.example', subject: `No. ${at}` });
    };
    await expect(flood()).rejects.toThrow(/450/);
  });
});

/** Delivers a raw mail as a provider does by webhook. */
async function deliver(raw: Buffer, secret = SECRET, at = server.clock.now()) {
  const id = 'msg_1';
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(raw).digest('base64');
  const response = await fetch(
    `${server.origin}/inbound/mail?to=${encodeURIComponent(address)}&from=sam%40brightline.example`,
    {
      method: 'POST',
      headers: {
        'content-type': 'message/rfc822',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body: new Uint8Array(raw),
    },
  );
  return { status: response.status, body: await response.json() };
}

describe('the webhook', () => {
  it('takes what is signed, now, with the right secret', async () => {
    const raw = Buffer.from(`From: sam@brightline.example\r\nSubject: Hook\r\n\r\n${COMPLETE}`);
    expect((await deliver(raw, 'another-secret-of-some-length')).body.code).toBe('wrong_signature');
    const old = new Date(server.clock.now().getTime() - 600_000);
    expect((await deliver(raw, SECRET, old)).status).toBe(401);
    expect((await deliver(raw)).status).toBe(202);
  });
});

describe('administrators', () => {
  it('alone see what came in, and its content is gone after thirty days', async () => {
    await send({ subject: 'Secret subject' });
    const mail = await latest();
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
