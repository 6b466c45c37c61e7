import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';

/** Marks a point in the request's transaction to which a refused row can be taken back. */
export const setSavepoint = (ctx: Ctx) => sql`savepoint one_row`.execute(ctx.db);
export const releaseSavepoint = (ctx: Ctx) => sql`release savepoint one_row`.execute(ctx.db);
export const rollbackToSavepoint = (ctx: Ctx) => sql`rollback to savepoint one_row`.execute(ctx.db);
