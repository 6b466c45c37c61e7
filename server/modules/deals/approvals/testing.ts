/** Approval policies for tests, written over HTTP. */
import type { Answer, Client } from '../../../kit/testing/server.ts';
import { bodyOf } from '../testing.ts';

type Body = Record<string, unknown>;

export const role = (name: string): Body => ({ kind: 'role', role: name });

/** A step that asks some approvers; one of them is enough unless said otherwise. */
export const stepOf = (name: string, approvers: Body[], more: Body = {}): Body => ({
  name,
  approvers,
  mode: 'any',
  together: false,
  slaMinutes: 480,
  ...more,
});

export const policyOf = (more: Body = {}): Body => ({
  automatic: { enabled: false, condition: null },
  rules: [],
  fallback: [],
  showNames: false,
  ...more,
});

/** Saves a policy on top of the latest one. */
export async function savePolicy(client: Client, definition: Body, more: Body = {}): Promise<Answer['body']> {
  const { version } = bodyOf(await client.get('/api/v1/approval-policies/deal'));
  const headers = { 'if-match': `"${version}"` };
  return bodyOf(await client.post('/api/v1/approval-policies/deal/versions', { definition, ...more }, { headers }));
}

/** The chain of a registration as somebody reads it. */
export const chainOf = async (client: Client, deal: { id: string }): Promise<Answer['body']> =>
  bodyOf(await client.get(`/api/v1/deals/${deal.id}/approval-chain`)).request;

/** Names of the people whom a step asks now. */
export const asked = (step: { people: { name: string; state: string }[] }): string[] =>
  step.people.filter(({ state }) => state === 'asked').map(({ name }) => name);

/** Membership id of somebody by e-mail address. */
export async function memberId(client: Client, email: string): Promise<string> {
  const { items } = bodyOf(await client.get('/api/v1/people?side=in:vendor&limit=100'));
  return items.find((one: Body) => one['email'] === email).id;
}
