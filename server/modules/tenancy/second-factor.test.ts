import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, WORLD_PASSWORD, type Client, type TestServer } from '../../kit/testing/server.ts';
import { carrying, codeOf, cookiesOf, signIn } from './testing.ts';

const password = WORLD_PASSWORD;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ MILLRACE_RATE_LIMITS: 'on' });
});
afterAll(() => server.close());

/** Switches the second factor on for somebody who is signed in; the session's cookie changes. */
async function enrol(email: string) {
  const before = carrying(server, await signIn(server, email));
  const { body } = await before.post('/auth/second-factor/enrolment', { password });
  const confirmed = await before.post('/auth/second-factor/confirmation', { code: await codeOf(body.otpauth) });
  expect(confirmed.status).toBe(204);
  return {
    before,
    client: carrying(server, confirmed),
    otpauth: body.otpauth as string,
    codes: body.recoveryCodes as string[],
  };
}

const challenge = async (email: string) => {
  const answer = await signIn(server, email);
  expect(answer.body).toEqual({ status: 'second_factor_required' });
  return carrying(server, answer);
};
const enter = (client: Client, code: string, kind = 'totp') =>
  client.post('/auth/sign-in/second-factor', { code, kind });

describe('a second factor', () => {
  it('changes nothing until a code confirms it, and asks for the password first', async () => {
    const client = carrying(server, await signIn(server, 'olivia@aldertech.example'));
    const refused = await client.post('/auth/second-factor/enrolment', { password: 'wrong' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'wrong_password', errors: [{ path: 'password' }] } });
    expect((await client.post('/auth/second-factor/confirmation', { code: '123456' })).body.code).toBe('not_enrolled');
    const begun = await client.post('/auth/second-factor/enrolment', { password });
    expect(begun.body.otpauth).toMatch(/^otpauth:\/\/totp\/Millrace:olivia/);
    expect(begun.body.recoveryCodes).toHaveLength(10);
    const wrong = await client.post('/auth/second-factor/confirmation', { code: await codeOf(begun.body.otpauth, -9) });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'wrong_code', errors: [{ path: 'code' }] } });
    expect((await signIn(server, 'olivia@aldertech.example')).body).toEqual({ status: 'signed_in' });
  });

  it('is asked for after the password; half a sign-in opens nothing', async () => {
    const { before, client, otpauth } = await enrol('adam@aldertech.example');
    expect((await before.get('/auth/session')).status).toBe(401);
    expect((await client.get('/auth/session')).body.person.secondFactor).toBe(true);
    const half = await challenge('adam@aldertech.example');
    expect((await half.get('/auth/session')).status).toBe(401);
    expect(await enter(half, '000000')).toMatchObject({ status: 401, body: { code: 'wrong_code' } });
    const whole = await enter(half, await codeOf(otpauth, 1));
    expect(whole.body).toEqual({ status: 'signed_in' });
    expect((await carrying(server, whole).get('/auth/session')).body.active.role).toBe('administrator');
  });

  it('takes each code once, and each challenge once', async () => {
    const { otpauth } = await enrol('fiona@aldertech.example');
    const code = await codeOf(otpauth, 1);
    const first = await challenge('fiona@aldertech.example');
    expect((await enter(first, code)).status).toBe(200);
    expect(await enter(first, code)).toMatchObject({ status: 401, body: { code: 'challenge_over' } });
    const replay = await enter(await challenge('fiona@aldertech.example'), code);
    expect(replay).toMatchObject({ status: 401, body: { code: 'wrong_code' } });
    expect(cookiesOf(replay)).toBe('');
  });

  it('takes a recovery code once; new codes end the old ones', async () => {
    const { client, codes } = await enrol('arun@aldertech.example');
    const spent = await enter(await challenge('arun@aldertech.example'), codes[0]!, 'recovery');
    expect(spent.body).toEqual({ status: 'signed_in' });
    const again = await enter(await challenge('arun@aldertech.example'), codes[0]!, 'recovery');
    expect(again).toMatchObject({ status: 401, body: { code: 'wrong_code' } });
    const renewed = await client.post('/auth/second-factor/recovery-codes', { password });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await enter(await challenge('arun@aldertech.example'), codes[1]!, 'recovery')).status).toBe(401);
    const fresh = renewed.body.recoveryCodes[0];
    expect((await enter(await challenge('arun@aldertech.example'), fresh, 'recovery')).status).toBe(200);
  });

  it('refuses a challenge after five wrong codes', async () => {
    await enrol('priya@brightline.example');
    const half = await challenge('priya@brightline.example');
    for (let count = 0; count < 5; count += 1) expect((await enter(half, '000000')).body.code).toBe('wrong_code');
    expect((await enter(half, '000000')).body.code).toBe('challenge_over');
  });

  it('is switched off with the password', async () => {
    const { client } = await enrol('grace@cobalt-networks.example');
    expect((await client.post('/auth/second-factor/enrolment', { password })).body.code).toBe('second_factor_on');
    const off = await client.post('/auth/second-factor/removal', { password });
    expect(off.status).toBe(204);
    expect((await signIn(server, 'grace@cobalt-networks.example')).body).toEqual({ status: 'signed_in' });
    expect((await carrying(server, off).post('/auth/second-factor/removal', { password })).body.code).toBe(
      'second_factor_off',
    );
  });
});
