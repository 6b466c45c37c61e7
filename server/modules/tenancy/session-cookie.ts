import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'millrace.session_token';
export const CHALLENGE_COOKIE = 'millrace.two_factor';
/** Names the tenant of the session, so that its rows are looked up in one shard. A hint: it opens nothing. */
const TENANT_COOKIE = 'millrace.tenant';

/** A key of its own for cookies and encrypted second factors, so that one leaked use reveals no other. */
export function signInSecret(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'millrace sign-in', 32)).toString('base64url');
}

/**
 * The token of a cookie `token.signature` when its HMAC-SHA-256 is right, as better-auth signs it (base64 with padding);
 * otherwise null. `key` is `signInSecret`.
 */
export function verifiedToken(value: string | undefined, key: string): string | null {
  if (value === undefined || value.length > 300) return null;
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', key).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

/** The token in the first value of a `Set-Cookie` list that sets the session; null when none does. */
export function tokenSetBy(cookies: readonly string[], key: string): string | null {
  const line = cookies.find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
  const value = line?.slice(SESSION_COOKIE.length + 1).split(';', 1)[0];
  return value ? verifiedToken(decodeURIComponent(value), key) : null;
}

/** The session token that a request carries; null without one or with a forged one. */
export const sessionTokenOf = (request: FastifyRequest, key: string): string | null =>
  verifiedToken(request.cookies[SESSION_COOKIE], key);

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The tenant that the request's cookie hints at. */
export function tenantHint(request: FastifyRequest): string | undefined {
  const hint = request.cookies[TENANT_COOKIE];
  return hint !== undefined && ID.test(hint) ? hint : undefined;
}

/** Adds `Set-Cookie` lines to an answer. */
export function addCookies(reply: FastifyReply, cookies: readonly string[]): void {
  const before = reply.getHeader('set-cookie');
  const lines = before === undefined ? [] : Array.isArray(before) ? before : [String(before)];
  reply.header('set-cookie', [...lines, ...cookies]);
}

/** Sets the hint; it lives as long as the browser's session and is asked for again when it is gone. */
export function hintTenant(reply: FastifyReply, tenantId: string, secure: boolean): void {
  addCookies(reply, [`${TENANT_COOKIE}=${tenantId}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`]);
}

/** Takes session, challenge and hint away from the browser. */
export function clearCookies(reply: FastifyReply, secure: boolean): void {
  const gone = (name: string) => `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  addCookies(reply, [SESSION_COOKIE, CHALLENGE_COOKIE, TENANT_COOKIE].map(gone));
}
