import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, WORLD_PASSWORD, type TestServer } from '../../kit/testing/server.ts';
import { carrying, codeOf, linkMailedTo, signIn } from './testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ask = (kind: 'sign-in/magic-link' | 'password/forgot', email: string) =>
  server.anyone.post(`/auth/${kind}`, { email });
const verify = (token: string) => server.anyone.post('/auth/sign-in/magic-link/verify', { token });
const reset = (token: string, password: string) => server.anyone.post('/auth/password/reset', { token, password });

async function signInToken(email: string): Promise<string> {
  expect((await ask('sign-in/magic-link', email)).status).toBe(202);
  const url = await linkMailedTo(server, email);
  expect(url!.pathname).toBe('/sign-in');
  return url!.searchParams.get('link')!;
}

async function resetToken(email: string): Promise<string> {
  expect((await ask('password/forgot', email)).status).toBe(202);
  const url = await linkMailedTo(server, email);
  expect(url!.pathname).toBe('/reset');
  return url!.searchParams.get('token')!;
}

/** Makes all open links of the database as old as they may become. */
const ageLinks = (minutes: number) =>
  server.runtime.database.system.query(
    `UPDATE auth.verifications SET expires_at = expires_at - make_interval(mins => $1)`,
    [minutes],
  );

describe('a sign-in link', () => {
  it('signs in once', async () => {
    const token = await signInToken('carla@aldertech.example');
    const answer = await verify(token);
    expect(answer.body).toEqual({ status: 'signed_in' });
    expect((await carrying(server, answer).get('/auth/session')).body.person.email).toBe('carla@aldertech.example');
    expect(await verify(token)).toMatchObject({ status: 409, body: { code: 'link_over' } });
  });

  it('works for fifteen minutes', async () => {
    const early = await signInToken('adam@aldertech.example');
    await ageLinks(14);
    expect((await verify(early)).status).toBe(200);
    const late = await signInToken('adam@aldertech.example');
    await ageLinks(16);
    expect((await verify(late)).status).toBe(409);
  });

  it('does not step over a second factor', async () => {
    const client = carrying(server, await signIn(server, 'priya@brightline.example'));
    const { otpauth } = (await client.post('/auth/second-factor/enrolment', { password: WORLD_PASSWORD })).body;
    await client.post('/auth/second-factor/confirmation', { code: await codeOf(otpauth) });
    const half = await verify(await signInToken('priya@brightline.example'));
    expect(half.body).toEqual({ status: 'second_factor_required' });
    expect((await carrying(server, half).get('/auth/session')).status).toBe(401);
    const code = await codeOf(otpauth, 1);
    const whole = await carrying(server, half).post('/auth/sign-in/second-factor', { code, kind: 'totp' });
    expect((await carrying(server, whole).get('/auth/session')).status).toBe(200);
  });

  it('is none for a guess', async () => {
    expect((await verify('A'.repeat(32))).body.code).toBe('link_over');
    expect((await verify("' or 1=1 -- .........")).status).toBe(422);
  });
});

describe('a link to set a password', () => {
  it('sets it once, ends every session and forgives failures', async () => {
    const email = 'grace@cobalt-networks.example';
    const session = await server.as(email);
    const token = await resetToken(email);
    expect(await reset(token, 'short')).toMatchObject({ status: 422, body: { errors: [{ path: 'password' }] } });
    expect((await reset(token, 'a new long password')).status).toBe(204);
    expect((await session.get('/auth/session')).status).toBe(401);
    expect((await signIn(server, email)).status).toBe(401);
    expect((await signIn(server, email, 'a new long password')).status).toBe(200);
    expect(await reset(token, 'yet another password')).toMatchObject({ status: 409, body: { code: 'link_over' } });
  });

  it('works for an hour', async () => {
    const token = await resetToken('ben@cobalt-networks.example');
    await ageLinks(61);
    expect((await reset(token, 'a new long password')).status).toBe(409);
  });
});

describe('asking for a link', () => {
  it('looks and lasts the same for unknown addresses, and sends them nothing', async () => {
    for (const kind of ['sign-in/magic-link', 'password/forgot'] as const) {
      const timed = async (email: string) => {
        const start = performance.now();
        const { status, body } = await ask(kind, email);
        return { status, body, milliseconds: performance.now() - start };
      };
      const known = await timed('fiona@aldertech.example');
      const unknown = await timed('nobody@aldertech.example');
      expect({ ...unknown, milliseconds: 0 }).toEqual({ ...known, milliseconds: 0 });
      expect(Math.min(known.milliseconds, unknown.milliseconds)).toBeGreaterThan(290);
    }
    expect(await linkMailedTo(server, 'fiona@aldertech.example')).toBeDefined();
    expect(await linkMailedTo(server, 'nobody@aldertech.example')).toBeUndefined();
  });
});
