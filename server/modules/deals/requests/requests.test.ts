import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, TEST_NOW, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { approved, bodyOf, happened, read, statusesOf, step } from '../testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;
let oscar: Client;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => everybodyAt(TEST_NOW.toISOString()));

async function everybodyAt(moment: string): Promise<void> {
  server.clock.set(new Date(moment));
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  oscar = await server.as('oscar@borealis.example');
}

/** Within the last thirty days of a protection that began on 2 June and ends on 31 August. */
const LATE = '2026-08-10T08:00:00Z';

async function evidence(client: Client): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob(['The customer’s board decides in October.'], { type: 'text/plain' }), 'board.txt');
  return bodyOf(await client.post('/api/v1/files', form), 201).id;
}

async function ask(client: Client, deal: { id: string }, more: object = {}) {
  return step(client, deal, 'extension-requests', {
    reason: 'Board meets late',
    fileIds: [await evidence(client)],
    ...more,
  });
}

const protection = async (client: Client, deal: { id: string }) =>
  bodyOf(await client.get(`/api/v1/deals/${deal.id}/protection`));

describe('an extension', () => {
  it('is asked for with a reason and a file, granted, and moves end and reminders', async () => {
    const deal = await approved(priya, carla, 'Papierfabrik Osterode');
    await everybodyAt(LATE);
    const request = bodyOf(await ask(priya, deal), 201);
    expect(request).toMatchObject({
      kind: 'extension',
      status: 'pending',
      daysAsked: 30,
      askedBy: { side: 'partner' },
    });
    expect((await read(priya, deal)).protection.until).toBe('2026-08-31T21:59:59.999Z');
    const granted = bodyOf(await step(carla, deal, `requests/${request.id}/grant`, { note: 'Good luck' }));
    expect(granted).toMatchObject({ status: 'granted', daysGiven: 30, decision: { note: 'Good luck' } });
    const view = await protection(priya, deal);
    expect(view).toMatchObject({
      until: '2026-09-30T21:59:59.999Z',
      totalDays: 120,
      extension: { granted: 1, limit: 1 },
    });
    expect(view.parts.map((part: { kind: string; days: number }) => [part.kind, part.days])).toEqual([
      ['terms', 90],
      ['extension', 30],
    ]);
    expect(view.extension.ask).toMatchObject({ allowed: false, reason: 'Extended 1 of 1 times already' });
    await everybodyAt('2026-09-10T08:00:00Z');
    await server.settle();
    expect((await read(priya, deal)).status).toBe('approved');
    expect(await happened(priya, deal)).toContain('deal.extended');
  });

  it('takes what the vendor’s policy asks for, in its time', async () => {
    const deal = await approved(priya, carla, 'Papierfabrik Herzberg');
    expect((await ask(priya, deal)).body.code).toBe('too_early');
    await everybodyAt(LATE);
    const bare = await step(priya, deal, 'extension-requests', { reason: 'Late', days: 31 });
    expect(bare.status).toBe(422);
    expect(bare.body.errors.map((error: { path: string }) => error.path)).toEqual(['days', 'fileIds']);
  });

  it('is never asked for twice at once: of two, exactly one waits', async () => {
    const deal = await approved(priya, carla, 'Papierfabrik Seesen');
    await everybodyAt(LATE);
    const answers = await Promise.all([ask(priya, deal), ask(priya, deal), ask(priya, deal)]);
    expect(statusesOf(answers)).toEqual([201, 409, 409]);
    const request = answers.find((answer) => answer.status === 201)!.body;
    const decisions = await Promise.all([
      step(carla, deal, `requests/${request.id}/grant`, {}),
      step(carla, deal, `requests/${request.id}/refusal`, { note: 'No' }),
    ]);
    expect(statusesOf(decisions)).toEqual([200, 409]);
  });

  it('is declined in words that the partner reads, and may be taken back before', async () => {
    const deal = await approved(priya, carla, 'Papierfabrik Einbeck');
    await everybodyAt(LATE);
    const first = bodyOf(await ask(priya, deal), 201);
    expect((await step(carla, deal, `requests/${first.id}/withdrawal`)).status).toBe(403);
    expect(bodyOf(await step(priya, deal, `requests/${first.id}/withdrawal`)).status).toBe('withdrawn');
    const second = bodyOf(await ask(priya, deal), 201);
    const url = `requests/${second.id}/refusal`;
    expect((await step(carla, deal, url, {})).status).toBe(422);
    expect(bodyOf(await step(carla, deal, url, { note: 'Nothing moved' }))).toMatchObject({
      status: 'declined',
      decision: { note: 'Nothing moved' },
    });
    await server.settle();
    const told = bodyOf(await priya.get('/api/v1/notifications')).items;
    expect(told.find((one: { kind: string }) => one.kind === 'deal_extension_declined')).toMatchObject({
      params: { note: 'Nothing moved' },
    });
  });

  it('is decided by the vendor, seen by nobody else', async () => {
    const deal = await approved(priya, carla, 'Papierfabrik Alfeld');
    await everybodyAt(LATE);
    const request = bodyOf(await ask(priya, deal), 201);
    expect((await step(priya, deal, `requests/${request.id}/grant`, {})).status).toBe(403);
    expect((await step(ben, deal, `requests/${request.id}/withdrawal`)).status).toBe(404);
    expect((await step(oscar, deal, `requests/${request.id}/grant`, {})).status).toBe(404);
    expect((await ben.get(`/api/v1/deals/${deal.id}/protection`)).status).toBe(404);
    const other = await approved(priya, carla, 'Papierfabrik Bodenfelde', { closeDate: '2026-12-01' });
    expect((await step(carla, other, `requests/${request.id}/grant`, {})).status).toBe(404);
    expect((await carla.post(`/api/v1/deals/${deal.id}/extension-requests`, { reason: 'x', fileIds: [] })).status).toBe(
      403,
    );
    const waiting = bodyOf(await carla.get('/api/v1/deal-requests?status=in:pending')).items;
    expect(waiting.map((item: { request: { id: string } }) => item.request.id)).toContain(request.id);
    expect(bodyOf(await ben.get('/api/v1/deal-requests')).items).toEqual([]);
  });

  it('is given without being asked, one by one or to many', async () => {
    const deal = await approved(priya, carla, 'Papierfabrik Gronau');
    const headers = { 'if-match': `"${deal.version}"` };
    expect((await step(priya, deal, 'extensions', { days: 5, reason: 'x' }, { headers })).status).toBe(403);
    const longer = bodyOf(await step(carla, deal, 'extensions', { days: 14, reason: 'Trade fair' }, { headers }));
    expect(longer.protection).toMatchObject({ until: '2026-09-14T21:59:59.999Z', days: 90 });
    expect((await step(carla, deal, 'extensions', { days: 5, reason: 'x' }, { headers })).status).toBe(412);
    const draft = bodyOf(await priya.post('/api/v1/deals', {}), 201);
    const bulk = { dealIds: [deal.id, draft.id], days: 7, reason: 'Holidays' };
    const { results } = bodyOf(await carla.post('/api/v1/deals/bulk/extension', bulk));
    expect(results.map((row: { ok: boolean }) => row.ok)).toEqual([true, false]);
    expect((await protection(priya, deal)).extension).toMatchObject({ granted: 0 });
  });

  it('is not possible once the protection is over', async () => {
    const deal = await approved(priya, carla, 'Papierfabrik Dassel');
    await everybodyAt('2026-08-31T22:00:01Z');
    expect((await ask(priya, deal)).body.code).toBe('illegal_transition');
    expect(
      (
        await step(
          carla,
          deal,
          'extensions',
          { days: 5, reason: 'x' },
          { headers: { 'if-match': `"${deal.version}"` } },
        )
      ).status,
    ).toBe(409);
  });
});

describe('a milestone', () => {
  it('lengthens the protection at once, with its evidence, and only once', async () => {
    const deal = await approved(priya, carla, 'Glashütte Duingen');
    expect((await step(priya, deal, 'milestones', { key: 'proof_of_concept' })).body.errors[0].path).toBe('fileIds');
    const shown = { key: 'proof_of_concept', fileIds: [await evidence(priya)], note: 'Ran for two weeks' };
    const reached = bodyOf(await step(priya, deal, 'milestones', shown), 201);
    expect(reached).toMatchObject({ status: 'granted', daysGiven: 30, milestone: { key: 'proof_of_concept' } });
    expect((await step(priya, deal, 'milestones', shown)).body.code).toBe('request_pending');
    bodyOf(await step(priya, deal, 'milestones', { key: 'meeting' }), 201);
    const view = await protection(priya, deal);
    expect(view).toMatchObject({ totalDays: 134, until: '2026-10-14T21:59:59.999Z' });
    expect(view.parts).toHaveLength(3);
    expect(view.milestones.map((one: { state: string }) => one.state)).toEqual(['reached', 'reached', 'open']);
  });

  it('is one of the vendor’s own, reached between registration and today', async () => {
    const deal = await approved(priya, carla, 'Glashütte Grünenplan');
    expect((await step(priya, deal, 'milestones', { key: 'handshake' })).body.errors[0].path).toBe('key');
    const early = await step(priya, deal, 'milestones', { key: 'meeting', reachedOn: '2026-05-01' });
    const late = await step(priya, deal, 'milestones', { key: 'meeting', reachedOn: '2026-06-03' });
    expect([early, late].map((answer) => answer.body.errors[0].code)).toEqual(['too_early', 'in_the_future']);
    expect((await step(ben, deal, 'milestones', { key: 'meeting' })).status).toBe(404);
  });
});
