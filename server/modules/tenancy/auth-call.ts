import type { FastifyRequest } from 'fastify';
import { ADDRESS_HEADER } from './auth.ts';

/** What better-auth answered: its error code when refused, its cookies to hand on. */
export interface Called {
  ok: boolean;
  status: number;
  code: string | null;
  body: Record<string, unknown>;
  cookies: string[];
}

/** Reads the answer of `auth.api.x({ …, asResponse: true })`. Faults inside better-auth are thrown on. */
export async function called(answer: Promise<Response>): Promise<Called> {
  const response = await answer;
  const text = await response.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>;
  const code = typeof body['code'] === 'string' ? body['code'] : null;
  if (response.status >= 500) throw new Error(`signing in failed inside: ${code ?? response.status}`);
  return { ok: response.status === 200, status: response.status, code, body, cookies: response.headers.getSetCookie() };
}

/** Headers for better-auth: the caller's address and browser, and of the cookies only those named. */
export function headersOf(request: FastifyRequest, cookies: readonly string[] = []): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip });
  const agent = request.headers['user-agent'];
  if (agent !== undefined) headers.set('user-agent', agent.slice(0, 500));
  const pairs = cookies
    .filter((name) => request.cookies[name] !== undefined)
    .map((name) => `${name}=${encodeURIComponent(request.cookies[name]!)}`);
  if (pairs.length > 0) headers.set('cookie', pairs.join('; '));
  return headers;
}
