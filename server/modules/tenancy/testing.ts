/** What this module's tests share: cookies by hand, and the mails that a test provoked. */
import { generate } from 'otplib';
import { named } from '../../../db/seeds/named.ts';
import { systemClock } from '../../kit/clock.ts';
import { fenceStatements } from '../../kit/database.ts';
import { Client, WORLD_PASSWORD, type Answer, type TestServer } from '../../kit/testing/server.ts';

/** `name=value` pairs that an answer sets; expired ones are left out. */
export const cookiesOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .filter((line) => !/max-age=0/i.test(line))
    .map((line) => line.split(';', 1)[0])
    .join('; ');

/** A client that carries the cookies of an answer. */
export const carrying = (server: TestServer, answer: Answer): Client =>
  new Client(server.origin, { cookie: cookiesOf(answer) });

/** Tries to sign in with a password. */
export const signIn = (server: TestServer, email: string, password = WORLD_PASSWORD, more: object = {}) =>
  server.anyone.post('/auth/sign-in/email', { email, password, ...more });

/** The code that an authenticator app shows for an otpauth address, `steps` periods of 30 s from now (RFC 6238). */
export function codeOf(otpauth: string, steps = 0): Promise<string> {
  const secret = new URL(otpauth).searchParams.get('secret')!;
  return generate({ secret, epoch: Math.floor(systemClock.now().getTime() / 1000) + steps * 30 });
}

/** Where the button of the latest mail to somebody leads; undefined when none was written. */
export async function linkMailedTo(server: TestServer, email: string): Promise<URL | undefined> {
  const client = await server.runtime.database.app.connect();
  try {
    for (const vendor of ['aldertech', 'borealis']) {
      const fence = { tenantId: named(vendor), side: 'vendor', sees: 'all', partnerIds: [] } as const;
      await client.query(`BEGIN; ${fenceStatements(fence)}`);
      const { rows } = await client.query<{ text: string }>(
        'SELECT text FROM mail_messages WHERE to_address = $1 ORDER BY id DESC LIMIT 1',
        [email],
      );
      await client.query('ROLLBACK');
      const url = /https?:\/\/\S+/.exec(rows[0]?.text ?? '')?.[0];
      if (url) return new URL(url);
    }
    return undefined;
  } finally {
    client.release();
  }
}
