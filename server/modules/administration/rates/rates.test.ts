import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBase, type Rates } from '../../../kit/rates.ts';
import { startTestServer, type TestServer } from '../../../kit/testing/server.ts';

let server: TestServer;
const RATES = '/api/v1/exchange-rates';

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const save = async (...rates: { currency: string; day: string; rate: string }[]) =>
  (await server.as('adam@aldertech.example')).put(RATES, { rates });

describe('exchange rates', () => {
  it('hold from their day until a later one', async () => {
    const saved = await save(
      { currency: 'USD', day: '2026-01-01', rate: '1.0800' },
      { currency: 'USD', day: '2026-05-01', rate: '1.1' },
      { currency: 'JPY', day: '2026-03-01', rate: '168.25' },
    );
    expect(saved).toMatchObject({ status: 200, body: { changed: 3 } });
    const carla = await server.as('carla@aldertech.example');
    expect((await carla.get(`${RATES}/of-day?day=2026-04-30`)).body).toEqual({
      base: 'EUR',
      day: '2026-04-30',
      items: [
        { currency: 'JPY', rate: '168.25', day: '2026-03-01' },
        { currency: 'USD', rate: '1.08', day: '2026-01-01' },
      ],
    });
    const today = (await carla.get(`${RATES}/of-day`)).body;
    expect(today.items).toContainEqual({ currency: 'USD', rate: '1.1', day: '2026-05-01' });
  });

  it('change nothing when they are the same, and are on record when they change', async () => {
    expect((await save({ currency: 'CHF', day: '2026-05-01', rate: '0.94' })).body).toEqual({ changed: 1 });
    expect((await save({ currency: 'CHF', day: '2026-05-01', rate: '0.940' })).body).toEqual({ changed: 0 });
    expect((await save({ currency: 'CHF', day: '2026-05-01', rate: '0.95' })).body).toEqual({ changed: 1 });
    const adam = await server.as('adam@aldertech.example');
    const events = (await adam.get('/api/v1/audit-events?type=is:exchange_rates.saved')).body.items;
    expect(events[0]).toMatchObject({ type: 'exchange_rates.saved' });
  });

  it('are refused for the own currency, days to come, doubles, zero and no number', async () => {
    const paths = async (...rates: { currency: string; day: string; rate: string }[]) => {
      const { status, body } = await save(...rates);
      expect(status).toBe(422);
      return body.errors.map((error: { path: string; code: string }) => `${error.path} ${error.code}`);
    };
    expect(await paths({ currency: 'EUR', day: '2026-05-01', rate: '1' })).toEqual(['rates.0.currency own_currency']);
    expect(await paths({ currency: 'USD', day: '2026-06-03', rate: '1' })).toEqual(['rates.0.day in_the_future']);
    const usd = { currency: 'USD', day: '2026-05-02', rate: '1.2' };
    expect(await paths(usd, usd)).toEqual(['rates.1.currency duplicate']);
    for (const rate of ['0', '-1', '1,5', '1e3', '']) expect((await save({ ...usd, rate })).status).toBe(422);
    expect((await save({ ...usd, currency: 'ZZZ' })).status).toBe(422);
  });

  it('can be taken back, and the one before holds again', async () => {
    const adam = await server.as('adam@aldertech.example');
    await save({ currency: 'SEK', day: '2026-02-01', rate: '11' }, { currency: 'SEK', day: '2026-05-01', rate: '12' });
    const { items } = (await adam.get(`${RATES}?currency=is:SEK`)).body;
    expect((await adam.delete(`${RATES}/${items[0].id}`)).status).toBe(204);
    expect((await adam.delete(`${RATES}/${items[0].id}`)).status).toBe(404);
    const { body } = await adam.get(`${RATES}/of-day`);
    expect(body.items).toContainEqual({ currency: 'SEK', rate: '11', day: '2026-02-01' });
  });

  it('are read by sellers, entered by finance and administrators, and seen by no other vendor', async () => {
    const ben = await server.as('ben@cobalt-networks.example');
    expect((await ben.get(`${RATES}/of-day`)).status).toBe(200);
    const rates = [{ currency: 'NOK', day: '2026-05-01', rate: '11.5' }];
    expect((await ben.put(RATES, { rates })).status).toBe(403);
    expect((await (await server.as('carla@aldertech.example')).put(RATES, { rates })).status).toBe(403);
    const adam = await server.as('adam@aldertech.example');
    const [mine] = (await adam.get(`${RATES}?currency=is:USD`)).body.items;
    const oscar = await server.as('oscar@borealis.example');
    expect((await oscar.get(RATES)).body.items).toEqual([]);
    expect((await oscar.delete(`${RATES}/${mine.id}`)).status).toBe(404);
  });
});

it('an amount without a rate has no worth in the own currency', () => {
  const usd = { from: 'EUR', to: 'USD', rate: '1.25', date: '2026-05-01' };
  const rates: Rates = { base: 'EUR', by: new Map([['USD', usd]]) };
  const worth = (minor: bigint, currency: string) => inBase({ minor, currency }, rates);
  expect(worth(12_500n, 'USD')).toEqual({ minor: 10_000n, currency: 'EUR', rateDate: '2026-05-01' });
  expect(worth(500n, 'EUR')).toEqual({ minor: 500n, currency: 'EUR', rateDate: null });
  expect(worth(500n, 'GBP')).toBeNull();
});
