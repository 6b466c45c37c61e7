/** One function for every request of the app: types from the contract, headers, problems. */
import { v4 } from 'uuid';
import type { AnswerOf, BodyInputOf, Endpoint, ParamsOf, QueryInputOf } from '../../server/kit/contract.ts';
import { addressOf } from './address.ts';
import { isProblem, problemOf, unreachable } from './problem.ts';
import type { ApiProblem } from './problem.ts';

// Any schema, as `Endpoint<P, Q, B, R>` is invariant in none of them but inference needs the widest form.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyEndpoint = Endpoint<any, any, any, any>;

type Part<Name extends string, T> = [T] extends [undefined]
  ? { [name in Name]?: never }
  : object extends T
    ? { [name in Name]?: T }
    : { [name in Name]: T };

/** What an operation needs, straight from its contract: `params`, `query`, `body`, each only when declared. */
export type InputOf<E extends AnyEndpoint> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryInputOf<E>> &
  Part<'body', BodyInputOf<E>>;

export interface CallOptions {
  signal?: AbortSignal;
  /** Same key, same effect: pass the key of the first attempt when a submit is repeated. POST makes one when absent. */
  idempotencyKey?: string;
  /** The record that the change was made on. Its version goes out as `If-Match`, so a stale edit is refused (412). */
  ifMatch?: { version: number } | undefined;
  /** Nobody signed in is an expected answer: 401 is thrown like any other problem, without leading to sign-in. */
  anonymous?: boolean;
  /** Sent as the file part of a multipart operation. */
  file?: File;
  /** Milliseconds until the attempt is given up; 30 s by default, none for uploads. */
  timeout?: number;
}

type Loose = { params?: unknown; query?: unknown; body?: unknown };

let signedOut: (problem: ApiProblem) => void = () => {};

/** Registers what happens when the session is over (401 anywhere but on the sign-in pages). Called once, by the app. */
export function onSignedOut(handler: (problem: ApiProblem) => void): void {
  signedOut = handler;
}

/** Calls an operation. Resolves with the answer's body; rejects with `ApiProblem`, or `AbortError` when the signal fired. */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  const requestId = v4();
  const response = await send(endpoint, input, options, requestId);
  if (!response.ok) {
    const problem = await problemOf(response, requestId);
    if (problem.status === 401 && endpoint.ability !== 'public' && !options.anonymous) signedOut(problem);
    throw problem;
  }
  if (response.status === 204) return undefined as AnswerOf<E>;
  return (await response.json()) as AnswerOf<E>;
}

async function send(endpoint: AnyEndpoint, input: Loose, options: CallOptions, requestId: string): Promise<Response> {
  const timeout = AbortSignal.timeout(options.timeout ?? (options.file ? 3_600_000 : 30_000));
  try {
    return await fetch(addressOf(endpoint, input), {
      method: endpoint.method,
      headers: headersOf(endpoint, input, options, requestId),
      body: bodyOf(endpoint, input, options),
      credentials: 'same-origin',
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    });
  } catch (error) {
    if (options.signal?.aborted || isProblem(error)) throw error;
    throw unreachable(requestId, timeout.aborted);
  }
}

function headersOf(endpoint: AnyEndpoint, input: Loose, options: CallOptions, requestId: string) {
  const headers: Record<string, string> = { accept: 'application/json', 'x-request-id': requestId };
  if (endpoint.method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? v4();
  if (options.ifMatch) headers['if-match'] = `"${options.ifMatch.version}"`;
  if (input.body !== undefined && endpoint.bodyKind !== 'multipart') headers['content-type'] = 'application/json';
  return headers;
}

/** JSON, or a form whose text fields stand before the file, because the server streams the file as it comes. */
function bodyOf(endpoint: AnyEndpoint, input: Loose, options: CallOptions): BodyInit | null {
  if (endpoint.bodyKind !== 'multipart') return input.body === undefined ? null : JSON.stringify(input.body);
  const form = new FormData();
  for (const [name, value] of Object.entries((input.body ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null)
      form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  if (options.file) form.append('file', options.file);
  return form;
}
