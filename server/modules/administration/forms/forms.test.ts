import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';

let server: TestServer;
let adam: Client;
let priya: Client;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
  priya = await server.as('priya@brightline.example');
});
afterAll(() => server.close());

const field = (key: string, more: object = {}) => ({ key, label: { en: key }, type: 'text', ...more });
const section = (...fields: object[]) => ({ key: 'main', title: { en: 'Main' }, fields });
const etag = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const draft = '/api/v1/forms/deal/draft';

describe('a form', () => {
  it('is null for both sides until one is published', async () => {
    expect((await priya.get('/api/v1/forms/deal')).body).toEqual({ form: null });
    expect((await adam.get(draft)).body).toEqual({ form: null });
    expect((await adam.get('/api/v1/forms/nonsense')).status).toBe(404);
  });

  it('is drafted, refused with field paths, published, and superseded by the next one', async () => {
    const wrong = await adam.put(draft, { sections: [section(field('a'), field('a'))] });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toContainEqual(
      expect.objectContaining({ path: 'sections.0.fields.1.key', code: 'duplicate' }),
    );

    const saved = await adam.put(draft, { sections: [section(field('project'))] });
    expect(saved.body).toMatchObject({ number: 1, state: 'draft', version: 1 });
    expect((await adam.put(draft, { sections: [] })).status).toBe(428);
    expect((await adam.put(draft, { sections: [] }, etag(7))).status).toBe(412);
    expect((await priya.get(`/api/v1/form-versions/${saved.body.id}`)).status).toBe(404);

    const first = await adam.post('/api/v1/forms/deal/publication', undefined, etag(1));
    expect(first.body).toMatchObject({ number: 1, state: 'published', publishedBy: 'Adam Keller' });
    expect((await priya.get('/api/v1/forms/deal')).body.form.definition.sections[0].fields[0].key).toBe('project');

    const next = await adam.put(draft, { sections: [section(field('project'), field('site'))] });
    expect(next.body).toMatchObject({ number: 2, state: 'draft' });
    const second = await adam.post('/api/v1/forms/deal/publication', undefined, etag(1));
    expect(second.status).toBe(200);
    const old = await priya.get(`/api/v1/form-versions/${first.body.id}`);
    expect(old.body).toMatchObject({ state: 'superseded', number: 1 });
    const versions = await adam.get('/api/v1/forms/deal/versions');
    expect(versions.body.items.map((one: { number: number; fields: number }) => [one.number, one.fields])).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it('without a draft or without a field is not published', async () => {
    expect((await adam.post('/api/v1/forms/deal/publication', undefined, etag(1))).body.code).toBe('no_draft');
    const empty = await adam.put(draft, { sections: [section()] });
    const refused = await adam.post('/api/v1/forms/deal/publication', undefined, etag(empty.body.version));
    expect(refused.body.code).toBe('empty_form');
    expect((await adam.delete(draft)).status).toBe(204);
    expect((await adam.get(draft)).body.form).toBeNull();
  });

  it('is filled in on trial: hidden fields, demanded fields and wrong values', async () => {
    const sections = [
      section(
        field('kind', { type: 'pick_list', options: [{ value: 'new', label: { en: 'New' } }] }),
        field('why', { required: true, visible: { attribute: 'fields.kind', operator: 'equals', value: 'new' } }),
        field('mail', { type: 'email' }),
      ),
    ];
    const preview = (values: object) => adam.post('/api/v1/forms/deal/preview', { sections, values });
    const hidden = await preview({ mail: 'not an address' });
    expect(hidden.body.fields).toContainEqual({ key: 'why', visible: false, required: false });
    expect(hidden.body.errors.map((one: { path: string }) => one.path)).toEqual(['values.mail']);
    const shown = await preview({ kind: 'new' });
    expect(shown.body.errors).toEqual([expect.objectContaining({ path: 'values.why', code: 'required' })]);
  });

  it('belongs to administrators', async () => {
    const carla = await server.as('carla@aldertech.example');
    expect((await carla.put(draft, { sections: [] })).status).toBe(403);
    expect((await priya.get(draft)).status).toBe(403);
  });
});
