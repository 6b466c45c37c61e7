import http from 'node:http';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivateAddress, outboundFetch, type OutboundOptions } from './outbound.ts';

let port = 0;
let hits = 0;
const server = http.createServer((request, response) => {
  hits += 1;
  const { pathname } = new URL(request.url!, 'http://x');
  if (pathname === '/redirect') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  else if (pathname === '/large') response.end('x'.repeat(5000));
  else if (pathname === '/lying') {
    response.write('x'.repeat(3000));
    response.end('x'.repeat(3000));
  } else if (pathname === '/drip') {
    const drip = setInterval(() => response.write('.'), 20);
    response.once('close', () => clearInterval(drip));
  } else if (pathname === '/cut') {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => request.socket.destroy());
  } else {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => response.end(JSON.stringify({ method: request.method, headers: request.headers, body })));
  }
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const here = (path = '/', options: Partial<OutboundOptions> = {}) =>
  outboundFetch(`http://127.0.0.1:${port}${path}`, { allow: [`127.0.0.1:${port}`], ...options });
const resolvingTo =
  (...addresses: string[]): OutboundOptions['lookup'] =>
  (_name, done) =>
    done(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('an allowed request', () => {
  it('carries method, headers and body and returns the answer', async () => {
    const { status, body } = await here('/echo', {
      method: 'POST',
      body: 'Grüße',
      headers: { 'X-Signature': 'abc', Host: 'internal', 'Transfer-Encoding': 'chunked', 'Content-Length': '1' },
    });
    const echo = JSON.parse(body.toString());
    expect([status, echo.method, echo.body]).toEqual([200, 'POST', 'Grüße']);
    expect(echo.headers).toMatchObject({
      'x-signature': 'abc',
      host: `127.0.0.1:${port}`,
      'content-length': '7',
      'accept-encoding': 'identity',
    });
  });

  it('may go by name, in any case', async () => {
    const { status } = await outboundFetch(`http://LOCALHOST:${port}/`, {
      allow: [`localhost:${port}`],
      lookup: resolvingTo('127.0.0.1'),
    });
    expect(status).toBe(200);
  });

  it('does not follow redirects', async () => {
    expect(await here('/redirect')).toMatchObject({ status: 302, headers: { location: 'http://169.254.169.254/' } });
  });
});

describe('a refused request', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://localhost:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('%s', async (address) => {
    const before = hits;
    await expect(outboundFetch(address.replace('PORT', String(port)), { allow: [] })).rejects.toMatchObject({
      code: 'blocked',
    });
    expect(hits).toBe(before);
  });

  it('is not saved by the allow list for another port or host', async () => {
    for (const pair of [`127.0.0.1:${port + 1}`, '127.0.0.1', `localhost:${port}`, `.0.0.1:${port}`]) {
      await expect(here('/', { allow: [pair] })).rejects.toMatchObject({ code: 'blocked' });
    }
  });

  it.each([['127.0.0.1'], ['93.184.216.34', '10.1.2.3'], ['::1'], ['fe80::1%eth0'], ['::ffff:10.0.0.1']])(
    'goes to a name that resolves to %s',
    async (...addresses) => {
      const before = hits;
      const attempt = outboundFetch(`http://partner.example:${port}/`, {
        allow: [],
        lookup: resolvingTo(...addresses),
      });
      await expect(attempt).rejects.toMatchObject({ code: 'blocked' });
      expect(hits).toBe(before);
    },
  );

  it.each([
    'ftp://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'example.com',
    '',
    'http://',
    'http://user:pw@example.com/',
  ])('has an address that is none: %s', async (address) => {
    await expect(outboundFetch(address, { allow: [] })).rejects.toMatchObject({ code: 'bad_url' });
  });
});

describe('a failed request', () => {
  it('tells what happened', async () => {
    await expect(here('/large', { maxBytes: 4999 })).rejects.toMatchObject({ code: 'too_large' });
    await expect(here('/lying', { maxBytes: 4999 })).rejects.toMatchObject({ code: 'too_large' });
    await expect(here('/drip', { timeout: 150 })).rejects.toMatchObject({ code: 'timeout' });
    await expect(here('/cut')).rejects.toMatchObject({ code: 'unreachable' });
    const stuck = outboundFetch('http://stuck.example/', { allow: [], timeout: 50, lookup: () => undefined });
    await expect(stuck).rejects.toMatchObject({ code: 'timeout' });
    const unknown = outboundFetch('http://gone.example/', {
      allow: [],
      lookup: (_name, done) => done(new Error('ENOTFOUND'), []),
    });
    await expect(unknown).rejects.toMatchObject({ code: 'unreachable' });
    await expect(outboundFetch('http://127.0.0.1:1/', { allow: ['127.0.0.1:1'] })).rejects.toMatchObject({
      code: 'unreachable',
    });
  });
});

describe('addresses', () => {
  it('are private or public as the registries say', () => {
    const inside = [
      '0.0.0.0',
      '10.255.255.255',
      '100.64.0.1',
      '172.31.0.1',
      '192.168.1.1',
      '198.19.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::127.0.0.1',
      '::ffff:192.168.0.1',
      'fc00::1',
      'fe80::1',
      'ff02::1',
      '2002:7f00:1::',
      '2001:0:1::',
      'nonsense',
      '',
    ];
    const outside = [
      '1.1.1.1',
      '93.184.216.34',
      '172.32.0.1',
      '100.128.0.1',
      '192.0.1.1',
      '2606:4700::1111',
      '2a00:1450:4001::1',
      '::ffff:1.1.1.1',
    ];
    expect(inside.filter((address) => !isPrivateAddress(address))).toEqual([]);
    expect(outside.filter(isPrivateAddress)).toEqual([]);
  });
});
