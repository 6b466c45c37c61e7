import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from './context.ts';
import type { Problem } from './contract.ts';
import { isDatabaseAway } from './database.ts';
import { ProblemError, unavailable } from './errors.ts';

/** Refusals of PostgreSQL that mean a wrong value rather than a fault of ours (SQLSTATE → status, code, title). */
const REFUSED_BY_DATABASE: Record<string, [number, string, string]> = {
  '23505': [409, 'duplicate', 'This exists already'],
  '23503': [422, 'unknown_reference', 'Something that this refers to does not exist'],
  '23514': [422, 'invalid', 'A value is outside what is allowed'],
  '22003': [422, 'out_of_range', 'A number is too large'],
  '22007': [422, 'invalid', 'A date is not valid'],
  '22008': [422, 'out_of_range', 'A date is out of range'],
  '22021': [422, 'invalid', 'The text holds characters that cannot be stored'],
  '22P05': [422, 'invalid', 'The text holds characters that cannot be stored'],
};

const FRAMEWORK_CODES: Record<string, [string, string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'Send JSON (application/json)'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too_large', 'The request is too large'],
  FST_REQ_FILE_TOO_LARGE: ['too_large', 'The file is too large'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed', 'A JSON body is required'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed', 'The body is not valid JSON'],
  FST_ERR_BAD_URL: ['malformed', 'The address is malformed'],
};

function fromFramework(error: FastifyError): ProblemError | undefined {
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return undefined;
  const [code, title] = FRAMEWORK_CODES[error.code] ?? ['malformed', 'The request is malformed'];
  return new ProblemError(status, code, title);
}

/** Any thrown value as a problem; what is not meant for the caller becomes a bare 500. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDatabaseAway(error)) return unavailable();
  if (error instanceof Error) {
    const sqlState = 'code' in error ? REFUSED_BY_DATABASE[String(error.code)] : undefined;
    if (sqlState) return new ProblemError(...sqlState);
    const known = fromFramework(error as FastifyError);
    if (known) return known;
  }
  return new ProblemError(500, 'internal', 'Something went wrong on our side');
}

/** Sends a problem after RFC 9457. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemError): FastifyReply {
  const body: Problem = {
    type: `urn:millrace:problem:${problem.code}`,
    title: problem.message.slice(0, 200),
    status: problem.status,
    code: problem.code,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    requestId: request.id,
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
  };
  return reply
    .status(problem.status)
    .headers(problem.headers ?? {})
    .header('x-request-id', request.id)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}

/** Answers every failure, the framework's own included, as a problem with a request id. */
export function installProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500 && problem.status !== 503)
      log.error({ err: error, requestId: request.id }, 'unexpected error');
    return sendProblem(request, reply, problem);
  });
}

/** Methods that the document knows for a path; empty when the path is unknown. */
export function allowedMethods(paths: readonly { method: string; pattern: RegExp }[], url: string): string[] {
  const path = url.split('?', 1)[0]!;
  return [...new Set(paths.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
}

/** A path with `:name` parameters as a pattern. */
export const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}/?$`);
