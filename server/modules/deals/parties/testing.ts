/** People and requests that the tests of parties share. */
import { named } from '../../../../db/seeds/named.ts';
import type { Client, TestServer } from '../../../kit/testing/server.ts';
import { bodyOf } from '../testing.ts';

const partner = (key: string) => named('aldertech', 'partner', key);

/** Partners of the named world by id. */
export const brightline = partner('brightline');
export const cobalt = partner('cobalt');
export const delta = partner('delta');
export const elmwood = partner('elmwood');

/** Everybody who plays in these tests, signed in. */
export async function signInAll(server: TestServer) {
  return {
    olivia: await server.as('olivia@aldertech.example'),
    carla: await server.as('carla@aldertech.example'),
    priya: await server.as('priya@brightline.example'),
    ben: await server.as('ben@cobalt-networks.example'),
    dana: await server.as('dana@delta-distribution.example'),
    eli: await server.as('eli@elmwood-it.example'),
    oscar: await server.as('oscar@borealis.example'),
  };
}

type Deal = { id: string };

/** Deals of others that a firm has a part in. */
export const shared = async (client: Client, query = '') =>
  bodyOf(await client.get(`/api/v1/shared-deals?${query}`)).items;

export const sharedDeal = (client: Client, deal: Deal) => client.get(`/api/v1/shared-deals/${deal.id}`);

/** The parties of a deal as somebody sees them. */
export const parties = async (client: Client, deal: Deal) =>
  bodyOf(await client.get(`/api/v1/deals/${deal.id}/parties`));

/** Changes what parties may see and do. */
export async function changeSettings(owner: Client, change: object) {
  const now = await owner.get('/api/v1/party-settings');
  const headers = { 'if-match': now.headers.get('etag')! };
  return bodyOf(await owner.patch('/api/v1/party-settings', change, { headers }));
}

/** A party as the vendor asks for it. */
export const share = (
  partnerId: string,
  role: string | null,
  revenue: number | null,
  commission: number | null = null,
) => ({ partnerId, role, shares: { revenue, commission } });

/** Says who takes part in a deal, on top of the version that stands or the one given. */
export async function put(client: Client, deal: Deal, list: unknown[], version?: number) {
  const { version: now } = await parties(client, deal);
  const headers = { 'if-match': `"${version ?? now}"` };
  return client.put(`/api/v1/deals/${deal.id}/parties`, { parties: list }, { headers });
}
