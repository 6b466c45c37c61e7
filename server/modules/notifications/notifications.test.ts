import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import type { Actor, Ctx } from '../../kit/context.ts';
import { withTransaction } from '../../kit/database.ts';
import { emit } from '../../kit/events.ts';
import { newId } from '../../kit/id.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { systemActor } from '../../kit/worker.ts';

const tenantId = named('aldertech');
const brightline = named('aldertech', 'partner', 'brightline');
const member = (email: string) => named('aldertech', 'member', email);
const deal = newId();

let server: TestServer;

const inTenant = <T>(work: (ctx: Ctx) => Promise<T>, actor: Actor = systemActor('test')) =>
  withTransaction(server.runtime.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) =>
    work({ ...server.runtime.services, db, tenantId, actor, requestId: newId(), log: server.runtime.log }),
  );

/** A registration of Brightline that Mila submitted and Carla, who owns the partner, has been assigned. */
async function insertDeal(ctx: Ctx): Promise<void> {
  const at = { tenant_id: tenantId, created_at: ctx.clock.now(), updated_at: ctx.clock.now() };
  const [type, stage] = [newId(), newId()];
  await ctx.db
    .insertInto('deal_types')
    .values({ ...at, id: type, key: 'test_deal', label: JSON.stringify({ en: 'New' }), position: 1 })
    .execute();
  await ctx.db
    .insertInto('deal_stages')
    .values({ ...at, id: stage, name: JSON.stringify({ en: 'Open' }), kind: 'open', probability: 10, position: 1 })
    .execute();
  await ctx.db
    .insertInto('deals')
    .values({
      ...at,
      id: deal,
      number: 'D-7K2M9QX',
      partner_id: brightline,
      created_by_name: 'Mila Novak',
      submitted_by: member('mila@brightline.example'),
      deal_type_id: type,
      stage_id: stage,
      customer_name: 'Nordwind',
      customer_country: 'DE',
      approval_status: 'submitted',
      submitted_at: ctx.clock.now(),
      response_due_at: ctx.clock.now(),
      assigned_to: member('carla@aldertech.example'),
    })
    .execute();
}

interface Happened {
  by?: string;
  visibility?: 'internal' | 'shared';
  data?: Record<string, unknown>;
}

/** Something happens to the registration, and everybody is told. */
async function happens(type: string, { by, visibility = 'shared', data = {} }: Happened = {}): Promise<string> {
  const actor = by
    ? { ...systemActor('test'), kind: 'person' as const, id: member(by), name: by }
    : systemActor('clock');
  const subject = { kind: 'deal', id: deal };
  const id = await inTenant((ctx) => emit(ctx, { type, subject, partnerId: brightline, visibility, data }), actor);
  await server.settle();
  return id;
}

/** The job of an event runs a second time, as after a crash between its commit and the engine's. */
async function runAgain(event: string): Promise<void> {
  await inTenant(async (ctx) => {
    const row = await ctx.db
      .selectFrom('events')
      .select('occurred_at')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', event)
      .executeTakeFirstOrThrow();
    const payload = { event, at: row.occurred_at.toISOString() };
    await ctx.jobs.send(ctx, 'subscriber:notifications.deals', payload);
  });
  await server.settle();
}

beforeAll(async () => {
  server = await startTestServer();
  await inTenant(insertDeal);
});
afterAll(() => server.close());

const kinds = async (client: Client) =>
  (await client.get('/api/v1/notifications')).body.items.map((item: { kind: string }) => item.kind);
const unread = async (client: Client) => (await client.get('/api/v1/notifications/unread-count')).body.unread;
const mails = async (query: string) => {
  const adam = await server.as('adam@aldertech.example');
  return (await adam.get(`/api/v1/mails?${query}`)).body.items;
};

describe('a submission', () => {
  it('is told to the channel manager in the app and by mail, and not to whoever submitted', async () => {
    await happens('deal.submitted', { by: 'mila@brightline.example', data: { again: false, onBehalf: false } });
    const carla = await server.as('carla@aldertech.example');
    const { items } = (await carla.get('/api/v1/notifications')).body;
    expect(items[0]).toMatchObject({
      kind: 'deal_submitted',
      link: `/console/deals/${deal}/decision`,
      params: { number: 'D-7K2M9QX', customer: 'Nordwind', partner: 'Brightline Systems', amount: null },
      readAt: null,
    });
    const priya = await server.as('priya@brightline.example');
    expect(await kinds(priya)).toEqual(['deal_submitted']);
    const sent = await mails('template=is:deal_submitted');
    expect(sent.map((mail: { toAddress: string }) => mail.toAddress)).toEqual(['carla@aldertech.example']);
    const adam = await server.as('adam@aldertech.example');
    expect(await kinds(adam)).toEqual([]);
    const { body: mail } = await adam.get(`/api/v1/mails/${sent[0].id}`);
    expect(mail.text).toContain(`${server.runtime.config.publicUrl}/console/deals/${deal}/decision`);
  });
});

describe('an internal comment', () => {
  it('never reaches the partner, not even when the audience were wrong', async () => {
    await happens('deal.commented_internally', { by: 'adam@aldertech.example', visibility: 'internal' });
    await happens('deal.commented', { by: 'adam@aldertech.example', visibility: 'internal' });
    const carla = await server.as('carla@aldertech.example');
    expect((await kinds(carla)).slice(0, 2).sort()).toEqual(['deal_commented', 'deal_commented_internally']);
    const priya = await server.as('priya@brightline.example');
    expect(await kinds(priya)).toEqual(['deal_submitted']);
    expect(await mails('toAddress=is:priya@brightline.example')).toEqual([]);
  });
});

describe('a decision', () => {
  it('is told to the partner with its reason, once, however often the job runs', async () => {
    const reasonLabel = { en: 'Known customer', de: 'Bekannter Kunde' };
    const data = { reasonLabel, note: 'Already in our pipeline' };
    const event = await happens('deal.rejected', { by: 'carla@aldertech.example', data });
    await runAgain(event);
    const mila = await server.as('mila@brightline.example');
    const told = (await mila.get('/api/v1/notifications')).body.items;
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      kind: 'deal_rejected',
      params: { reason: reasonLabel },
      link: `/portal/deals/${deal}`,
    });
    const sent = await mails('template=is:deal_rejected&sort=createdAt');
    expect(sent.map((mail: { toAddress: string }) => mail.toAddress).sort()).toEqual([
      'mila@brightline.example',
      'priya@brightline.example',
    ]);
  });

  it('reaches neither another partner nor another vendor', async () => {
    for (const email of ['grace@cobalt-networks.example', 'oscar@borealis.example', 'lea@brightline.example']) {
      expect(await kinds(await server.as(email))).toEqual([]);
    }
  });
});

describe('what somebody was told', () => {
  it('is marked read and unread by themselves only', async () => {
    const priya = await server.as('priya@brightline.example');
    const before = await unread(priya);
    const [first] = (await priya.get('/api/v1/notifications')).body.items;
    const path = `/api/v1/notifications/${first.id}/read`;
    expect((await (await server.as('mila@brightline.example')).put(path)).status).toBe(404);
    expect((await (await server.as('adam@aldertech.example')).put(path)).status).toBe(404);
    expect((await priya.put(path)).body.readAt).not.toBeNull();
    expect(await unread(priya)).toBe(before - 1);
    expect((await priya.get('/api/v1/notifications?read=is:false')).body.items).toHaveLength(before - 1);
    expect((await priya.delete(path)).body.readAt).toBeNull();
    expect(await unread(priya)).toBe(before);
  });

  it('is marked read all at once up to a moment', async () => {
    const priya = await server.as('priya@brightline.example');
    const all = '/api/v1/notifications/read';
    expect((await priya.post(all, { until: '2026-01-01T00:00:00Z' })).body).toEqual({ marked: 0 });
    const { marked } = (await priya.post(all, { until: server.clock.now().toISOString() })).body;
    expect(marked).toBeGreaterThan(0);
    expect(await unread(priya)).toBe(0);
  });
});

describe('preferences', () => {
  it('decide about the app and the mail, each kind by itself', async () => {
    const priya = await server.as('priya@brightline.example');
    const path = '/api/v1/notification-preferences';
    const { items } = (await priya.get(path)).body;
    expect(items).toContainEqual({ kind: 'deal_expired', inApp: true, mail: 'now', mandatory: false });
    expect(items.map((item: { kind: string }) => item.kind)).not.toContain('deal_assigned');
    const changed = await priya.put(path, { items: [{ kind: 'deal_expired', inApp: false, mail: 'now' }] });
    expect(changed.body.items).toContainEqual({ kind: 'deal_expired', inApp: false, mail: 'now', mandatory: false });
    await priya.put(path, { items: [{ kind: 'deal_revoked', inApp: true, mail: 'off' }] });
    const shown = await kinds(priya);
    await happens('deal.expired');
    await happens('deal.revoked', { by: 'carla@aldertech.example' });
    expect(await kinds(priya)).toEqual(['deal_revoked', ...shown]);
    const to = (kind: string) => mails(`template=is:${kind}&toAddress=is:priya@brightline.example`);
    expect(await to('deal_expired')).toHaveLength(1);
    expect(await to('deal_revoked')).toHaveLength(0);
  });

  it('are refused for what cannot reach the person', async () => {
    const priya = await server.as('priya@brightline.example');
    const items = [{ kind: 'deal_assigned', inApp: true, mail: 'now' }];
    const answer = await priya.put('/api/v1/notification-preferences', { items });
    expect(answer.body.errors[0]).toMatchObject({ path: 'items.0.kind', code: 'unknown_kind' });
  });
});

describe('an assignment', () => {
  it('is told to whom it was given then, whoever has it now', async () => {
    const assigneeId = member('chidi@aldertech.example');
    await happens('deal.assigned', { by: 'adam@aldertech.example', visibility: 'internal', data: { assigneeId } });
    expect(await kinds(await server.as('chidi@aldertech.example'))).toEqual(['deal_assigned']);
    expect(await kinds(await server.as('carla@aldertech.example'))).not.toContain('deal_assigned');
  });
});

describe('somebody new', () => {
  it('is announced to the partner’s administrator and its owner', async () => {
    const subject = { kind: 'membership', id: newId() };
    const actor = { ...systemActor('test'), kind: 'person' as const, id: subject.id, name: 'Nora Neu' };
    await inTenant((ctx) => emit(ctx, { type: 'person.joined', subject, partnerId: brightline }), actor);
    await server.settle();
    for (const [email, link] of [
      ['priya@brightline.example', '/portal/people'],
      ['carla@aldertech.example', '/console/people'],
    ] as const) {
      const [first] = (await (await server.as(email)).get('/api/v1/notifications')).body.items;
      expect(first).toMatchObject({ kind: 'person_joined', link, params: { actor: 'Nora Neu' } });
    }
  });
});
