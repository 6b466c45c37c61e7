/** Sending a file with progress, which `fetch` cannot tell. Everything else is as in `call.ts`. */
import { v4 } from 'uuid';
import type { AnswerOf } from '../../server/kit/contract.ts';
import { addressOf } from './address.ts';
import type { AnyEndpoint, InputOf } from './call.ts';
import { problemOf, unreachable } from './problem.ts';

export interface UploadOptions {
  /** Share of the bytes that have left, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends a file to a multipart operation. Rejects with `ApiProblem`, or with `AbortError` when the signal fired. */
export function upload<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  file: File,
  { onProgress, signal }: UploadOptions = {},
): Promise<AnswerOf<E>> {
  const requestId = v4();
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(unreachable(requestId, false));
    request.onabort = () => reject(new DOMException('The upload was cancelled', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as AnswerOf<E>);
      else void problemOf(asResponse(request), requestId).then(reject);
    };
    signal?.addEventListener('abort', () => request.abort());
    request.open(endpoint.method, addressOf(endpoint, input as object));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-request-id', requestId);
    request.setRequestHeader('idempotency-key', v4());
    request.send(bodyOf(input as { body?: Record<string, unknown> }, file));
  });
}

/** Text fields stand before the file, because the server streams the file as it comes. */
function bodyOf({ body = {} }: { body?: Record<string, unknown> }, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined && value !== null)
      form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  form.append('file', file);
  return form;
}

const asResponse = (request: XMLHttpRequest) =>
  new Response(request.responseText, {
    status: request.status,
    statusText: request.statusText,
    headers: request.getResponseHeader('retry-after')
      ? { 'retry-after': request.getResponseHeader('retry-after')! }
      : {},
  });
