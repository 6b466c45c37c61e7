/** Requests for special prices for tests: made over HTTP, by people of the named world. */
import type { Client } from '../../kit/testing/server.ts';
import { bodyOf } from '../deals/testing.ts';

type Body = Record<string, unknown>;

/** A product with a list price in a currency; answers its id. */
export async function product(owner: Client, sku: string, minor: number, currency = 'EUR'): Promise<string> {
  const body = { sku, name: `Product ${sku}`, currency, listPrice: { minor, currency } };
  return bodyOf(await owner.post('/api/v1/products', body), 201).id;
}

/** What a partner fills in. */
export const asking = (productId: string, more: Body = {}): Body => ({
  lines: [{ productId, quantity: 10, discountBasisPoints: 2500 }],
  justification: 'The incumbent offers a third off.',
  competitor: 'Sigma Historian',
  validFrom: '2026-06-01',
  validTo: '2026-08-31',
  ...more,
});

/** Takes a step with a request. */
export const step = (client: Client, request: { id: string }, path: string, body?: unknown, extra: object = {}) =>
  client.post(`/api/v1/special-prices/${request.id}/${path}`, body, extra);

export const draft = async (client: Client, deal: { id: string }, content: Body): Promise<Body & { id: string }> =>
  bodyOf(await client.post('/api/v1/special-prices', { dealId: deal.id, ...content }), 201);

/** A request that waits for the vendor. */
export const submitted = async (client: Client, deal: { id: string }, content: Body) =>
  bodyOf(await step(client, await draft(client, deal, content), 'submission'));

/** An approved price. */
export const approvedPrice = async (client: Client, vendor: Client, deal: { id: string }, content: Body) =>
  bodyOf(await step(vendor, await submitted(client, deal, content), 'approval', {}));

/** A request as somebody reads it now. */
export const readRequest = (client: Client, { id }: { id: string }) => client.get(`/api/v1/special-prices/${id}`);
