/**
 * HTTP requests to addresses that customers configure. Such an address must not make this server knock at its own
 * neighbours (server-side request forgery): the address that is really connected to is checked, after name resolution and
 * again on the open socket, so a name that changes its mind in between gains nothing. Redirects are never followed.
 */
import { Buffer } from 'node:buffer';
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction, type Socket } from 'node:net';

export type OutboundFailure = 'bad_url' | 'blocked' | 'timeout' | 'too_large' | 'unreachable';

/** Why a request got no answer. `blocked` and `bad_url` will not change by trying again. */
export class OutboundError extends Error {
  readonly code: OutboundFailure;
  constructor(code: OutboundFailure, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

export interface OutboundOptions {
  /** Exact `host:port` pairs that may be reached although their address is private (configuration: `egressAllow`). */
  allow: readonly string[];
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** Milliseconds from the first name look-up to the last byte; 10 seconds by default. */
  timeout?: number;
  /** Largest answer in bytes; 1 MiB by default. */
  maxBytes?: number;
  /** Resolves names; the system's resolver by default. */
  lookup?: (name: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;
}

/** What came back, whatever the status. Header names are lower case. */
export interface OutboundAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** Everything that is not the public internet: IANA special-purpose registries for IPv4 and IPv6, multicast included. */
const PRIVATE = new BlockList();
for (const range of (
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 ' +
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 ::/96 ::ffff:0:0:0/96 64:ff9b::/96 ' +
  '64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8'
).split(' ')) {
  const [address, bits] = range.split('/') as [string, string];
  PRIVATE.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Whether an IP address lies outside the public internet. What is no IP address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.split('%', 1)[0]!;
  const family = isIP(bare);
  return family === 0 || PRIVATE.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new OutboundError('bad_url', 'The address must begin with https:// or http://');
  }
  if (url.username !== '' || url.password !== '') {
    throw new OutboundError('bad_url', 'The address must not hold a user name or password');
  }
  return url;
}

const blocked = (host: string) =>
  new OutboundError('blocked', `${host} is not a public address and not on the allow list`);

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/**
 * Sends one request and reads the answer. Throws OutboundError: `bad_url`; `blocked` when the host is or resolves to a
 * private address and `host:port` is not allowed; `timeout`; `too_large`; `unreachable` for everything that the network does.
 * An answer of any status, a redirect too, is an answer.
 */
export async function outboundFetch(text: string, options: OutboundOptions): Promise<OutboundAnswer> {
  const url = parseUrl(text);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const trusted = options.allow.some((pair) => pair.toLowerCase() === `${url.hostname}:${port}`);
  const host = hostOf(url);
  if (!trusted && isIP(host) !== 0 && isPrivateAddress(host)) throw blocked(url.host);
  const deadline = AbortSignal.timeout(options.timeout ?? 10_000);
  try {
    return await exchange(url, options, trusted, deadline);
  } catch (error) {
    if (error instanceof OutboundError) throw error;
    if (deadline.aborted) throw new OutboundError('timeout', `${url.host} did not answer in time`, error);
    throw new OutboundError('unreachable', `${url.host} cannot be reached: ${(error as Error).message}`, error);
  }
}

/** Name look-up that gives no address when any of them is private: a name is public as a whole or not at all. */
function guardedLookup(url: URL, options: OutboundOptions, trusted: boolean): LookupFunction {
  const resolve = options.lookup ?? ((name, done) => systemLookup(name, { all: true }, done));
  return (name, { all }, done) =>
    resolve(name, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? new Error(`${name} has no address`), '');
      if (!trusted && addresses.some(({ address }) => isPrivateAddress(address))) return done(blocked(url.host), '');
      return all ? done(null, addresses) : done(null, first.address, first.family);
    });
}

/** Headers that decide where and how a request goes are this file's business. */
const OWN_HEADERS = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade', 'expect']);

function headersOf({ headers = {}, body }: OutboundOptions): Record<string, string> {
  const given = Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()));
  // Without compression the limit on bytes is a limit on what must be held.
  const sent: Record<string, string> = {
    'user-agent': 'Millrace',
    ...Object.fromEntries(given),
    'accept-encoding': 'identity',
  };
  if (body !== undefined) sent['content-length'] = String(Buffer.byteLength(body));
  return sent;
}

function exchange(url: URL, options: OutboundOptions, trusted: boolean, signal: AbortSignal): Promise<OutboundAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<OutboundAnswer>();
  const client = url.protocol === 'https:' ? https : http;
  const request = client.request(url, {
    method: options.method ?? 'GET',
    headers: headersOf(options),
    lookup: guardedLookup(url, options, trusted),
    // An agent of its own: no connection is shared, and no proxy from the environment slips in.
    agent: new client.Agent({ keepAlive: false }),
    signal,
  });
  request.once('socket', (socket: Socket) =>
    socket.once('connect', () => {
      if (!trusted && isPrivateAddress(socket.remoteAddress ?? '')) request.destroy(blocked(url.host));
    }),
  );
  request.once('error', reject);
  request.once('response', (response) => {
    readAnswer(response, options.maxBytes ?? 1024 * 1024).then(resolve, (error: Error) => {
      request.destroy();
      reject(error);
    });
  });
  request.end(options.body);
  return promise;
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<OutboundAnswer> {
  const tooLarge = () => new OutboundError('too_large', `The answer is larger than ${maxBytes} bytes`);
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}
