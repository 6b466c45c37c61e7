import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Ctx } from '../../kit/context.ts';
import { withTransaction } from '../../kit/database.ts';
import { isIntact } from '../../kit/pdf/seal.ts';
import { startTestServer, type Answer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { named } from '../../../db/seeds/named.ts';
import { agreementState, issueAgreement, issueProgrammeAgreement } from './index.ts';
import { endOfTerm } from './signing.ts';

let server: TestServer;
let olivia: Client;
let priya: Client;
let sam: Client;
let ben: Client;
let oscar: Client;
const brightline = named('aldertech', 'partner', 'brightline');

beforeAll(async () => {
  server = await startTestServer();
  olivia = await server.as('olivia@aldertech.example');
  priya = await server.as('priya@brightline.example');
  sam = await server.as('finn@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  oscar = await server.as('oscar@borealis.example');
});
afterAll(() => server.close());

const SYSTEM: Actor = {
  kind: 'system',
  id: 'test',
  personId: null,
  name: 'Millrace',
  side: 'vendor',
  role: 'owner',
  partnerId: null,
  sees: 'all',
  partnerIds: [],
  scopes: null,
  locale: 'en',
};

const content = (name: string, more: object = {}) => ({
  name,
  programmeId: null,
  locale: 'de',
  body: '# Partnervertrag\n\n{{vendor.name}} und {{partner.name}}, am {{date}}.\n\n{{clauses}}',
  clauses: [
    { heading: 'Für Deutschland', text: 'Deutsches Recht.', countries: ['DE'], programmeIds: [] },
    { heading: 'Für Fidschi', text: 'Recht von Fidschi.', countries: ['FJ'], programmeIds: [] },
  ],
  method: 'typed',
  signers: 1,
  countersign: 'automatic',
  months: 12,
  renewal: 'none',
  gate: false,
  ...more,
});

const ok = (answer: Answer, status = 200) => {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

async function published(name: string, more: object = {}): Promise<{ id: string; version: number }> {
  const draft = ok(await olivia.post('/api/v1/agreement-templates', content(name, more)), 201);
  return ok(await olivia.post(`/api/v1/agreement-templates/${draft.id}/publication`));
}

async function sent(name: string, more: object = {}) {
  const template = await published(name, more);
  const body = { templateId: template.id, partnerIds: [brightline] };
  const { agreementId } = ok(await olivia.post('/api/v1/agreements', body), 201);
  return ok(await olivia.get(`/api/v1/agreements/${agreementId}`));
}

const signing = (one: { bodySha256: string }, more: object = {}) => ({
  name: 'Priya Nair',
  jobTitle: 'Geschäftsführerin',
  bodySha256: one.bodySha256,
  typed: 'Priya Nair',
  consent: true,
  ...more,
});
const at = (one: { id: string }, path = '') => `/api/v1/agreements/${one.id}${path}`;

describe('a template', () => {
  it('is published once its placeholders are known, and not twice the same', async () => {
    const draft = ok(
      await olivia.post('/api/v1/agreement-templates', content('Falsch', { body: '{{partner.shoe}}' })),
      201,
    );
    const refused = await olivia.post(`/api/v1/agreement-templates/${draft.id}/publication`);
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'unknown_placeholder']);
    const template = await published('Richtig');
    const again = await olivia.post(`/api/v1/agreement-templates/${template.id}/publication`);
    expect([again.status, again.body.code]).toEqual([409, 'nothing_to_publish']);
    const same = await olivia.post('/api/v1/agreement-templates', content('richtig'));
    expect([same.status, same.body.code]).toEqual([409, 'duplicate']);
    expect((await oscar.get(`/api/v1/agreement-templates/${template.id}`)).status).toBe(404);
    expect((await priya.get('/api/v1/agreement-templates')).status).toBe(403);
  });

  it('keeps what was published', async () => {
    const { id, version } = await published('Versionen');
    const change = { body: content('Versionen', { body: 'Neu' }), headers: { 'if-match': `"${version}"` } };
    ok(await olivia.send('PUT', `/api/v1/agreement-templates/${id}`, change));
    ok(await olivia.post(`/api/v1/agreement-templates/${id}/publication`));
    const { items } = ok(await olivia.get(`/api/v1/agreement-templates/${id}/versions`));
    expect(items.map(({ number, content: { body } }: never) => [number, (body as string).slice(0, 3)])).toEqual([
      [2, 'Neu'],
      [1, '# P'],
    ]);
  });
});

describe('signing', () => {
  it('fills the text, seals the document and dates the term', async () => {
    const one = await sent('Vertrag');
    expect(one.body).toContain('Brightline');
    expect(one.body).not.toMatch(/\{\{|Fidschi/);
    const unsigned = await priya.post(at(one, '/signatures'), signing(one, { typed: undefined }));
    expect([unsigned.status, unsigned.body.errors[0].path]).toEqual([422, 'typed']);
    const other = await priya.post(at(one, '/signatures'), signing({ bodySha256: '0'.repeat(64) }));
    expect([other.status, other.body.code]).toEqual([409, 'text_changed']);
    const held = ok(await priya.post(at(one, '/signatures'), signing(one)));
    expect([held.state, held.signatures.length, held.hasFile]).toEqual(['in_force', 2, true]);
    expect(held.endsOn).toBe(endOfTerm(held.startsOn, 12));
    const cookie = await priya.get(at(one, '/document'));
    expect(cookie.status).toBe(200);
    expect(ok(await priya.get('/api/v1/agreements?q=vertrag&total=true')).items[0].number).toBe(one.number);
    expect(ok(await priya.get('/api/v1/agreements?q=nichts')).items).toEqual([]);
    const { items } = ok(await priya.get(at(one, '/timeline')));
    expect(items.map(({ type }: { type: string }) => type).toSorted()).toEqual([
      'agreement.in_force',
      'agreement.sent',
      'agreement.signed',
    ]);
    expect((await priya.post(at(one, '/signatures'), signing(one))).status).toBe(403);
  });

  it('is for people of the firm who are named to', async () => {
    const one = await sent('Wer darf');
    expect((await sam.post(at(one, '/signatures'), signing(one))).status).toBe(403);
    expect((await olivia.post(at(one, '/signatures'), signing(one))).status).toBe(403);
    expect((await ben.post(at(one, '/signatures'), signing(one))).status).toBe(404);
    for (const stranger of [ben, oscar]) expect((await stranger.get(at(one))).status).toBe(404);
    expect((await priya.post(at(one, '/refusal'), { reason: 'Zu lang' })).body.state).toBe('declined');
    expect((await priya.post(at(one, '/refusal'), { reason: 'Zu lang' })).status).toBe(409);
  });

  it('waits for the vendor where it counter-signs by hand', async () => {
    const one = await sent('Von Hand', { countersign: 'manual', method: 'drawn' });
    const drawn = signing(one, { drawn: 'M10 100 L200 20', typed: undefined });
    expect(ok(await priya.post(at(one, '/signatures'), drawn)).state).toBe('signed');
    expect((await priya.get(at(one, '/document'))).status).toBe(409);
    expect((await priya.post(at(one, '/countersignature'))).status).toBe(403);
    expect(ok(await olivia.post(at(one, '/countersignature'))).state).toBe('in_force');
    const ended = ok(await olivia.post(at(one, '/termination'), { reason: 'Beendet' }));
    expect([ended.state, ended.reason]).toEqual(['terminated', 'Beendet']);
  });

  it('replaces what it amends', async () => {
    const one = await sent('Nachtrag');
    ok(await priya.post(at(one, '/signatures'), signing(one)));
    const next = ok(await olivia.post(at(one, '/renewal')), 201);
    expect((await olivia.post(at(one, '/renewal'))).body.code).toBe('already_waiting');
    ok(await priya.post(at(next, '/signatures'), signing(next)));
    expect(ok(await olivia.get(at(one))).state).toBe('superseded');
  });
});

it('modules above send the agreement of a programme in their own transaction', async () => {
  const { programme } = ok(await olivia.get(`/api/v1/partners/${brightline}`));
  const template = await published('Zum Programm', { programmeId: programme.id });
  const { runtime } = server;
  const fence = { tenantId: named('aldertech'), side: 'vendor', sees: 'all', partnerIds: [] } as const;
  const state = await withTransaction(runtime.database, fence, async (db) => {
    const actor = { ...SYSTEM };
    const ctx: Ctx = { ...runtime.services, db, tenantId: fence.tenantId, actor, requestId: 'test', log: runtime.log };
    expect(await agreementState(ctx, brightline, template.id)).toBeNull();
    await issueProgrammeAgreement(ctx, programme.id, brightline);
    expect(await issueAgreement(ctx, { templateId: template.id, partnerId: brightline })).toBeUndefined();
    return agreementState(ctx, brightline, template.id);
  });
  expect(state).toBe('sent');
});

describe('the gate', () => {
  it('keeps the firm out until the agreement is signed, and nobody else', async () => {
    const one = await sent('Pforte', { gate: true });
    const shut = await priya.get('/api/v1/deals');
    expect([shut.status, shut.body.code]).toEqual([403, 'agreement_required']);
    expect((await sam.get('/api/v1/deals')).body.code).toBe('agreement_required');
    expect((await ben.get('/api/v1/deals')).status).toBe(200);
    expect((await olivia.get('/api/v1/deals')).status).toBe(200);
    ok(await priya.get('/api/v1/agreements'));
    ok(await priya.post(at(one, '/signatures'), signing(one)));
    expect((await priya.get('/api/v1/deals')).status).toBe(200);
  });
});

it('reminders tell of the end, and the end comes by itself', async () => {
  const one = await sent('Frist', { months: 3 });
  const held = ok(await priya.post(at(one, '/signatures'), signing(one)));
  server.clock.move(Date.parse(`${held.endsOn}T00:00:00Z`) + 3 * 86_400_000 - server.clock.now().getTime());
  await server.settle();
  expect(ok(await (await server.as('olivia@aldertech.example')).get(at(one))).state).toBe('expired');
});

it('counts months to the end of shorter ones', () => {
  expect(endOfTerm('2026-01-31', 1)).toBe('2026-02-27');
  expect(endOfTerm('2026-03-15', 12)).toBe('2027-03-14');
  expect(endOfTerm('2026-03-15', null)).toBeNull();
});

it('every stored document is sealed', async () => {
  const { files } = server.runtime.services;
  let documents = 0;
  for await (const key of files.keys(named('aldertech'))) {
    const bytes = await buffer(await files.get(key));
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) continue;
    documents += 1;
    expect(await isIntact(bytes)).toBe(true);
  }
  expect(documents).toBeGreaterThan(3);
});
