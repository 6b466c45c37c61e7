import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { Client, startTestServer, type TestServer } from '../../kit/testing/server.ts';
import { carrying, cookiesOf, signIn } from './testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SAM = 'sam@brightline.example';
const hat = (vendor: string, email: string) => named(vendor, 'member', email);

/** Uses the session and waits until the use is noted, which happens behind the answer. */
async function usedNow(client: Client): Promise<void> {
  const idleSeconds = async () => {
    const { items } = (await client.get('/auth/sessions')).body;
    const current = items.find((item: { current: boolean }) => item.current);
    return (server.clock.now().getTime() - Date.parse(current.lastSeenAt)) / 1000;
  };
  await expect.poll(idleSeconds, { timeout: 5_000 }).toBeLessThan(60);
}

describe('signing in with a password', () => {
  it('answers a cookie that stands for the person, the hat and its abilities', async () => {
    const answer = await signIn(server, 'carla@aldertech.example');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'signed_in' });
    const session = await carrying(server, answer).get('/auth/session');
    expect(session.body.person).toMatchObject({
      email: 'carla@aldertech.example',
      secondFactor: false,
      hasPassword: true,
    });
    expect(session.body.active).toMatchObject({ role: 'channel_manager', side: 'vendor', tenantSlug: 'aldertech' });
    expect(session.body.abilities).toContain('deal.decide');
    expect(session.body.abilities).not.toContain('tenant.manage');
  });

  it('answers an unknown address, a wrong password and a shut-out person alike', async () => {
    const admin = await server.as('adam@aldertech.example');
    const fiona = hat('aldertech', 'fiona@aldertech.example');
    expect((await admin.post(`/api/v1/people/${fiona}/deactivation`)).status).toBe(200);
    const answers = [
      await signIn(server, 'nobody@aldertech.example'),
      await signIn(server, 'adam@aldertech.example', 'not the password'),
      await signIn(server, 'fiona@aldertech.example'),
    ];
    const seen = answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(seen[0]).toMatchObject({ status: 401, code: 'wrong_credentials' });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(answers.flatMap((answer) => cookiesOf(answer))).toEqual(['', '', '']);
  });

  it('writes the signing in to the log of the vendor', async () => {
    await signIn(server, 'arun@aldertech.example');
    const { rows } = await server.runtime.database.app
      .query(
        `begin; set local app.tenant_id = '${named('aldertech')}'; set local app.side = 'vendor'; set local app.sees = 'all';
       select actor_name, data from events where type = 'person.signed_in' and subject_id = '${hat('aldertech', 'arun@aldertech.example')}';
       commit`.replaceAll('\n', ' '),
      )
      .then((results) => (results as unknown as { rows: unknown[] }[])[4]!);
    expect(rows).toEqual([{ actor_name: 'Arun Patel', data: { way: 'password' } }]);
  });

  it('refuses values that are no address or no text, naming the field', async () => {
    const answer = await server.anyone.post('/auth/sign-in/email', { email: 'x', password: 1, more: true });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual(['email', 'password', 'more']);
  });
});

describe('a session', () => {
  it('is over after signing out', async () => {
    const client = carrying(server, await signIn(server, 'olivia@aldertech.example'));
    expect((await client.get('/auth/session')).status).toBe(200);
    const out = await client.post('/auth/sign-out');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie().join()).toContain('millrace.session_token=; Max-Age=0');
    expect((await client.get('/auth/session')).status).toBe(401);
    expect((await server.anyone.post('/auth/sign-out')).status).toBe(204);
  });

  it('does not open with a forged or cut signature', async () => {
    const cookie = cookiesOf(await signIn(server, 'olivia@aldertech.example'));
    const session = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)![1]!);
    const [token, signature] = session.split('.') as [string, string];
    const other = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    for (const forged of [token, `${token}.`, `${token}.${other}`, `${token}x.${signature}`]) {
      const client = new Client(server.origin, { cookie: `millrace.session_token=${encodeURIComponent(forged)}` });
      expect((await client.get('/auth/session')).status).toBe(401);
    }
  });

  it('lives without the hint at its tenant, and with one at another tenant', async () => {
    const cookie = cookiesOf(await signIn(server, 'olivia@aldertech.example'));
    const alone = cookie.split('; ').find((pair) => pair.startsWith('millrace.session_token'))!;
    expect((await new Client(server.origin, { cookie: alone }).get('/auth/session')).status).toBe(200);
    const misled = `${alone}; millrace.tenant=${named('borealis')}`;
    const session = await new Client(server.origin, { cookie: misled }).get('/auth/session');
    expect(session.body.active.tenantSlug).toBe('aldertech');
  });

  it('is over when nobody used it for the idle time of the vendor, and at its greatest age', async () => {
    const client = carrying(server, await signIn(server, 'oscar@borealis.example'));
    const settings = await client.get('/api/v1/tenant');
    const change = { sessionIdleMinutes: 60, sessionMaximumHours: 2 };
    const changed = await client.patch('/api/v1/tenant', change, {
      headers: { 'if-match': settings.headers.get('etag')! },
    });
    expect(changed.status).toBe(200);
    const minutes = (count: number) => server.clock.move(count * 60_000);
    minutes(59);
    await usedNow(client);
    minutes(59);
    await usedNow(client);
    minutes(61);
    expect((await client.get('/auth/session')).status).toBe(401);
    const fresh = carrying(server, await signIn(server, 'oscar@borealis.example'));
    for (let third = 0; third < 3; third += 1) {
      minutes(35);
      await usedNow(fresh);
    }
    minutes(20);
    expect((await fresh.get('/auth/session')).status).toBe(401);
  });
});

describe('a person with two hats', () => {
  it('begins with the vendor whose page it was, and switches', async () => {
    const client = carrying(server, await signIn(server, SAM, undefined, { tenant: 'borealis' }));
    const before = await client.get('/auth/session');
    expect(before.body.active).toMatchObject({ tenantSlug: 'borealis', partnerName: 'Summit Resale' });
    expect(before.body.memberships.map((one: { tenantSlug: string }) => one.tenantSlug)).toEqual([
      'aldertech',
      'borealis',
    ]);
    const switched = await client.post('/auth/membership', { membershipId: hat('aldertech', SAM) });
    expect(switched.status).toBe(204);
    expect((await client.get('/auth/session')).body.active).toMatchObject({ partnerName: 'Brightline Systems' });
    const again = carrying(server, await signIn(server, SAM));
    expect((await again.get('/auth/session')).body.active.tenantSlug).toBe('aldertech');
  });

  it('wears another hat for one request by a header, and no hat of somebody else', async () => {
    const client = carrying(server, await signIn(server, SAM, undefined, { tenant: 'aldertech' }));
    const as = (membership: string) =>
      client.get('/auth/session', { headers: { 'x-millrace-membership': membership } });
    expect((await as(hat('borealis', SAM))).body.active.tenantSlug).toBe('borealis');
    expect((await as(hat('aldertech', 'olivia@aldertech.example'))).status).toBe(401);
    expect((await as("' or 1=1 --")).status).toBe(401);
    expect((await client.get('/auth/session')).body.active.tenantSlug).toBe('aldertech');
  });

  it('gets 404 for switching to a hat of somebody else', async () => {
    const client = carrying(server, await signIn(server, SAM));
    const answer = await client.post('/auth/membership', {
      membershipId: hat('aldertech', 'olivia@aldertech.example'),
    });
    expect(answer.status).toBe(404);
  });
});

describe('sight', () => {
  it('a channel manager sees owned partners and those of the territory; a distributor its resellers', async () => {
    const { resolveActor } = (await import('./index.ts')).openTenancy(server.runtime);
    const sees = async (email: string) => {
      const cookie = cookiesOf(await signIn(server, email, undefined, { tenant: 'aldertech' }));
      const cookies = Object.fromEntries(cookie.split('; ').map((pair) => pair.split('='))) as Record<string, string>;
      const decoded = Object.fromEntries(
        Object.entries(cookies).map(([name, value]) => [name, decodeURIComponent(value)]),
      );
      const who = await resolveActor({ cookies: decoded, headers: {} } as never);
      return { sees: who!.actor.sees, partners: [...who!.actor.partnerIds].sort() };
    };
    const partners = (...keys: string[]) => keys.map((key) => named('aldertech', 'partner', key)).sort();
    expect(await sees('carla@aldertech.example')).toEqual({
      sees: 'listed',
      partners: partners('brightline', 'cobalt'),
    });
    expect(await sees('chidi@aldertech.example')).toEqual({ sees: 'listed', partners: partners('delta', 'elmwood') });
    expect(await sees('dana@delta-distribution.example')).toEqual({
      sees: 'listed',
      partners: partners('delta', 'elmwood'),
    });
    expect(await sees('eli@elmwood-it.example')).toEqual({ sees: 'listed', partners: partners('elmwood') });
    expect(await sees('arun@aldertech.example')).toEqual({ sees: 'all', partners: [] });
  });
});
