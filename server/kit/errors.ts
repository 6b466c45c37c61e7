/** One wrong field: `path` is the JSON path from the body's root (`lines.0.quantity`), `query.x` or `params.x`. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
}

/** A refusal that the caller may see; becomes an RFC 9457 problem. `code` is stable, `title` is for people. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string> | undefined;
  constructor(
    status: number,
    code: string,
    title: string,
    more: { detail?: string; errors?: FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(title);
    this.status = status;
    this.code = code;
    this.detail = more.detail;
    this.errors = more.errors;
    this.headers = more.headers;
  }
}

/** 400: the request cannot be understood at all. */
export const malformed = (detail: string) => new ProblemError(400, 'malformed', 'The request is malformed', { detail });

/** 401: nobody is signed in, or the session is over. */
export const unauthenticated = () => new ProblemError(401, 'unauthenticated', 'Sign in to go on');

/** 403: signed in, but not allowed; `reason` says why in words. */
export const forbidden = (code: string, reason: string) => new ProblemError(403, code, reason);

/** 404: missing and foreign look the same on purpose. */
export const notFound = () => new ProblemError(404, 'not_found', 'There is nothing here');

/** 409: the record's state does not allow it; `code` is stable. */
export const conflict = (code: string, title: string, detail?: string) =>
  new ProblemError(409, code, title, detail === undefined ? {} : { detail });

/** 412: somebody changed the record since the caller read it. */
export const stale = () =>
  new ProblemError(412, 'stale', 'This was changed by somebody else since you opened it; reload and try again');

/** 422: well-formed but wrong; every wrong field is named. */
export const invalid = (errors: FieldError[]) =>
  new ProblemError(422, 'invalid', errors.length === 1 ? errors[0]!.message : 'Some fields need attention', { errors });

/** 429: too many requests. */
export const tooMany = (retryAfterSeconds: number) =>
  new ProblemError(429, 'too_many_requests', 'Too many requests; try again in a moment', {
    headers: { 'retry-after': String(retryAfterSeconds) },
  });

/** 503: the database is away; the same request may be sent again. */
export const unavailable = () =>
  new ProblemError(503, 'unavailable', 'The service is not ready; try again in a moment', {
    headers: { 'retry-after': '2' },
  });
