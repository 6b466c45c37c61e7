/** People by name. Their table has no key column, so accents are left to a regular expression. */
import { sql, type SqlBool } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { nameKey } from '../../kit/imports/name-key.ts';
import { READ } from './find.queries.ts';
import { RANKS, rankOf, type Found, type Typed } from './typed.ts';

/**
 * People by the words of their name or the beginning of their e-mail address, among the newest. On the partners' side
 * everybody knows the own firm's people only, as in the list of people.
 */
export async function selectPeople(ctx: Ctx, typed: Typed, limit: number): Promise<Found[]> {
  const known = ctx.actor.side === 'partner' ? sql<SqlBool>`partner_id = ${ctx.actor.partnerId}` : sql<SqlBool>`true`;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from (
      select id, name, email from memberships where tenant_id = ${ctx.tenantId} and ${known}
      order by id desc limit ${sql.lit(READ)}
    ) newest
    where starts_with(email, ${typed.text.toLowerCase()}) or name ~ all (${typed.accented}::text[])
    limit ${limit}`.execute(ctx.db);
  return rows.map(({ id, name }) => {
    const key = nameKey(name);
    return { id, rank: key.startsWith(typed.key) ? rankOf(key, typed) : RANKS.words };
  });
}
