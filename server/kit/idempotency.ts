import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from './contract.ts';
import type { Ctx } from './context.ts';
import { atCommit, dangerouslyAcrossTenants, type Database } from './database.ts';
import { conflict, malformed, ProblemError } from './errors.ts';

/** Hours that a saved answer is kept. */
export const KEPT_HOURS = 24;

/** SHA-256 of what was asked; the same key with another fingerprint is a mistake of the caller. */
const fingerprintOf = (endpoint: Endpoint, request: FastifyRequest): string =>
  createHash('sha256')
    .update(`${endpoint.method} ${request.url}\n`)
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');

/**
 * Runs `work` once per key and actor: the key is claimed first, so that a second request with it waits for the first
 * one's commit and then gets the saved answer. Without a key, just runs.
 */
export async function withIdempotency<T>(
  ctx: Ctx,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<T>,
): Promise<T> {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return work();
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw malformed('Idempotency-Key must be 1 to 200 visible ASCII characters');
  }
  const saved = await claim(ctx, header, fingerprintOf(endpoint, request));
  if (saved !== undefined) {
    reply.header('idempotency-replayed', 'true');
    return saved as T;
  }
  const answer = await work();
  if (endpoint.secretAnswer) return answer;
  const kept = ctx.db
    .updateTable('idempotency_keys')
    .set({ status: endpoint.answer.status, answer: JSON.stringify(answer ?? null) })
    .where('tenant_id', '=', ctx.tenantId)
    .where('actor_id', '=', ctx.actor.id)
    .where('key', '=', header);
  atCommit(ctx.db, ['idempotency_keys'], () => [kept]);
  return answer;
}

async function claim(ctx: Ctx, key: string, fingerprint: string): Promise<unknown> {
  const claimed = await ctx.db
    .insertInto('idempotency_keys')
    .values({ tenant_id: ctx.tenantId, actor_id: ctx.actor.id, key, fingerprint, created_at: ctx.clock.now() })
    .onConflict((c) => c.columns(['tenant_id', 'actor_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return undefined;
  const row = await ctx.db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'status', 'answer'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('actor_id', '=', ctx.actor.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (row.fingerprint !== fingerprint) {
    throw new ProblemError(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request');
  }
  if (row.status === null) {
    throw conflict('already_answered', 'This was done already, and its answer is shown only once');
  }
  return row.answer;
}

/** Deletes keys older than a day, of all tenants. Returns how many. */
export function purgeIdempotencyKeys(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  return dangerouslyAcrossTenants(database, 'purge idempotency keys', async (db) => {
    const result = await db.deleteFrom('idempotency_keys').where('created_at', '<', before).executeTakeFirst();
    return Number(result.numDeletedRows);
  });
}
