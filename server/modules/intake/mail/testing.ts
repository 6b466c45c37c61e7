/** A vendor that receives mail, for tests: a relay in front of it, a provider's webhook, and the answers that people get. */
import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { openInbox, type Inbox } from '../../../kit/mail/testing/smtp-server.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { listenForMail } from './listener.ts';

const SECRET = 'a-webhook-secret-of-some-length';

export const VOUCHED =
  'mx.millrace.example; dkim=pass header.d=brightline.example; spf=pass smtp.mailfrom=brightline.example';

/** A mail's text from which a registration lacks nothing. */
export const COMPLETE = [
  'Customer: Nordwind Logistik GmbH',
  'Country: Germany',
  'Contact: Eva Sommer',
  'E-mail: eva.sommer@nordwind-logistik.de',
  'Amount: 48.000 EUR',
  'Close date: 2026-12-31',
].join('\n');

interface Sent {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  vouched?: string | null;
  headers?: Record<string, string>;
  attachments?: { filename: string; content: string | Buffer }[];
  envelopeFrom?: string;
}

/** The link in a mail. */
export const linkIn = (text: string): string | undefined =>
  /\/(?:link|mail-confirmation)\/([A-Za-z0-9_-]+)/.exec(text)?.[1];

type Listener = NonNullable<Awaited<ReturnType<typeof listenForMail>>>;

/** Everything around a server that receives mail. */
export class MailBench {
  readonly server: TestServer;
  readonly inbox: Inbox;
  readonly adam: Client;
  /** The vendor's address. */
  readonly address: string;
  readonly #listener: Listener;

  private constructor(parts: Pick<MailBench, 'server' | 'inbox' | 'adam' | 'address'>, listener: Listener) {
    this.server = parts.server;
    this.inbox = parts.inbox;
    this.adam = parts.adam;
    this.address = parts.address;
    this.#listener = listener;
  }

  static async open(): Promise<MailBench> {
    const inbox = await openInbox();
    const server = await startTestServer({
      SMTP_URL: inbox.url,
      INBOUND_SMTP_PORT: '0',
      INBOUND_MAIL_DOMAIN: 'in.millrace.example',
      INBOUND_AUTHSERV_ID: 'mx.millrace.example',
      INBOUND_WEBHOOK_SECRET: SECRET,
    });
    const listener = (await listenForMail(server.runtime))!;
    const adam = await server.as('adam@aldertech.example');
    const { address } = (await adam.post('/api/v1/inbound-addresses', { label: 'Deals' })).body;
    return new MailBench({ server, inbox, adam, address }, listener);
  }

  async close(): Promise<void> {
    await this.#listener.close();
    await this.server.close();
    await this.inbox.close();
  }

  /** Sends a mail to the listener by SMTP, as a relay would. */
  send(more: Sent) {
    const { from = 'sam@brightline.example', to = this.address, vouched = VOUCHED, headers = {}, ...rest } = more;
    const transport = createTransport({ host: '127.0.0.1', port: this.#listener.port, ignoreTLS: true });
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

  /** Delivers a raw mail as a provider does by webhook. */
  async deliver(raw: Buffer, secret = SECRET, at = this.server.clock.now()) {
    const id = 'msg_1';
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(raw).digest('base64');
    const query = `to=${encodeURIComponent(this.address)}&from=sam%40brightline.example`;
    const response = await fetch(`${this.server.origin}/inbound/mail?${query}`, {
      method: 'POST',
      headers: {
        'content-type': 'message/rfc822',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body: new Uint8Array(raw),
    });
    return { status: response.status, body: await response.json() };
  }

  /** The mail that came in last, read. */
  async latest() {
    await this.server.settle();
    return (await this.adam.get('/api/v1/inbound-mails?limit=1')).body.items[0];
  }

  answersTo = (to: string) => this.inbox.mails.filter((mail) => mail.to.value.some((one) => one.address === to));
}
