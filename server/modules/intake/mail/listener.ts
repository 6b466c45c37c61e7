/** The SMTP listener: it takes mails for addresses of ours from the relay in front of it, and nothing else. */
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import type { Runtime } from '../../../kit/runtime.ts';
import { destinationOf, MOST_BYTES, takeIn, type Destination } from './receive.ts';

/** An answer of SMTP other than yes. */
const refusal = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });

class TooLarge extends Error {}

async function contentOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    // What comes after the limit is read to its end and dropped, as SMTP wants it.
    if (size <= MOST_BYTES) pieces.push(piece);
  }
  if (size > MOST_BYTES) throw new TooLarge();
  return Buffer.concat(pieces);
}

async function deliver(
  runtime: Runtime,
  from: string,
  destinations: Iterable<Destination>,
  raw: Buffer,
): Promise<void> {
  for (const destination of destinations) {
    const handed = await takeIn(runtime, destination, from, raw);
    if (handed === 'flood') throw refusal(450, '4.7.1 Too many mails, try again later');
  }
}

/** What SMTP answers when something failed: final for what will never fit, else "try again". */
function answerTo(error: unknown, runtime: Runtime): Error {
  if (error instanceof TooLarge) return refusal(552, '5.3.4 The mail is too large');
  if (error instanceof Error && 'responseCode' in error) return error;
  runtime.log.warn({ err: error }, 'a mail could not be taken in');
  return refusal(451, '4.3.0 Try again later');
}

/** Starts to listen when a port is configured. Answers how to stop; undefined when it is off. */
export async function listenForMail(runtime: Runtime): Promise<{ port: number; close(): Promise<void> } | undefined> {
  const { smtpPort, smtpHost } = runtime.config.inbound;
  if (smtpPort === undefined) return undefined;
  const wanted = new WeakMap<object, Map<string, Destination>>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MOST_BYTES,
    maxClients: 50,
    socketTimeout: 60_000,
    logger: false,
    onMailFrom: (_address, session, done) => {
      wanted.set(session, new Map());
      done();
    },
    onRcptTo: ({ address }, session, done) => {
      destinationOf(runtime, address)
        .then((destination) => {
          if (!destination) return done(refusal(550, '5.1.1 No such address here'));
          const all = wanted.get(session) ?? new Map<string, Destination>();
          all.set(destination.address.id, destination);
          wanted.set(session, all);
          return done();
        })
        .catch((error: unknown) => done(answerTo(error, runtime)));
    },
    onData: (stream, session, done) => {
      const { mailFrom } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      contentOf(stream)
        .then((raw) => deliver(runtime, from, wanted.get(session)?.values() ?? [], raw))
        .then(() => done(null, 'Taken'))
        .catch((error: unknown) => done(answerTo(error, runtime)));
    },
  });
  server.on('error', (error: Error) => runtime.log.warn({ err: error }, 'the mail listener had an error'));
  await new Promise<void>((resolve) => server.listen(smtpPort, smtpHost, resolve));
  const bound = server.server.address();
  const port = typeof bound === 'object' && bound ? bound.port : smtpPort;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
