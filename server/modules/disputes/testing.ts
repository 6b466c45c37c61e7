/** Disputes for tests: made over HTTP, by people of the named world. */
import type { Answer, Client } from '../../kit/testing/server.ts';
import { approved, bodyOf, reasonId, step, submitted } from '../deals/testing.ts';

type Body = Record<string, unknown>;

/** Two registrations of one customer: the first protected, the second rejected because of it. */
export async function rivals(winner: Client, loser: Client, vendor: Client, name: string, more: Body = {}) {
  const held = await approved(winner, vendor, name, more);
  const asked = await submitted(loser, name, more);
  await step(vendor, asked, 'rejection', { reasonId: await reasonId(vendor, 'reject', 'other_partner_registered') });
  return { held, asked };
}

/** Contests a rejection; answers the own side. */
export const contested = async (partner: Client, deal: { id: string }, more: Body = {}): Promise<Answer['body']> =>
  bodyOf(
    await partner.post('/api/v1/dispute-sides', { dealId: deal.id, statement: 'We were there first.', ...more }),
    201,
  );

/** The case that a registration is in, as the vendor reads it. */
export async function caseOf(vendor: Client, deal: { id: string }): Promise<Answer['body']> {
  const { items } = bodyOf(await vendor.get(`/api/v1/deals/${deal.id}/disputes`));
  return bodyOf(await vendor.get(`/api/v1/disputes/${items[0].id}`));
}

/** A step on a case: `act(carla, dispute, 'deliberation')`. */
export const act = (client: Client, dispute: { id: string }, path: string, body?: unknown, extra: object = {}) =>
  client.post(`/api/v1/disputes/${dispute.id}/${path}`, body, extra);

/** An open case: the second partner contests, the vendor takes it up with the first as the other side. */
export async function opened(winner: Client, loser: Client, vendor: Client, name: string) {
  const { held, asked } = await rivals(winner, loser, vendor, name);
  const side = await contested(loser, asked);
  const dispute = bodyOf(await act(vendor, await caseOf(vendor, asked), 'acceptance', { dealIds: [held.id] }));
  return { held, asked, side, dispute };
}

/** The body of a decision for the partner of one registration against all others. */
export async function forWinner(vendor: Client, dispute: Answer['body'], winner: { id: string }): Promise<Body> {
  const outcomes = [];
  for (const side of dispute.sides) {
    if (side.deal.id === winner.id) outcomes.push({ sideId: side.id, standing: 'won' });
    else outcomes.push(await lost(vendor, side));
  }
  return { verdict: 'winner', outcomes, record: 'The customer confirmed in writing who advised them first.' };
}

/** The outcome of a side that loses, with the reason that its registration needs. */
export async function lost(vendor: Client, side: Answer['body']): Promise<Body> {
  const reasons: Record<string, [string, string]> = {
    revoke: ['revoke', 'customer_request'],
    reject: ['reject', 'vendor_engaged'],
  };
  const reason = reasons[side.effects.losing];
  return {
    sideId: side.id,
    standing: 'lost',
    told: 'The customer named another contact.',
    ...(reason ? { reasonId: await reasonId(vendor, ...reason) } : {}),
  };
}
