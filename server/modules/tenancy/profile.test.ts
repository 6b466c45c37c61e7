import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, WORLD_PASSWORD, type TestServer } from '../../kit/testing/server.ts';
import { carrying, signIn } from './testing.ts';
import { purgeSignIn } from './jobs.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ MILLRACE_RATE_LIMITS: 'on' });
});
afterAll(() => server.close());

describe('my sessions', () => {
  it('are listed with where and since when, and revoked one by one or all but this', async () => {
    const email = 'fiona@aldertech.example';
    const [here, there, elsewhere] = [await server.as(email), await server.as(email), await server.as(email)];
    const { items } = (await here.get('/auth/sessions')).body;
    expect(items).toHaveLength(3);
    expect(items.filter((item: { current: boolean }) => item.current)).toHaveLength(1);
    expect(items[0]).toMatchObject({ address: '127.0.0.1', userAgent: 'node' });
    const theirs = (await there.get('/auth/sessions')).body.items.find((item: { current: boolean }) => item.current);
    expect((await here.delete(`/auth/sessions/${theirs.id}`)).status).toBe(204);
    expect((await there.get('/auth/session')).status).toBe(401);
    expect((await here.delete(`/auth/sessions/${theirs.id}`)).status).toBe(404);
    expect((await here.delete('/auth/sessions')).status).toBe(204);
    expect((await elsewhere.get('/auth/session')).status).toBe(401);
    expect((await here.get('/auth/session')).status).toBe(200);
  });

  it('of somebody else do not exist', async () => {
    const olivia = await server.as('olivia@aldertech.example');
    const adam = await server.as('adam@aldertech.example');
    const [session] = (await olivia.get('/auth/sessions')).body.items;
    expect((await adam.delete(`/auth/sessions/${session.id}`)).status).toBe(404);
    expect((await olivia.get('/auth/session')).status).toBe(200);
  });

  it('are forgotten by the browser at its end when I say so, and a day later by the server', async () => {
    const answer = await signIn(server, 'arun@aldertech.example', WORLD_PASSWORD, { remember: false });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('millrace.session_token='));
    expect(cookie).not.toMatch(/max-age/i);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    const client = carrying(server, answer);
    server.clock.move(23 * 3_600_000);
    expect((await client.get('/auth/session')).status).toBe(200);
    server.clock.move(2 * 3_600_000);
    expect((await client.get('/auth/session')).status).toBe(401);
  });
});

describe('my password', () => {
  it('changes when I know the old one, and ends my other sessions', async () => {
    const email = 'eli@elmwood-it.example';
    const [here, there] = [await server.as(email), await server.as(email)];
    const change = (currentPassword: string, newPassword: string) =>
      here.post('/auth/password/change', { currentPassword, newPassword });
    const wrong = await change('not it', 'a new long password');
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'wrong_password', errors: [{ path: 'currentPassword' }] },
    });
    expect((await change(WORLD_PASSWORD, 'short')).body.errors[0].path).toBe('newPassword');
    expect((await change(WORLD_PASSWORD, 'a new long password')).status).toBe(204);
    expect((await here.get('/auth/session')).status).toBe(200);
    expect((await there.get('/auth/session')).status).toBe(401);
    expect((await signIn(server, email)).status).toBe(401);
    expect((await signIn(server, email, 'a new long password')).status).toBe(200);
  });

  it('cannot be guessed in a session that was left open', async () => {
    const client = await server.as('ben@cobalt-networks.example');
    const guess = () =>
      client.post('/auth/password/change', { currentPassword: 'guess', newPassword: 'a new long password' });
    for (let count = 0; count < 10; count += 1) expect((await guess()).status).toBe(422);
    expect(await guess()).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
  });
});

describe('my profile', () => {
  it('changes my name in every firm, and my language and colours', async () => {
    const client = await server.as('sam@brightline.example');
    const change = { name: 'Samuel Torres', locale: 'de', colourScheme: 'dark' };
    expect((await client.patch('/auth/profile', change)).status).toBe(204);
    const session = await client.get('/auth/session');
    expect(session.body.person).toMatchObject(change);
    expect(session.body.actor.name).toBe('Samuel Torres');
    const rosa = await server.as('rosa@summit-resale.example');
    const there = await rosa.get(`/api/v1/people/${named('borealis', 'member', 'sam@brightline.example')}`);
    expect(there.body.name).toBe('Samuel Torres');
  });

  it('refuses a language that nobody speaks here', async () => {
    const client = await server.as('adam@aldertech.example');
    const answer = await client.patch('/auth/profile', { locale: 'xx' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'locale' }] } });
  });
});

describe('upkeep', () => {
  it('deletes sessions that are over and leaves the others', async () => {
    const [over, live] = [
      await server.as('dana@delta-distribution.example'),
      await server.as('dana@delta-distribution.example'),
    ];
    const current = (await over.get('/auth/sessions')).body.items.find((item: { current: boolean }) => item.current);
    const { system } = server.runtime.database;
    await system.query(`UPDATE auth.sessions SET expires_at = now() - interval '1 second' WHERE id = $1`, [current.id]);
    expect(await purgeSignIn(server.runtime)).toBeGreaterThanOrEqual(1);
    const { rows } = await system.query('SELECT 1 FROM auth.sessions WHERE id = $1', [current.id]);
    expect(rows).toEqual([]);
    expect((await live.get('/auth/session')).status).toBe(200);
  });
});
