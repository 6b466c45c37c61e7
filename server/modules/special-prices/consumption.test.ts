import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, statusesOf } from '../deals/testing.ts';
import { approvedPrice, asking, product, readRequest, step } from './testing.ts';

let server: TestServer;
let carla: Client;
let fiona: Client;
let priya: Client;
let ben: Client;
let sensor: string;
let deal: { id: string };

beforeAll(async () => {
  server = await startTestServer();
  carla = await server.as('carla@aldertech.example');
  fiona = await server.as('fiona@aldertech.example');
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  sensor = await product(await server.as('olivia@aldertech.example'), 'SENSOR', 10_000);
  deal = await approved(priya, carla, 'Wasserwerk Emden');
});
afterAll(() => server.close());

const use = (quantity: number, orderLine: string, more: object = {}) => ({
  position: 0,
  orderReference: 'PO-4711',
  orderLine,
  quantity,
  ...more,
});
const uses = async (request: { id: string }) =>
  bodyOf(await priya.get(`/api/v1/special-prices/${request.id}/uses`)).items;

describe('using a special price', () => {
  it('counts order lines up to what was approved', async () => {
    const request = await approvedPrice(priya, carla, deal, asking(sensor));
    const some = bodyOf(await step(fiona, request, 'uses', use(4, '1')), 201);
    expect([some.state, some.lines[0].used, some.lines[0].left]).toEqual(['partially_consumed', 4, 6]);
    const over = await step(carla, request, 'uses', use(7, '2'));
    expect([over.status, over.body.code, over.body.title]).toEqual([
      409,
      'over_approved',
      'Only 6 of 10 are left at this price',
    ]);
    expect((await step(carla, request, 'uses', use(1, '1'))).body.code).toBe('duplicate');
    expect((await step(carla, request, 'uses', use(1, '3', { usedOn: '2026-09-01' }))).body.errors[0].code).toBe(
      'outside_validity',
    );
    expect((await step(carla, request, 'uses', use(1, '3', { position: 5 }))).body.errors[0].path).toBe('position');
    expect(bodyOf(await step(carla, request, 'uses', use(6, '2')), 201).state).toBe('consumed');
    expect((await step(carla, request, 'uses', use(1, '9'))).status).toBe(409);
  });

  it('is recorded by the vendor; the partner reads along, others see nothing', async () => {
    const request = await approvedPrice(priya, carla, deal, asking(sensor));
    expect((await step(priya, request, 'uses', use(1, '1'))).status).toBe(403);
    expect((await step(ben, request, 'uses', use(1, '1'))).status).toBe(403);
    bodyOf(await step(carla, request, 'uses', use(1, '1')), 201);
    expect(await uses(request)).toMatchObject([{ orderReference: 'PO-4711', quantity: 1, recordedBy: 'Carla Moreno' }]);
    expect((await ben.get(`/api/v1/special-prices/${request.id}/uses`)).status).toBe(404);
  });

  it('can be taken back once, and the units are free again', async () => {
    const request = await approvedPrice(priya, carla, deal, asking(sensor));
    bodyOf(await step(carla, request, 'uses', use(10, '1')), 201);
    const [{ id }] = await uses(request);
    const back = bodyOf(await step(carla, request, `uses/${id}/reversal`));
    expect([back.state, back.lines[0].left]).toEqual(['approved', 10]);
    expect((await step(carla, request, `uses/${id}/reversal`)).status).toBe(409);
    bodyOf(await step(carla, request, 'uses', use(10, '1')), 201);
  });

  it('gives the last units to one of two that want them at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const request = await approvedPrice(priya, carla, deal, asking(sensor));
      const answers = await Promise.all([
        step(carla, request, 'uses', use(6, '1')),
        step(fiona, request, 'uses', use(6, '2')),
        step(carla, request, 'uses', use(6, '1')),
      ]);
      expect(statusesOf(answers)).toEqual([201, 409, 409]);
      expect(bodyOf(await readRequest(carla, request)).lines[0].used).toBe(6);
    }
  });
});
