/** API keys: programs that act with a role, narrowed by scopes. */
import type { z } from 'zod';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { forbidden, invalid } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { newId } from '../../kit/id.ts';
import { abilitiesOfRole, mayUse, type AbilityName } from './abilities.ts';
import { insertApiKey, selectApiKeyForUpdate, updateApiKeyRevoked, type ApiKeyRow } from './api-key-queries.ts';
import type { ApiKey } from './contract.ts';
import { ofApiKey } from './events.ts';
import { requireSide } from './people.ts';
import { apiKeyPolicy } from './policy.ts';
import { partnerExists } from './queries.ts';
import type { Role, Side } from './roles.ts';
import { newApiKeySecret } from './secrets.ts';

export interface KeyRequest {
  name: string;
  role: Role;
  partnerId: string | null;
  /** Abilities that the key is limited to; null means all of its role. */
  scopes: AbilityName[] | null;
  expiresAt: Date | null;
}

/** What a key could do; its maker must be able to do it too, or a key would be a way up. */
function refuseWayUp(ctx: Ctx, request: KeyRequest): void {
  if (ctx.actor.kind === 'system') return;
  const granted = abilitiesOfRole(request.role).filter((name) => request.scopes?.includes(name) ?? true);
  const beyond = granted.filter((name) => !mayUse(ctx.actor, name));
  if (beyond.length > 0) throw forbidden('forbidden', 'A key cannot do more than its maker');
}

function checkScopes({ role, scopes }: KeyRequest): void {
  const foreign = scopes?.find((name) => !mayUse({ role, scopes: null }, name));
  if (foreign === undefined) return;
  throw invalid([{ path: 'scopes', code: 'scope_outside_role', message: `The role does not include ${foreign}` }]);
}

function checkRole({ role }: KeyRequest, side: string): void {
  requireSide(role, side);
  // What a channel manager sees hangs on the partners that a person owns; a key owns none.
  if (role !== 'channel_manager') return;
  throw invalid([
    { path: 'role', code: 'role_not_for_keys', message: 'Choose a role that needs no assigned partners' },
  ]);
}

/**
 * Makes a key. The secret is in this answer only; the database keeps its hash. Throws 403 when the key could do more
 * than its maker, 422 for an unknown partner, a role of the other side, a scope outside the role or an expiry that is over.
 */
export async function createApiKey(ctx: Ctx, request: KeyRequest): Promise<{ key: ApiKeyRow; secret: string }> {
  const partnerId = ctx.actor.side === 'partner' ? (request.partnerId ?? ctx.actor.partnerId) : request.partnerId;
  const side = partnerId === null ? 'vendor' : 'partner';
  if (partnerId !== null && !(await partnerExists(ctx, partnerId))) {
    throw invalid([{ path: 'partnerId', code: 'unknown_partner', message: 'Choose a partner of yours' }]);
  }
  authorize(ctx, apiKeyPolicy, 'apikey.manage', { side, role: request.role, partner_id: partnerId });
  checkRole(request, side);
  checkScopes(request);
  refuseWayUp(ctx, request);
  if (request.expiresAt !== null && request.expiresAt <= ctx.clock.now()) {
    throw invalid([{ path: 'expiresAt', code: 'in_the_past', message: 'Choose a moment in the future' }]);
  }
  const { secret, hash, hint } = newApiKeySecret(ctx.tenantId);
  const key = await insertApiKey(ctx, { ...request, id: newId(), hash, hint, side, partnerId });
  await emit(ctx, ofApiKey('api_key.created', key));
  return { key, secret };
}

/** Revokes a key at once and for good; again is no mistake. Throws 404 for a foreign one. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<void> {
  const key = await selectApiKeyForUpdate(ctx, id);
  authorize(ctx, apiKeyPolicy, 'apikey.manage', key);
  if (key.revoked_at !== null) return;
  await updateApiKeyRevoked(ctx, id);
  await emit(ctx, ofApiKey('api_key.revoked', key));
}

export const presentApiKey = (row: ApiKeyRow): z.infer<typeof ApiKey> => ({
  id: row.id,
  name: row.name,
  hint: row.hint,
  side: row.side as Side,
  role: row.role as Role,
  partnerId: row.partner_id,
  scopes: row.scopes as AbilityName[] | null,
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
});
