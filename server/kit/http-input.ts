/** What a request holds, checked against its endpoint's contract. */
import { Buffer } from 'node:buffer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Endpoint } from './contract.ts';
import { invalid, malformed, notFound, ProblemError } from './errors.ts';
import type { Input } from './http.ts';

function fieldErrors(prefix: string, error: z.ZodError) {
  return error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key) => ({
      path: [prefix, ...issue.path, key].filter((part) => part !== undefined && part !== '').join('.'),
      code: issue.code === 'unrecognized_keys' ? 'unknown_field' : issue.code,
      message: issue.message.slice(0, 500),
    }));
  });
}

function parse<T>(schema: z.ZodType<T> | undefined, value: unknown, prefix: string): T {
  const result = (schema ?? z.strictObject({})).safeParse(value ?? {});
  if (result.success) return result.data as T;
  throw invalid(fieldErrors(prefix, result.error).slice(0, 200));
}

function parseParams(endpoint: Endpoint, request: FastifyRequest): unknown {
  const result = (endpoint.params ?? z.strictObject({})).safeParse(request.params ?? {});
  // A malformed id is just another thing that is not here.
  if (!result.success) throw notFound();
  return result.data;
}

function parseBody(endpoint: Endpoint, request: FastifyRequest): unknown {
  if (endpoint.bodyKind === 'mail') {
    if (Buffer.isBuffer(request.body)) return request.body;
    throw new ProblemError(415, 'unsupported_media_type', 'Send the raw mail as message/rfc822');
  }
  if (endpoint.bodyKind === 'multipart') {
    if (!request.isMultipart()) {
      throw new ProblemError(415, 'unsupported_media_type', 'Send this as multipart/form-data');
    }
    return undefined;
  }
  if (!endpoint.body) {
    return parse(undefined, request.body, '');
  }
  if (request.body === undefined) throw malformed('A JSON body is required');
  return parse(endpoint.body, request.body, '');
}

function parseIfMatch(endpoint: Endpoint, request: FastifyRequest): number | null {
  const header = request.headers['if-match'];
  if (header === undefined) {
    if (endpoint.ifMatch) throw new ProblemError(428, 'precondition_required', 'Send If-Match with the record’s ETag');
    return null;
  }
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  if (!match) throw malformed('If-Match must be an ETag that this service gave');
  return Number(match[1]);
}

/** The input of a handler. Throws 400, 404, 415, 422 or 428 for what does not fit. */
export function inputOf(endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply): Input<Endpoint> {
  return {
    params: parseParams(endpoint, request) as never,
    query: parse(endpoint.query, request.query, 'query') as never,
    body: parseBody(endpoint, request) as never,
    ifMatch: parseIfMatch(endpoint, request),
    request,
    reply,
  };
}
