/** Mail providers that deliver by webhook, signed after the Standard Webhooks scheme. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { notFound, ProblemError, tooMany } from '../../../kit/errors.ts';
import type { Runtime } from '../../../kit/runtime.ts';
import { destinationOf, takeIn } from './receive.ts';

/** How old or how far ahead a signature may be. */
const TOLERANCE_SECONDS = 300;

const wrongSignature = () => new ProblemError(401, 'wrong_signature', 'The signature is not right');

function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret);
}

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

/** Throws 401 unless one of the signatures fits the body and is of this moment. */
export function requireSignature(secret: string, headers: IncomingHttpHeaders, body: Buffer, now: Date): void {
  const id = one(headers['webhook-id']);
  const timestamp = one(headers['webhook-timestamp']);
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (id === '' || !/^\d{1,12}$/u.test(timestamp) || age > TOLERANCE_SECONDS) throw wrongSignature();
  const expected = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest();
  const fits = one(headers['webhook-signature'])
    .split(' ')
    .filter((value) => value.startsWith('v1,'))
    .map((value) => Buffer.from(value.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  if (!fits) throw wrongSignature();
}

/** Takes in a mail that a provider delivers. Throws 404 where no secret is set, 401, 422 `unknown_address`, 429. */
export async function receiveByWebhook(
  runtime: Runtime,
  headers: IncomingHttpHeaders,
  { to, from }: { to: string; from: string },
  raw: Buffer,
): Promise<{ status: 'accepted' | 'known' }> {
  const { webhookSecret } = runtime.config.inbound;
  if (webhookSecret === undefined) throw notFound();
  requireSignature(webhookSecret, headers, raw, runtime.clock.now());
  const destination = await destinationOf(runtime, to);
  if (!destination) throw new ProblemError(422, 'unknown_address', 'Nothing receives mail at this address');
  const handed = await takeIn(runtime, destination, from, raw);
  if (handed === 'flood') throw tooMany(3600);
  return { status: handed };
}
