import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';

let server: TestServer;
let priya: Client;
let carla: Client;
let adam: Client;
let ben: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
  ben = await server.as('ben@cobalt-networks.example');
});
afterAll(() => server.close());

const HOUR = 3_600_000;
const SETTINGS = '/api/v1/notification-settings';
const PREFERENCES = '/api/v1/notification-preferences';

async function submit(name: string): Promise<string> {
  const draft = await priya.post('/api/v1/deals', {
    customer: { name, country: 'DE', domain: `${name.toLowerCase().replace(/[^a-z]/g, '')}.de` },
    contact: { name: 'Eva Sommer', email: 'eva@gmx.de' },
    amount: { minor: 100_000, currency: 'EUR' },
    closeDate: '2026-09-30',
  });
  expect((await priya.post(`/api/v1/deals/${draft.body.id}/submission`)).status).toBe(200);
  await server.settle();
  return draft.body.id;
}

const mails = async (template: string, to: string) =>
  (await adam.get(`/api/v1/mails?template=is:${template}&toAddress=is:${to}`)).body.items;
const textOf = async ({ id }: { id: string }): Promise<string> => (await adam.get(`/api/v1/mails/${id}`)).body.text;

/** Lets time pass and everything that is due meanwhile happen. */
async function later(hours: number): Promise<void> {
  server.clock.move(hours * HOUR);
  await server.settle();
}

describe('the daily mail', () => {
  it('comes in the morning with what waits and what is new, once a day, and stops when there is nothing', async () => {
    const id = await submit('Tagespost Eins');
    await carla.put(PREFERENCES, { items: [{ kind: 'deal_withdrawn', inApp: true, mail: 'digest' }] });
    await priya.post(`/api/v1/deals/${id}/withdrawal`, {});
    await submit('Tagespost Zwei');
    expect(await mails('daily_digest', 'carla@aldertech.example')).toEqual([]);
    await later(22);
    const [mail, ...others] = await mails('daily_digest', 'carla@aldertech.example');
    expect(others).toEqual([]);
    const text = await textOf(mail);
    expect(text).toContain('Waits for you');
    expect(text).toContain('Tagespost Zwei');
    expect(text).toMatch(/Withdrawn: Tagespost Eins/);
    await later(24);
    const again = await mails('daily_digest', 'carla@aldertech.example');
    expect(again).toHaveLength(2);
    expect(await textOf(again[0])).not.toContain('Withdrawn');
    expect(await mails('daily_digest', 'ben@cobalt-networks.example')).toEqual([]);
  });
});

describe('quiet', () => {
  it('hours hold mails back until they end', async () => {
    const now = server.clock.now().toISOString().slice(11, 13);
    const until = String((Number(now) + 4) % 24).padStart(2, '0');
    const from = String((Number(now) + 23) % 24).padStart(2, '0');
    const settings = {
      quietFrom: `${from}:00`,
      quietUntil: `${until}:00`,
      pausedUntil: null,
      digestHour: 7,
      timeZone: 'UTC',
    };
    expect((await carla.put(SETTINGS, settings)).body).toEqual(settings);
    const before = (await mails('deal_submitted', 'carla@aldertech.example')).length;
    await submit('Ruhezeit Eins');
    expect(await mails('deal_submitted', 'carla@aldertech.example')).toHaveLength(before);
    await later(5);
    expect(await mails('deal_submitted', 'carla@aldertech.example')).toHaveLength(before + 1);
  });

  it('a pause keeps everything for the first morning after it', async () => {
    const until = new Date(server.clock.now().getTime() + 60 * HOUR).toISOString();
    const settings = { quietFrom: null, quietUntil: null, pausedUntil: until, digestHour: 7, timeZone: 'UTC' };
    await carla.put(SETTINGS, settings);
    const count = async (template: string) => (await mails(template, 'carla@aldertech.example')).length;
    const [atOnce, daily] = [await count('deal_submitted'), await count('daily_digest')];
    await submit('Pause Eins');
    await later(48);
    expect([await count('deal_submitted'), await count('daily_digest')]).toEqual([atOnce, daily]);
    await later(24);
    await later(24);
    expect(await count('daily_digest')).toBeGreaterThan(daily);
  });

  it('refuses what makes no sense', async () => {
    const settings = { quietFrom: '20:00', quietUntil: null, pausedUntil: null, digestHour: 7, timeZone: 'Mars/Base' };
    const answer = await carla.put(SETTINGS, settings);
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['quietUntil', 'timeZone']);
  });
});

describe('ending mails from the mail itself', () => {
  it('takes one click without a sign-in, by the address in the header', async () => {
    await submit('Abbestellung Eins');
    const [mail] = await mails('deal_submitted', 'carla@aldertech.example');
    expect(mail).toBeDefined();
    const token = /\/unsubscribe\/(\S+)/.exec(await textOf(mail))![1]!;
    const path = `/api/v1/unsubscription/${token}`;
    expect((await server.anyone.get(path)).body).toMatchObject({
      vendor: 'Aldertech',
      kind: 'deal_submitted',
      ended: false,
    });
    const response = await fetch(server.origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect([response.status, await response.json()]).toMatchObject([200, { ended: true }]);
    const { items } = (await carla.get(PREFERENCES)).body;
    expect(items).toContainEqual({ kind: 'deal_submitted', inApp: true, mail: 'off', mandatory: false });
    expect((await server.anyone.get(`${path.slice(0, -4)}AAAA`)).status).toBe(404);
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'x=1' };
    expect((await fetch(`${server.origin}/auth/sign-in/email`, form)).status).toBe(415);
  });
});

describe('what the vendor sets', () => {
  it('holds for everybody of a side, and what is mandatory cannot be switched off', async () => {
    const rule = { side: 'partner', kind: 'deal_revoked', inApp: true, mail: 'now', mandatory: true };
    const { items } = (await adam.put('/api/v1/notification-rules', { items: [rule] })).body;
    expect(items).toContainEqual(rule);
    await priya.put(PREFERENCES, { items: [{ kind: 'deal_revoked', inApp: false, mail: 'off' }] });
    const own = (await priya.get(PREFERENCES)).body.items;
    expect(own).toContainEqual({ kind: 'deal_revoked', inApp: true, mail: 'now', mandatory: true });
    expect((await carla.get('/api/v1/notification-rules')).status).toBe(403);
    expect((await priya.get('/api/v1/notification-rules')).status).toBe(403);
    expect((await ben.put('/api/v1/notification-rules', { items: [rule] })).status).toBe(403);
  });
});
