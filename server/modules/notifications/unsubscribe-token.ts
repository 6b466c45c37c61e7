/** The link at the end of a mail that ends mails of its kind without signing in: signed, for one person and kind. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../../kit/config.ts';
import type { Ctx } from '../../kit/context.ts';
import { isId } from '../../kit/id.ts';
import { KIND_NAMES, type KindName } from './kinds.ts';

export interface Unsubscription {
  tenantId: string;
  membershipId: string;
  kind: KindName | 'digest';
}

const sign = (text: string, secret: string): string =>
  createHmac('sha256', `unsubscribe:${secret}`).update(text).digest('base64url');

/** The token of a link. It opens nothing else and never grows old: a mail may be read years later. */
export function unsubscribeToken({ tenantId, membershipId, kind }: Unsubscription, secret: string): string {
  const text = Buffer.from(`${tenantId} ${membershipId} ${kind}`).toString('base64url');
  return `${text}.${sign(text, secret)}`;
}

/** What a token stands for; undefined when it was not made here. */
export function readToken(token: string, secret: string): Unsubscription | undefined {
  const [text = '', signature = ''] = token.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(text, secret))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [tenantId = '', membershipId = '', kind = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  const known = kind === 'digest' || (KIND_NAMES as readonly string[]).includes(kind);
  if (!isId(tenantId) || !isId(membershipId) || !known) return undefined;
  return { tenantId, membershipId, kind: kind as Unsubscription['kind'] };
}

/** Address that mail programs send their one click to, and people open. */
export const unsubscribeUrl = (
  { config, tenantId }: { config: Config } & Pick<Ctx, 'tenantId'>,
  membershipId: string,
  kind: Unsubscription['kind'],
): string =>
  `${config.publicUrl}/api/v1/unsubscription/${unsubscribeToken({ tenantId, membershipId, kind }, config.secret)}`;
