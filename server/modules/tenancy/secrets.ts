import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^mrk_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** SHA-256 of a whole secret, as it is stored. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const dashless = (id: string) => id.replaceAll('-', '');
const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** A new secret `mrk_<tenant>_<256 random bits>`: it names its tenant, so that it is looked up in one shard. */
export function newApiKeySecret(tenantId: string): { secret: string; hash: Buffer; hint: string } {
  const secret = `mrk_${dashless(tenantId)}_${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOfSecret(secret), hint: secret.slice(-4) };
}

/** Tenant and hash of a presented secret; null when it is none of ours. */
export function parseApiKeySecret(secret: string): { tenantId: string; hash: Buffer } | null {
  const match = SHAPE.exec(secret);
  return match ? { tenantId: dashed(match[1]!), hash: hashOfSecret(secret) } : null;
}

/** A new token of an invitation link, `<tenant><256 random bits>`. */
export function newInvitationToken(tenantId: string): { token: string; hash: Buffer } {
  const token = `${dashless(tenantId)}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOfSecret(token) };
}

/** Tenant and hash of a presented invitation token; null when it is none of ours. */
export function parseInvitationToken(token: string): { tenantId: string; hash: Buffer } | null {
  const match = /^([0-9a-f]{32})[A-Za-z0-9_-]{43}$/.exec(token);
  return match ? { tenantId: dashed(match[1]!), hash: hashOfSecret(token) } : null;
}
