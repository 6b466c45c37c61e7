import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from './id.ts';
import { startTestServer, type Client, type TestServer } from './testing/server.ts';

let server: TestServer;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

const view = (name = 'Waiting') => ({ list: 'deals', name, query: 'status=in:submitted', shared: false });

/** Sends bytes that no HTTP client would. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.end(text));
    let answer = '';
    socket.on('data', (data) => (answer += String(data)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('a problem', () => {
  it('names the wrong field by its path', async () => {
    const answer = await adam.post('/api/v1/saved-views', { ...view(), name: '' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'invalid', errors: [{ path: 'name' }] });
  });

  it('refuses a number where a text belongs instead of guessing', async () => {
    const answer = await adam.post('/api/v1/saved-views', { ...view(), name: 1 });
    expect(answer.body).toMatchObject({ status: 422, errors: [{ path: 'name', code: 'invalid_type' }] });
  });

  it('refuses fields and parameters that nobody declared', async () => {
    const body = await adam.post('/api/v1/saved-views', { ...view(), extra: true });
    const query = await adam.get('/api/v1/people?nonsense=1');
    expect(body.body.errors).toEqual([expect.objectContaining({ path: 'extra', code: 'unknown_field' })]);
    expect(query.body.errors).toEqual([expect.objectContaining({ path: 'query.nonsense', code: 'unknown_field' })]);
  });

  it('is given for JSON that is none, for other media types and for too much', async () => {
    const broken = await adam.send('POST', '/api/v1/saved-views', { headers: { 'content-type': 'application/json' } });
    const form = await adam.send('POST', '/api/v1/saved-views', { headers: { 'content-type': 'text/csv' } });
    const huge = await adam.post('/api/v1/saved-views', { ...view(), query: 'x'.repeat(1_200_000) });
    expect([broken.status, form.status, huge.status]).toEqual([400, 415, 413]);
    for (const { body } of [broken, form, huge]) expect(body.requestId).toBeTruthy();
  });

  it('looks the same for a malformed, a missing and a foreign id', async () => {
    const bodies = [];
    for (const id of ['nonsense', newId()]) {
      const { status, body } = await adam.get(`/api/v1/people/${id}`);
      bodies.push({ status, code: body.code, title: body.title });
    }
    expect(bodies[0]).toEqual({ status: 404, code: 'not_found', title: 'There is nothing here' });
    expect(bodies[1]).toEqual(bodies[0]);
  });

  it('tells which methods an address knows', async () => {
    const answer = await server.anyone.send('DELETE', '/healthz');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET');
    expect(answer.body.code).toBe('method_not_allowed');
  });

  it('carries a request id even when the framework makes it', async () => {
    const answers = await Promise.all([
      server.anyone.get('/%zz'),
      server.anyone.get('/api/v1/nothing'),
      server.anyone.send('PATCH', '/auth/session'),
    ]);
    for (const { headers, body } of answers) expect(headers.get('x-request-id')).toBe(body.requestId);
  });

  it('keeps the caller’s request id when it is plain, and makes its own otherwise', async () => {
    const kept = await server.anyone.get('/healthz', { headers: { 'x-request-id': 'trace-1' } });
    const made = await server.anyone.get('/healthz', { headers: { 'x-request-id': 'a b<script>' } });
    expect(kept.headers.get('x-request-id')).toBe('trace-1');
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is given even for bytes that are not HTTP, unknown methods and endless headers', async () => {
    const answers = await Promise.all([
      raw('GET / HTTP/9.9\r\n\r\n'),
      raw('BREW /pot HTTP/1.1\r\nhost: x\r\n\r\n'),
      raw(`GET / HTTP/1.1\r\nhost: x\r\nlong: ${'x'.repeat(40_000)}\r\n\r\n`),
    ]);
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['400', '405', '431']);
    for (const answer of answers) expect(answer).toMatch(/x-request-id: [0-9a-f-]{36}/);
  });
});

describe('an idempotency key', () => {
  it('gets the same answer twice and does the work once', async () => {
    const headers = { 'idempotency-key': newId() };
    const first = await adam.post('/api/v1/saved-views', view('Once'), { headers });
    const second = await adam.post('/api/v1/saved-views', view('Once'), { headers });
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const { body } = await adam.get('/api/v1/saved-views?list=deals');
    expect(body.items.filter((one: { name: string }) => one.name === 'Once')).toHaveLength(1);
  });

  it('does the work once when both requests arrive together', async () => {
    const headers = { 'idempotency-key': newId() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => adam.post('/api/v1/saved-views', view('Together'), { headers })),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('used for something else is refused', async () => {
    const headers = { 'idempotency-key': newId() };
    await adam.post('/api/v1/saved-views', view('A'), { headers });
    const answer = await adam.post('/api/v1/saved-views', view('B'), { headers });
    expect(answer.body).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  it('never brings back a secret', async () => {
    const headers = { 'idempotency-key': newId() };
    const key = { name: 'Sync', role: 'analyst', scopes: null, partnerId: null, expiresAt: null };
    const first = await adam.post('/api/v1/api-keys', key, { headers });
    const second = await adam.post('/api/v1/api-keys', key, { headers });
    expect(first.body.secret).toMatch(/^mrk_/);
    expect(second.body).toMatchObject({ status: 409, code: 'already_answered' });
  });
});

describe('a request from another site', () => {
  it('cannot use a person’s cookie', async () => {
    const answer = await adam.post('/api/v1/saved-views', view(), { headers: { origin: 'https://evil.example' } });
    expect(answer.body).toMatchObject({ status: 403, code: 'foreign_origin' });
  });
});
