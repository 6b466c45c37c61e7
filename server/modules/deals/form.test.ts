import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf, drafted, registrationOf, step } from './testing.ts';

let server: TestServer;
let priya: Client;

const SECTIONS = [
  {
    key: 'project',
    title: { en: 'Project' },
    fields: [
      { type: 'text', key: 'plant', label: { en: 'Plant' }, required: true },
      { type: 'number', key: 'lines', label: { en: 'Production lines' }, min: 1, max: 99 },
    ],
  },
];

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
});
afterAll(() => server.close());

describe('the tenant’s own fields', () => {
  it('do not exist before a form is published', async () => {
    const answer = await priya.post('/api/v1/deals', registrationOf('Formlos', { custom: { plant: 'A' } }));
    expect(answer.body.errors[0]).toMatchObject({ path: 'custom.plant', code: 'unknown_field' });
  });

  it('are checked against the published form, strictly when the registration is submitted', async () => {
    await publish();
    const deal = await drafted(priya, 'Formvoll', { custom: { lines: 4 } });
    expect(deal).toMatchObject({ custom: { lines: 4 }, formVersionId: expect.any(String) });
    const missing = await step(priya, deal, 'submission');
    expect(missing.body.errors).toMatchObject([{ path: 'custom.plant', code: 'required' }]);
    const headers = { 'if-match': `"${deal.version}"` };
    const url = `/api/v1/deals/${deal.id}`;
    const tooMany = await priya.patch(url, { custom: { lines: 100 } }, { headers });
    expect(tooMany.body.errors[0].path).toBe('custom.lines');
    const filled = bodyOf(await priya.patch(url, { custom: { plant: 'North' } }, { headers }));
    expect(filled.custom).toEqual({ lines: 4, plant: 'North' });
    expect(bodyOf(await step(priya, deal, 'submission')).status).toBe('submitted');
  });

  it('that leave the form leave the drafts with their next saving and do not stand in the way of submitting', async () => {
    const saved = await drafted(priya, 'Formwandel', { custom: { plant: 'South', lines: 7 } });
    const submitted = await drafted(priya, 'Formende', { custom: { plant: 'East', lines: 8 } });
    await publish([{ ...SECTIONS[0]!, fields: [SECTIONS[0]!.fields[0]!] }]);
    const headers = { 'if-match': `"${saved.version}"` };
    const body = { custom: { plant: 'West', lines: 7 } };
    expect(bodyOf(await priya.patch(`/api/v1/deals/${saved.id}`, body, { headers })).custom).toEqual({ plant: 'West' });
    expect(bodyOf(await step(priya, submitted, 'submission')).custom).toEqual({ plant: 'East' });
    const never = await priya.post('/api/v1/deals', registrationOf('Formfremd', { custom: { lines: 1 } }));
    expect(never.body.errors[0]).toMatchObject({ path: 'custom.lines', code: 'unknown_field' });
  });
});

async function publish(sections: object[] = SECTIONS): Promise<void> {
  const adam = await server.as('adam@aldertech.example');
  const draft = bodyOf(await adam.put('/api/v1/forms/deal/draft', { sections }));
  const headers = { 'if-match': `"${draft.version}"` };
  const published = await adam.post('/api/v1/forms/deal/publication', undefined, { headers });
  if (published.status >= 300) throw new Error(JSON.stringify(published.body));
}
