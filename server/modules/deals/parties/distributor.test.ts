import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { bodyOf, drafted, read, registrationOf, step, submitted } from '../testing.ts';
import {
  brightline,
  changeSettings,
  cobalt,
  delta,
  elmwood,
  parties,
  shared,
  sharedDeal,
  signInAll,
} from './testing.ts';

let server: TestServer;
let olivia: Client;
let carla: Client;
let priya: Client;
let ben: Client;
let dana: Client;
let eli: Client;
let oscar: Client;

beforeAll(async () => {
  server = await startTestServer();
  ({ olivia, carla, priya, ben, dana, eli, oscar } = await signInAll(server));
});
afterAll(() => server.close());

describe('a distributor on a deal', () => {
  it('is one of those that the partner buys from', async () => {
    const { items } = bodyOf(await eli.get(`/api/v1/partners/${elmwood}/distributors`));
    expect(items).toEqual([{ id: delta, name: 'Delta Distribution', parent: true }]);
    const foreign = await priya.post('/api/v1/deals', registrationOf('Hafen Emden', { distributorId: delta }));
    expect([foreign.status, foreign.body.errors[0].path]).toEqual([422, 'distributorId']);
    bodyOf(await olivia.put(`/api/v1/partners/${brightline}/distributors`, { distributorIds: [delta] }));
    expect(await drafted(priya, 'Hafen Emden', { distributorId: delta })).toMatchObject({ distributorId: delta });
    expect((await priya.put(`/api/v1/partners/${brightline}/distributors`, { distributorIds: [] })).status).toBe(403);
    expect((await oscar.put(`/api/v1/partners/${brightline}/distributors`, { distributorIds: [] })).status).toBe(404);
  });

  it('sees nothing of a draft, then number, customer and status, and no more', async () => {
    const deal = await drafted(priya, 'Werft Papenburg', { distributorId: delta });
    expect((await sharedDeal(dana, deal)).status).toBe(404);
    bodyOf(await step(priya, deal, 'submission'));
    const seen = bodyOf(await sharedDeal(dana, deal));
    expect(seen).toMatchObject({ customer: 'Werft Papenburg', status: 'submitted', registrant: 'Brightline Systems' });
    expect(seen).toMatchObject({ amount: null, detail: null, distributor: true, role: null });
    expect((await dana.get(`/api/v1/deals/${deal.id}`)).status).toBe(404);
    for (const stranger of [ben, eli, oscar]) expect((await sharedDeal(stranger, deal)).status).not.toBe(200);
    bodyOf(await step(carla, deal, 'approval', {}));
    expect(bodyOf(await sharedDeal(dana, deal)).status).toBe('approved');
    expect((await shared(dana, 'distributor=is:true&q=papenburg')).map((row: { id: string }) => row.id)).toEqual([
      deal.id,
    ]);
    await server.settle();
    const { items } = bodyOf(await dana.get(`/api/v1/shared-deals/${deal.id}/timeline`));
    expect(items.map((event: { type: string }) => event.type)).toEqual(['deal.distributor_named']);
  });

  it('sees everything but the internal where the vendor says so, and comments', async () => {
    const deal = await submitted(priya, 'Kaffee Bremen', { distributorId: delta });
    const say = (body: string) => dana.post(`/api/v1/shared-deals/${deal.id}/comments`, { body });
    expect((await say('Hello')).status).toBe(403);
    bodyOf(
      await olivia.put(`/api/v1/partners/${delta}/distributor-terms`, {
        sees: 'full',
        mayComment: null,
        mayRegister: null,
      }),
    );
    expect(bodyOf(await sharedDeal(dana, deal))).toMatchObject({
      amount: { minor: 5_000_000, currency: 'EUR' },
      detail: { contact: { name: 'Eva Sommer' } },
    });
    await step(carla, deal, 'comments', { body: 'Between us', visibility: 'internal' });
    bodyOf(await say('We can deliver in June'), 201);
    const heard = bodyOf(await dana.get(`/api/v1/shared-deals/${deal.id}/comments`)).items;
    expect(heard.map((comment: { body: string }) => comment.body)).toEqual(['We can deliver in June']);
    const { items } = bodyOf(await priya.get(`/api/v1/deals/${deal.id}/comments`));
    expect(items[0].author).toEqual({ name: 'Dana de Vries', side: 'partner' });
    bodyOf(
      await olivia.put(`/api/v1/partners/${delta}/distributor-terms`, {
        sees: 'full',
        mayComment: false,
        mayRegister: null,
      }),
    );
    expect((await say('Again')).status).toBe(403);
  });

  it('sees nothing where the vendor or the registrant says so', async () => {
    const deal = await submitted(priya, 'Tee Leer', { distributorId: delta });
    bodyOf(
      await olivia.put(`/api/v1/partners/${delta}/distributor-terms`, {
        sees: 'nothing',
        mayComment: null,
        mayRegister: null,
      }),
    );
    expect((await sharedDeal(dana, deal)).status).toBe(404);
    expect(await shared(dana)).toEqual([]);
    bodyOf(
      await olivia.put(`/api/v1/partners/${delta}/distributor-terms`, {
        sees: null,
        mayComment: null,
        mayRegister: null,
      }),
    );
    expect((await sharedDeal(dana, deal)).status).toBe(200);
    const { version } = await read(priya, deal);
    const hide = { distributorId: delta, hidden: true };
    bodyOf(await priya.put(`/api/v1/deals/${deal.id}/distributor`, hide, { headers: { 'if-match': `"${version}"` } }));
    expect((await sharedDeal(dana, deal)).status).toBe(404);
    expect(await parties(priya, deal)).toMatchObject({
      distributor: { name: 'Delta Distribution' },
      distributorHidden: true,
    });
  });

  it('registers for its resellers when allowed', async () => {
    bodyOf(await olivia.put(`/api/v1/partners/${brightline}/distributors`, { distributorIds: [delta] }));
    const { items } = bodyOf(await dana.get('/api/v1/resellers'));
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['Brightline Systems', 'Elmwood IT']);
    const register = (partnerId: string, more = {}) =>
      dana.post('/api/v1/reseller-registrations', { ...registrationOf('Molkerei Cuxhaven', more), partnerId });
    const missing = await register(brightline, { contact: {} });
    expect([missing.status, missing.body.errors.length]).toEqual([422, 2]);
    expect((await register(cobalt)).body.errors[0].path).toBe('partnerId');
    const deal = bodyOf(await register(brightline), 201);
    expect(await read(priya, deal)).toMatchObject({
      status: 'submitted',
      partner: { name: 'Brightline Systems' },
      createdBy: { name: 'Dana de Vries' },
      distributorId: delta,
    });
    expect(bodyOf(await sharedDeal(dana, deal)).registrant).toBe('Brightline Systems');
    expect(
      (await eli.post('/api/v1/reseller-registrations', { ...registrationOf('X'), partnerId: brightline })).status,
    ).toBe(422);
    await changeSettings(olivia, { distributorMayRegister: false });
    expect((await register(brightline)).status).toBe(403);
    await changeSettings(olivia, { distributorMayRegister: true });
  });
});
