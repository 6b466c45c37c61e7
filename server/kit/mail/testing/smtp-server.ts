/** A real SMTP server that keeps what it gets, for tests. */
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';

export interface Received {
  subject: string;
  html: string;
  text: string;
  from: { value: { name: string; address: string }[] };
  to: { value: { name: string; address: string }[] };
  messageId: string;
  headers: Map<string, unknown>;
}
interface SmtpServer {
  server: Server;
  listen(port: number, host: string, done: () => void): void;
  close(done: () => void): void;
}
type Done = (error?: Error & { responseCode?: number }) => void;

// Neither package has types.
const require = createRequire(import.meta.url);
const { SMTPServer } = require('smtp-server') as { SMTPServer: new (options: object) => SmtpServer };
const { simpleParser } = require('mailparser') as { simpleParser(stream: unknown): Promise<Received> };

/** What arrived, and with which SMTP answer recipients are refused while `refusal` is set. */
export interface Inbox {
  url: string;
  mails: Received[];
  refusal: { code: number; message: string } | undefined;
  close(): Promise<void>;
}

/** Starts the server on a free port of this machine. */
export async function openInbox(): Promise<Inbox> {
  const inbox: Inbox = { url: '', mails: [], refusal: undefined, close: () => closed(smtp) };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address: unknown, _session: unknown, done: Done) =>
      done(inbox.refusal && Object.assign(new Error(inbox.refusal.message), { responseCode: inbox.refusal.code })),
    onData: (stream: unknown, _session: unknown, done: Done) =>
      simpleParser(stream).then((mail) => {
        inbox.mails.push(mail);
        done();
      }, done),
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  inbox.url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  return inbox;
}

const closed = (smtp: SmtpServer) => new Promise<void>((resolve) => smtp.close(resolve));
