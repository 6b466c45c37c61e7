import { sql, type Selectable } from 'kysely';
import type { ApiKeys } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { apiKeyFields } from './api-keys.contract.ts';

export type ApiKeyRow = Selectable<ApiKeys>;

const source: ListSource = {
  fields: apiKeyFields,
  columns: {
    name: sql.ref('api_keys.name'),
    role: sql.ref('api_keys.role'),
    partnerId: sql.ref('api_keys.partner_id'),
    createdAt: sql.ref('api_keys.created_at'),
  },
  id: sql.ref('api_keys.id'),
};

/** Keys in view: of the whole vendor, or of the actor's own firm. */
function keys(ctx: Ctx) {
  const query = ctx.db.selectFrom('api_keys').selectAll('api_keys').where('api_keys.tenant_id', '=', ctx.tenantId);
  return ctx.actor.side === 'partner' ? query.where('api_keys.partner_id', '=', ctx.actor.partnerId) : query;
}

export const selectApiKeys = (ctx: Ctx, values: ListValues): Promise<Page<ApiKeyRow>> =>
  selectPage<ApiKeyRow>(ctx, keys(ctx), source, values);

/** One key in view, locked. Throws 404. */
export async function selectApiKeyForUpdate(ctx: Ctx, id: string): Promise<ApiKeyRow> {
  const row = await keys(ctx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export interface NewApiKey {
  id: string;
  name: string;
  hash: Buffer;
  hint: string;
  side: string;
  role: string;
  partnerId: string | null;
  scopes: readonly string[] | null;
  expiresAt: Date | null;
}

export async function insertApiKey(ctx: Ctx, key: NewApiKey): Promise<ApiKeyRow> {
  return ctx.db
    .insertInto('api_keys')
    .values({
      tenant_id: ctx.tenantId,
      id: key.id,
      name: key.name,
      hash: key.hash,
      hint: key.hint,
      side: key.side,
      role: key.role,
      partner_id: key.partnerId,
      scopes: key.scopes === null ? null : [...key.scopes],
      created_by: ctx.actor.name,
      created_at: ctx.clock.now(),
      expires_at: key.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updateApiKeyRevoked(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .updateTable('api_keys')
    .set({ revoked_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}
