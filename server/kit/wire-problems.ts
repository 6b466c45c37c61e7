import type { Socket } from 'node:net';
import { newId } from './id.ts';

const METHODS = 'GET, POST, PUT, PATCH, DELETE';

/** What the HTTP parser's own complaints mean (Node's error codes → status, code, title, further headers). */
const COMPLAINTS: Record<string, [number, string, string, string]> = {
  HPE_INVALID_METHOD: [405, 'method_not_allowed', 'This method is not known', `allow: ${METHODS}\r\n`],
  HPE_HEADER_OVERFLOW: [431, 'headers_too_large', 'The headers are too large', ''],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request_timeout', 'The request took too long to arrive', ''],
};
const MALFORMED: [number, string, string, string] = [400, 'malformed', 'The request is malformed', ''];

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** Answers bytes that never became a request, as a problem with a request id like any other. */
export function answerWireError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, title, headers] = COMPLAINTS[error.code ?? ''] ?? MALFORMED;
  const requestId = newId();
  const body = JSON.stringify({ type: `urn:millrace:problem:${code}`, title, status, code, requestId });
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status]}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `x-request-id: ${requestId}\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
