/** Refusals of the API as one error class. The body is RFC 9457; a lost connection takes the same shape with status 0. */
import type { Problem } from '../../server/kit/contract.ts';

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** Thrown by every call that fails. `code` is stable and translated (`problem` catalogue); `title` is the server's English. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly requestId: string;
  readonly errors: readonly FieldProblem[];
  /** Seconds to wait before another attempt, when the server named them. */
  readonly retryAfter: number | undefined;

  constructor(
    problem: Pick<Problem, 'title' | 'status' | 'code' | 'requestId'> & Partial<Problem>,
    retryAfter?: number,
  ) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** The request may be sent again unchanged: the server was away, busy, or never reached. */
  get transient(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** Problem of an answer that is not 2xx; an answer without a problem body (a proxy's page) gets one made from its status. */
export async function problemOf(response: Response, requestId: string): Promise<ApiProblem> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const retryAfter = Number(response.headers.get('retry-after'));
  const known = typeof body?.code === 'string' && typeof body.title === 'string';
  return new ApiProblem(
    {
      ...(known ? body : {}),
      title: known ? body.title! : response.statusText || `HTTP ${response.status}`,
      code: known ? body.code! : `http_${response.status}`,
      status: response.status,
      requestId: body?.requestId ?? response.headers.get('x-request-id') ?? requestId,
    },
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
  );
}

/** The server could not be reached: no network, no server, or no answer in time. */
export function unreachable(requestId: string, timedOut: boolean): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: timedOut ? 'timeout' : 'offline',
    title: timedOut ? 'The server did not answer in time' : 'The server could not be reached',
    requestId,
  });
}

export const isProblem = (error: unknown): error is ApiProblem => error instanceof ApiProblem;
