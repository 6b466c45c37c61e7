/** People by name. Their table has no key column, so the newest rows are folded as they are read. */
import { sql, type SqlBool } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { nameKey } from '../../kit/imports/name-key.ts';
import { hasWords, NEWEST } from './find.queries.ts';
import { RANKS, rankOf, type Found, type Typed } from './typed.ts';

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** Letters with accents, and what `nameKey` makes of them. */
const ACCENTED = [...between(0xc0, 0x17f), ...between(0x218, 0x21b), '\u1e9e'].filter((letter) =>
  /^[a-z]$/.test(nameKey(letter)),
);
const PLAIN = ACCENTED.map(nameKey);

const folded = sql<string>`lower(translate(name, ${sql.lit(ACCENTED.join(''))}, ${sql.lit(PLAIN.join(''))}))`;

/**
 * People by the words of their name or the beginning of their e-mail address. On the partners' side everybody knows the
 * own firm's people only, as in the list of people.
 */
export async function selectPeople(ctx: Ctx, typed: Typed, limit: number): Promise<Found[]> {
  const known = ctx.actor.side === 'partner' ? sql<SqlBool>`partner_id = ${ctx.actor.partnerId}` : sql<SqlBool>`true`;
  const { rows } = await sql<{ id: string; key: string }>`
    select id, key from (
      select id, email, ${folded} as key from memberships where tenant_id = ${ctx.tenantId} and ${known}
      order by id desc limit ${sql.lit(NEWEST)}
    ) newest
    where ${hasWords(sql.ref<string>('key'), typed)} or starts_with(email, ${typed.text.toLowerCase()})
    order by starts_with(key, ${typed.key}) desc, key limit ${limit}`.execute(ctx.db);
  return rows.map(({ id, key }) => ({ id, rank: key.startsWith(typed.key) ? rankOf(key, typed) : RANKS.words }));
}
