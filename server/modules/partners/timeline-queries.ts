import { Buffer } from 'node:buffer';
import { sql, type Selectable } from 'kysely';
import type { Events } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import type { Page } from '../../kit/list-page.ts';

export type EventRow = Selectable<Events>;

const encode = (row: EventRow) => Buffer.from(`${row.occurred_at.toISOString()} ${row.id}`).toString('base64url');

function decode(cursor: string): { at: Date; id: string } {
  const match = /^(\S{24}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  const at = new Date(match?.[1] ?? '');
  if (match && !Number.isNaN(at.getTime())) return { at, id: match[2]! };
  throw invalid([{ path: 'query.cursor', code: 'invalid_cursor', message: 'The cursor does not belong to this list' }]);
}

/** Events of a record that the actor may see, the latest first. Throws 422 for a foreign cursor. */
export async function selectTimeline(
  ctx: Ctx,
  subjectId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<EventRow>> {
  let query = ctx.db
    .selectFrom('events')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_id', '=', subjectId)
    .orderBy('occurred_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const { at, id } = decode(cursor);
    query = query.where(sql<boolean>`(occurred_at, id) < (${at}, ${id}::uuid)`);
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? encode(items.at(-1)!) : null, total: null };
}
