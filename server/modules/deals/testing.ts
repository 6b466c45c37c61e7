/** Registrations for tests: made over HTTP, by people of the named world. */
import type { Answer, Client } from '../../kit/testing/server.ts';

type Body = Record<string, unknown>;

/** A complete registration of a customer by its name; the domain is made from the name. */
export const registrationOf = (name: string, more: Body = {}): Body => ({
  customer: { name, country: 'DE', city: 'Goslar', domain: `${name.toLowerCase().replace(/[^a-z0-9]/g, '')}.de` },
  contact: { name: 'Eva Sommer', email: 'eva.sommer@gmx.de' },
  amount: { minor: 5_000_000, currency: 'EUR' },
  closeDate: '2026-09-30',
  description: 'Replaces a home-grown historian.',
  ...more,
});

/** The body of an answer, which must have the status. */
export function bodyOf(answer: Answer, status = 200): Answer['body'] {
  if (answer.status !== status) {
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}

/** A draft of a customer; answers the registration. */
export const drafted = async (client: Client, name: string, more: Body = {}): Promise<Answer['body']> =>
  bodyOf(await client.post('/api/v1/deals', registrationOf(name, more)), 201);

/** Takes a step with a registration: `step(carla, deal, 'approval', {})`. */
export const step = (client: Client, deal: { id: string }, path: string, body?: unknown, extra: object = {}) =>
  client.post(`/api/v1/deals/${deal.id}/${path}`, body, extra);

/** A registration that waits for the vendor. */
export async function submitted(client: Client, name: string, more: Body = {}): Promise<Answer['body']> {
  const deal = await drafted(client, name, more);
  return bodyOf(await step(client, deal, 'submission'));
}

/** A protected registration. */
export async function approved(
  partner: Client,
  vendor: Client,
  name: string,
  more: Body = {},
): Promise<Answer['body']> {
  const deal = await submitted(partner, name, more);
  return bodyOf(await step(vendor, deal, 'approval', {}));
}

/** Statuses of answers in ascending order, for races whose winner is open. */
export const statusesOf = (answers: readonly Answer[]): number[] =>
  answers.map((answer) => answer.status).sort((a, b) => a - b);

/** A registration as somebody reads it now. */
export const read = async (client: Client, deal: { id: string }): Promise<Answer['body']> =>
  bodyOf(await client.get(`/api/v1/deals/${deal.id}`));

/** Identifier of one of the tenant's reasons. */
export async function reasonId(client: Client, purpose: string, code: string): Promise<string> {
  const { items } = bodyOf(await client.get('/api/v1/reason-codes'));
  return items.find((reason: Body) => reason['purpose'] === purpose && reason['code'] === code).id;
}

/** Types of the events in a registration's timeline, the oldest first. */
export async function happened(client: Client, deal: { id: string }): Promise<string[]> {
  const { items } = bodyOf(await client.get(`/api/v1/deals/${deal.id}/timeline`));
  return items.map((event: Body) => event['type']).reverse();
}
